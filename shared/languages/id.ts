import type { LanguagePack } from './shape/pack.ts';

/** Indonesian. */
export const id: LanguagePack = {
  tag: 'id',
  stopWords:
    'yang dan di ini dengan untuk dari dalam tidak pada itu adalah akan juga ke oleh karena sebagai bisa telah ' +
    'ada mereka lebih kata tersebut',
  people: {
    nobody: 'tidak diketahui, anonim, tanpa nama, tanpa penulis, nama anda, tamu',
    required: 'wajib',
  },
  pages: {
    readers: 'komentar',
    reply: 'balas',
    accept: 'terima|setuju',
    cookies: 'kuki',
    advertisement: 'iklan',
    related: 'baca juga',
  },
  publication: {
    public: 'terbit, diterbitkan, dipublikasikan, publik, tayang, siap, siap terbit, selesai, disetujui, final',
    held: 'draf, konsep, dalam proses, sedang ditulis, dalam tinjauan, ditinjau, menunggu, menunggu persetujuan, dijadwalkan, terjadwal, belum terbit, tidak dipublikasikan, tersembunyi, disembunyikan, pribadi, privat, internal, rahasia, diarsipkan, arsip, dihapus, sampah',
    everybody: 'semua, semua orang',
    yes: 'ya, iya',
    no: 'tidak, bukan',
    fields: {
      hidden: 'draf, konsep, pribadi, tersembunyi',
      public: 'publik',
      published: 'terbit, diterbitkan',
      password: 'kata sandi',
    },
    stamps: 'draf|konsep',
    notices:
      '(?:jangan|tidak) (?:dipublikasikan|diterbitkan|disiarkan)|bukan untuk (?:publikasi|dipublikasikan)|untuk kalangan sendiri',
  },
};
