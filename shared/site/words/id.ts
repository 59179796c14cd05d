import type { Words } from './types.ts';

export const ID: Words = {
  skip: 'Ke isi',
  home: 'Beranda',
  sections: 'Rubrik',
  topics: 'Topik',
  authors: 'Penulis',
  languages: 'Bahasa',
  latest: 'Terbaru',
  newer: 'Artikel lebih baru',
  older: 'Artikel lebih lama',
  updated: 'diperbarui',
  corrections: 'Ralat',
  table: 'Tabel',
  subscribe: 'Berlangganan',
  aboutFeeds:
    'Umpan membawakan setiap artikel baru kepada Anda, tanpa akun dan tanpa iklan yang membuntuti. Salin sebuah alamat ke pembaca umpan, program yang mencari berita baru dan menampilkannya.',
  allArticles: 'Semua artikel',
  allFeeds: 'Semua umpan dalam satu berkas',
  more: 'Umpan lain',
  otherFormats: 'Format lain',
  copy: 'Salin',
  copied: 'Tersalin',
  notFound: 'Tidak ditemukan',
  nothingThere: 'Tidak ada apa pun di alamat ini, atau sudah tidak ada lagi.',
  nothing: 'Belum ada yang diterbitkan di sini.',
};
