import type { LanguagePack } from './shape/pack.ts';

/** Indonesian. */
export const id: LanguagePack = {
  tag: 'id',
  stopWords:
    'yang dan di ini dengan untuk dari dalam tidak pada itu adalah akan juga ke oleh karena sebagai bisa telah ' +
    'ada mereka lebih kata tersebut setelah sejak saat kami para kepada sudah hanya seperti masih agar bahwa ' +
    'hingga sebelum namun jika saya setiap bagi warga antara',
  dates: {
    zones: { WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' },
    months: { pebruari: 2, nopember: 11, agt: 8, ags: 8, nop: 11 },
    published: 'diterbitkan|dipublikasikan|terbit|tayang',
    updated: 'diperbarui|pembaruan',
    on: 'pada',
    at: 'pukul|pkl\\.?',
    words: 'pukul pkl wib wita wit',
  },
  labels: {
    translator: 'penerjemah, alih bahasa, diterjemahkan oleh',
    title: 'judul',
    dek: 'subjudul',
    author: 'penulis, oleh, laporan, ditulis oleh, teks, teks dan foto, naskah, naskah dan foto, kontributor',
    reporter: 'reporter, wartawan, pewarta, jurnalis, koresponden, jurnalis lepas, rep',
    editor: 'penyunting, redaktur, editor, disunting oleh, penyelaras, penyunting naskah, red',
    photographer: 'fotografer, juru foto, pewarta foto',
    published:
      'terbit, diterbitkan, tanggal, tanggal terbit, dipublikasikan, tayang, dibuat, rilis, diunggah, dirilis, waktu terbit, tanggal rilis, tanggal publikasi',
    updated:
      'diperbarui, pembaruan, terakhir diperbarui, diupdate, update terakhir, terakhir diubah, diubah, disunting',
    section: 'kanal',
    tags: 'kata kunci',
    source: 'sumber, dikutip dari, sumber berita, dilansir dari',
    caption: 'keterangan foto, keterangan gambar, teks foto, dalam foto',
    photo: 'foto, gambar',
    contact:
      'untuk informasi lebih lanjut, kontak, kontak media, narahubung, narahubung media, informasi lebih lanjut, kontak pers, kontak humas, hubungan media, humas, info lebih lanjut',
    related:
      'baca juga, lihat juga, artikel terkait, berita terkait, simak juga, baca selengkapnya, simak pula, berita lainnya, mungkin anda suka, baca lagi, baca, lihat pula, saksikan juga, pilihan editor, baca pula, artikel lainnya, tonton juga, baca lainnya, berita lain, artikel lain, selengkapnya, rekomendasi',
    other: 'waktu baca, jumlah kata',
  },
  bylines: {
    buttons: 'bagikan, simpan, dengarkan',
    contributed: '(?:turut |ikut )?berkontribusi (?:dalam|pada|untuk) (?:artikel|laporan|berita) ini',
    before: 'oleh|laporan (?:wartawan|reporter|kontributor) [^,:]{2,40},',
    and: 'dan',
  },
  people: {
    nobody: 'tidak diketahui, anonim, tanpa nama, tanpa penulis, nama anda, tamu',
    required: 'wajib',
    roles: 'wartawan reporter redaksi jurnalis kontributor redaktur penulis koresponden',
    organisations: 'harian koran kabar berita kantor antara tempo kompas',
    givenNames:
      'aditya agung agus ahmad aisyah andi anisa arief arif ayu bambang budi citra dedi denny dewi dian dimas dwi eko ' +
      'endah fajar farhan fitri hendra heri indah indra irfan iwan joko kurniawan lestari lukman maulana nanda ningsih ' +
      'nurul nyoman putri rahmat ratna reza rina rini rizal rizki rizky santi siti slamet sulistyo surya susanti ' +
      'teguh wahyu wayan wulan yanti yudi yuli yulia yusuf',
  },
  desk: {
    notes: 'catatan (?:untuk|bagi|kepada) (?:redaksi|redaktur|editor|penyunting|desk)|untuk redaksi',
    noteTo: 'untuk redaksi|redaktur|desk|meja redaksi',
  },
  documents: {
    untitled: 'tanpa judul',
  },
  lines: {
    press: 'media|pers(?!o)|humas',
    buttons: 'bagikan, komentar, tulis komentar, cetak, simpan, salin tautan, dengarkan, langganan, suka',
    endsInMarks: 'selesai|tamat|habis',
    releases:
      'siaran pers, rilis pers, berita terkini, untuk disiarkan segera, keterangan pers, pernyataan pers, breaking news, eksklusif',
    sections:
      'politik, ekonomi, budaya, nasional, internasional, daerah, olahraga, opini, editorial, tajuk, lingkungan, kesehatan, sains, metro, berita, nusantara, pendidikan, teknologi, hiburan, megapolitan, wawancara, kolom, tajuk rencana, hukum, eksklusif, transportasi, satwa, sejarah, cuaca, kriminal, buku, musik, film, wisata, properti, otomotif, analisis, jelajah, gaya hidup, sosial, peristiwa, regional, kota, desa, bisnis, khas',
    reserved: 'hak cipta dilindungi|hak cipta',
    invitations:
      'ikuti kami|berlangganan|bagikan|ikuti .{1,30} di (?:google|instagram|facebook|twitter|whatsapp)|dapatkan berita|bersambung ke hal|(?:simak|cek|dapatkan|ikuti) (?:berita|update|saluran|breaking|kabar)|unduh aplikasi|gabung (?:di|ke|dan)|bergabung|daftar newsletter|ikuti (?:kami|akun)|klik di sini',
    telephone: 'telepon|telp|hp',
    sourcedFrom: 'sumber|dikutip dari|dilansir dari',
    contacts: '(?:untuk )?informasi lebih lanjut|(?:kontak|narahubung)(?: media| pers)?',
    counted: 'komentar|kali dibaca|views?',
  },
  captions: {
    creditsInBrackets: 'foto|dok',
    pictures: 'foto, gambar',
  },
  pages: {
    aboutAuthor: 'tentang penulis',
    filed: 'topik|kategori|tagar',
    readers: 'komentar',
    reply: 'balas',
    accept: 'terima|setuju',
    cookies: 'kuki',
    advertisement: 'iklan',
    related: 'baca juga|terpopuler|terkini|berita terkait|artikel terkait',
    subscribers:
      '(?:artikel|konten) (?:ini )?(?:hanya |khusus )(?:untuk )?(?:pelanggan|anggota)\\b.*|berlangganan untuk (?:melanjutkan|membaca)\\b.*',
    scripts: 'aktifkan|nyalakan|dinonaktifkan|memerlukan|membutuhkan',
    failure: 'kesalahan|galat',
    errors:
      'halaman(?: .{1,60}?)? (?:tidak (?:ditemukan|tersedia|ada))|akses ditolak|kesalahan (?:pada )?server|terjadi kesalahan',
    logins: 'masuk|daftar(?: akun)?|log ?in',
    humans: '(?:pastikan|buktikan|verifikasi) (?:bahwa )?anda (?:manusia|bukan robot)',
    interruptions:
      'scroll (?:untuk|ke bawah untuk) (?:membaca|melanjutkan).{0,30}|lanjut(?:kan)? (?:membaca|baca).{0,20}|simak berita selanjutnya',
  },
  publication: {
    privatePosts: 'pribadi, privat, diproteksi, terlindungi, dilindungi',
    asides:
      'bukan untuk (?:publikasi|dipublikasikan)|jangan (?:dimuat|diterbitkan)|hanya untuk redaksi|catatan internal',
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
      'tidak untuk (?:dipublikasikan|publikasi|disiarkan)|(?:jangan|dilarang) (?:disebarkan|tayang|dimuat)|(?:untuk )?(?:kalangan|keperluan) (?:internal|sendiri)|rahasia|belum disetujui|(?:jangan|tidak) (?:dipublikasikan|diterbitkan|disiarkan)|bukan untuk (?:publikasi|dipublikasikan)|untuk kalangan sendiri|(?:belum|menunggu) (?:disetujui|persetujuan|diedit|disunting|dicek)|(?:masih )?di (?:bagian )?hukum|jangan (?:diterbitkan|ditayangkan|dimuat)',
    draft: 'draf|naskah mentah',
  },
  mails: {
    passingOn:
      '(?:mohon|tolong|harap) (?:dimuat|diterbitkan|dipublikasikan|terbitkan|muat|tayangkan|ditayangkan|unggah)(?: (?:berita|artikel|naskah)(?: (?:ini|di bawah))?)?|untuk (?:publikasi|situs|web|koran|dimuat)|siap (?:tayang|terbit|dimuat)|(?:berita|artikel|naskah|tulisan)(?: saya| kami)? di bawah(?: ini)?',
    keeping:
      'rahasia|antara kita|jangan|tidak untuk|belum|embargo|pribadi|internal|sampai (?!jumpa)|hingga|sebelum|setelah|hanya untuk|tunggu|tahan|simpan',
    sendings: 'naskah, artikel',
    closings:
      "salam(?: hormat| takzim| sejahtera)?|hormat(?: saya| kami| kami semua)?|terima kasih(?: atas .{3,40})?|wassalamu'?alaikum.{0,20}|(?:salam(?: hangat)?|hormat (?:saya|kami)|terima kasih(?: banyak)?|wassalam)",
    covering:
      '(?:berikut|saya (?:kirim|lampirkan)|kami (?:kirim|lampirkan)|mohon|jika ada (?:pertanyaan|yang)|silakan|naskah (?:terlampir|di bawah)|semoga)|(?:terlampir|bersama ini|berikut (?:naskah|berita|artikel))',
    device: 'dikirim dari',
    headers: 'dari dikirim tanggal kepada ke subjek perihal',
    wrote: 'menulis',
    original: 'pesan asli',
    forwarded: 'pesan (?:terusan|yang diteruskan)',
    prefixes: 'bls trs',
    disclaimers: '(?:(?:e-?mail|surel|pesan) ini|isi (?:e-?mail|pesan))',
    confidential: 'rahasia|penerima|kesalahan|dituju',
    leave: 'berhenti berlangganan',
    forwards: 'trs',
    automatic: 'balasan otomatis|jawaban otomatis',
  },
  letters: {
    salutations: "yth|kepada(?: yth)?|halo|hai|salam|selamat (?:pagi|siang|sore|malam)|dengan hormat|assalamu'?alaikum",
    salutationsAlone:
      "yth\\.? redaksi|halo(?: semua(?:nya)?)?|selamat (?:pagi|siang|sore|malam)|dengan hormat|assalamu'?alaikum(?: wr\\.? ?wb\\.?)?",
  },
  notices: {
    restNotForReaders:
      'informasi (?:berikut|di bawah)(?: ini)? (?:tidak|bukan) untuk (?:publikasi|dipublikasikan|diterbitkan)',
    withdrawn:
      '(?:PENCABUTAN BERITA|BERITA DICABUT|RALAT: DICABUT|PEMBATALAN BERITA|Berita dicabut|Pencabutan berita)(?:\\s*[:：–—-]|$)',
  },
  embargo: {
    publishing:
      '(?:di)?publikasi(?:kan)?|me(?:mpublikasikan|mublikasikan|nyiarkan|nerbitkan|nyebarluaskan)|disiarkan|diterbitkan|disebarluaskan',
    banning: 'tidak|jangan|dilarang|belum',
    lifting: '(?:di)?embargo',
    until: 'sebelum|hingga|sampai',
    around:
      'untuk|boleh|sebelum|setelah|sesudah|hingga|sampai|mulai|dapat|tanggal|pada|harap|mohon|atau|dan|berita|materi|dengan',
    none: 'tidak ada',
    holds:
      'embargo(?: (?:hingga|sampai|s\\.d\\.?)(?!\\p{L})|\\s*[:：])|(?:tidak boleh|jangan|dilarang) (?:disiarkan|diterbitkan|dipublikasikan|tayang) (?:sebelum|hingga|sampai)(?!\\p{L})',
    fillers: 'hingga sampai sebelum pukul tanggal',
  },
  corrections: {
    labels: 'ralat, koreksi',
  },
  papers: {
    resumes: '(?:daftar )?riwayat hidup|curriculum vitae|c\\.?v\\.?',
    resumeParts:
      'pengalaman kerja|(?:riwayat )?pendidikan|keahlian|kemampuan|bahasa|tanggal lahir|data (?:pribadi|diri)|referensi|kewarganegaraan',
    own: 'jadwal piket|pengeluaran|pertanyaan untuk \\S+(?: \\S+)?',
    tasks: '(?:daftar (?:tugas|belanja|kerja|pekerjaan)|yang harus dikerjakan|tugas|belanjaan|to-?do(?: list)?)',
    days: 'hari ini besok minggu untuk',
    contacts: '(?:daftar )?kontak(?: \\S+)?|nomor telepon(?: \\S+)?',
    logins: 'kata sandi|(?:daftar )?password|akun dan kata sandi',
    minutes: '(?:notulen|notula|risalah) (?:rapat|pertemuan)(?: \\S+){0,4}|notulen',
    agendas: 'agenda (?:rapat|pertemuan)(?: \\S+){0,4}',
    attendance:
      'hadir|peserta|yang hadir|tidak hadir|berhalangan|notulis|pimpinan rapat|tindak lanjut|rapat berikutnya',
    invoices: 'faktur, tagihan, kuitansi',
  },
};
