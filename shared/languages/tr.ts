import type { LanguagePack } from './shape/pack.ts';

/** Turkish. */
export const tr: LanguagePack = {
  tag: 'tr',
  stopWords:
    've bir bu da de için ile çok olarak daha olan gibi kadar sonra ama en ise o her ne var değil olduğu yeni ' +
    'göre ya mi tarafından üç yıl ancak önce gün iki bin kişi hiç şu ardından üzere birlikte ilk',
  dates: {
    forenoon: 'ÖÖ',
    afternoon: 'ÖS',
    givenNames: 'ekim eylül mart nisan',
    published:
      'yayınlanma(?: tarihi)?|yayımlanma(?: tarihi)?|yayınlandı|giriş|(?:yayın|yayım|eklenme|oluşturulma)(?: tarihi)?',
    updated: 'güncelle(?:me|nme|ndi)(?: tarihi)?|son güncelleme',
    at: 'saat',
    words: 'saat öö ös',
  },
  labels: {
    translator: 'çeviri, çeviren, çevirmen, tercüme',
    source: 'kaynak, kaynaklar, haber kaynağı',
    title: 'başlık',
    dek: 'spot, alt başlık',
    author:
      'yazar, yazan, haber, kaleme alan, haberi yazan, röportaj, söyleşi, hazırlayan, hazırlayanlar, derleyen, haber-fotoğraf, haber - fotoğraf, haber/fotoğraf, haber / fotoğraf, haber ve fotoğraf, haber fotoğraf, metin',
    reporter: 'muhabir, muhabirler',
    editor: 'editör, yayına hazırlayan, editörler, redaksiyon, redaktör, düzenleyen',
    published:
      'yayınlanma, yayımlanma, yayın tarihi, yayınlanma tarihi, yayımlanma tarihi, tarih, giriş, giriş tarihi, oluşturulma tarihi, oluşturulma, eklenme, eklenme tarihi, haber giriş, haber tarihi, ilk yayın, yayım tarihi',
    updated:
      'güncelleme, güncellenme, güncellenme tarihi, son güncelleme, güncelleme tarihi, haber güncelleme, düzenlenme, düzenleme, son güncellenme, son güncellenme tarihi, güncellendi, son düzenleme',
    section: 'kategori, bölüm',
    tags: 'etiketler, anahtar kelimeler',
    caption: 'fotoğraf altı, resim altı, fotoğrafta',
    photo: 'fotoğraf, foto, fotoğraflar, görsel',
    contact:
      'detaylı bilgi için, daha fazla bilgi için, ayrıntılı bilgi, iletişim, basın iletişim, basın iletişimi, basın irtibat, irtibat, basın danışmanı, basın bürosu, bilgi için',
    related:
      'ayrıca okuyun, bunu da okuyun, ilgili haber, ilgili haberler, ayrıca bakınız, devamını oku, bunlara da bakın, ilginizi çekebilir, şunlar da ilginizi çekebilir, bunu da oku, ayrıca oku, bunlar da ilginizi çekebilir, okumadan geçmeyin, bu da ilginizi çekebilir, bunlar da var, ilgili içerik, ilgini çekebilir, ilgili haberimiz, haberin devamı, ayrıca bkz., bunu da okuyabilirsiniz, önerilen haber, benzer haberler',
    photographer: 'fotoğrafçı, kamera, fotoğraflayan',
    other: 'okuma süresi, kelime sayısı',
  },
  bylines: {
    fromBehind: 'bildiriyor|yazdı',
    buttons: 'paylaş, kaydet, dinle, yazdır',
    contributed: 'bu (?:habere|habere de|yazıya) katkıda bulundu(?:lar)?',
    before: 'haber',
    and: 've',
  },
  people: {
    givenNames:
      'ahmet ali arda asli aslı ayşe ayla aylin aziz barış berk berna burak burcu can canan cem cemal ceren deniz derya dilek duygu ebru ece elif emel emine emre ercan erdem eren esra fatih fatma ferhat filiz furkan gamze gizem gökhan gül gülay hakan halil hande hasan hatice hülya hüseyin ibrahim ilker irem ismail kaan kadir kemal kerem lale leyla mahmut mehmet melek melis merve mesut mete mine murat mustafa nalan nazan necla nermin nihat nilgün nur oğuz okan onur orhan osman ozan özge özlem pelin pınar ramazan recep rıza sedat selim selin sema semra serap serdar serkan sevgi sevim sibel sinan songül süleyman tamer taner tolga tuba tuğba tülay tuncay ufuk uğur umut veli volkan yasemin yasin yavuz yusuf zehra zeki zeynep abdullah alper ayşegül berkay betül bilge bülent cemil çağla efe emrah engin erdoğan erhan erkan feride figen gülşen halime koray levent melike meltem meral mert metin muhammet nazlı necati neslihan nevzat nilay nuran nurcan oktay ömer sabri salih seçil seda selçuk suat tarık turgut ümit',
    roles: 'muhabir muhabiri editör yazar yazarı gazeteci köşe',
    nobody:
      'bilinmiyor, bilinmeyen, anonim, yazar yok, adınız, isminiz, misafir, yönetici, yazar hakkında, tüm yazıları, tüm yazılar',
    required: 'zorunlu|gerekli',
    organisations: 'gazetesi haber ajansı postası aa dha iha',
  },
  publication: {
    privatePosts: 'korumalı, parola korumalı',
    asides: 'yayımlanmayacak|yayınlanmayacak|yayın için değil|iç kullanım|iç not',
    public: 'yayınlandı, yayımlandı, yayında, yayınla, herkese açık, hazır, tamamlandı, onaylandı, aktif',
    held: 'taslak, devam ediyor, incelemede, inceleniyor, onay bekliyor, beklemede, zamanlandı, planlandı, yayınlanmadı, gizli, özel, dahili, arşivlendi, arşiv, silindi, çöp',
    everybody: 'herkes',
    yes: 'evet',
    no: 'hayır, hayir',
    fields: {
      maybeStatus: 'durum',
      hidden: 'taslak, gizli, özel',
      public: 'herkese açık',
      published: 'yayınlandı, yayınla',
      password: 'şifre',
    },
    draft: 'taslak',
    notices:
      'yay[ıi][nm]lanmamak üzere|(?:yayınlama(?:yın|yınız)?|yayımlama(?:yın|yınız)?|yayınlanamaz|kurum içi(?:dir)?|dahili kullanım|onay bekliyor|çok gizli)|yayınlamayın|yayımlanmaz|yayın için değildir|gizlidir|(?:henüz )?onaylanmadı|onay (?:bekliyor|bekleniyor)|(?:hukuk|avukat)(?: birimi)? (?:okuyor|inceliyor)',
  },
  desk: {
    notes: '(?:editöre|editörlere|redaksiyona|yazı işlerine|sayfa sekreterine) not|editör için not',
    noteTo: 'editöre|yazı işlerine|redaksiyona',
  },
  documents: {
    untitled: 'adsız(?: belge)?|başlıksız',
  },
  lines: {
    press: 'basın',
    buttons: 'paylaş, yazdır, yorumlar, yorum yap, kaydet, dinle, beğen, bağlantıyı kopyala',
    endsInMarks: 'son|bitti',
    releases: 'basın bülteni, basın açıklaması, son dakika, acil, basın duyurusu, flaş haber, flaş, özel haber',
    sections:
      'politika, siyaset, ekonomi, kültür, kültür sanat, gündem, dünya, spor, yerel, yaşam, görüş, yorum, röportaj, çevre, sağlık, bilim, haberler, haber, eğitim, teknoloji, köşe yazısı, asayiş, magazin, özel haber, ulaşım, tarım, hayvanlar, tarih, turizm, şehir, toplum, yazarlar, kitap, müzik, tiyatro, sinema, üçüncü sayfa, adliye, hava durumu, inceleme, analiz',
    reserved: '(?:tüm )?hakları saklıdır',
    invitations:
      "bizi .{0,40}takip ed|takip edin|abone ol|paylaş(?:$| )|haberi paylaş|bültenimize|uygulamamızı|whatsapp kanal|haberin devamı|kaynak gösteril(?:meden|erek)|(?:facebook|twitter|whatsapp|x)[’']?\\S{0,3} paylaş|bize ulaşın|bildirimleri aç",
    telephone: 'telefon',
    sourcedFrom: 'kaynak',
    contacts: '(?:daha fazla|detaylı|ayrıntılı) bilgi(?: için)?|(?:basın )?(?:iletişim|irtibat)',
    counted: 'yorum|okunma',
  },
  captions: {
    creditsInBrackets: 'fotoğraf|foto',
    pictures: 'fotoğraf, görsel',
  },
  pages: {
    aboutAuthor: 'yazar hakkında',
    related: 'en çok okunan(?:lar)?|son dakika haberleri|ilgili haberler',
    filed: 'konu(?:lar)?|kategori(?:ler)?',
    readers: 'yorumlar',
    reply: 'yanıtla|cevapla',
    accept: 'kabul',
    cookies: 'çerez',
    advertisement: 'reklam|ilan',
    subscribers:
      '(?:bu (?:içerik|haber|yazı) )?(?:sadece |yalnızca )?abonelere özel\\b.*|(?:okumaya )?devam etmek için abone ol.*',
    scripts: 'etkinleştir|devre dışı|gerek',
    failure: 'hata',
    errors:
      '(?:(?:aradığınız|[iİ]stediğiniz|bu) )?(?:sayfa|haber|içerik) (?:bulunamadı|mevcut değil|bulunmuyor|kaldırılmış)|erişim (?:engellendi|reddedildi)|sunucu hatası|bir (?:hata|sorun) oluştu',
    logins: '(?:üye )?giriş(?:i| yap)?|oturum aç|kayıt ol|üye ol',
    humans: '(?:robot olmadığınızı|insan olduğunuzu) (?:doğrulayın|kanıtlayın)|bir dakika lütfen',
    interruptions: 'haber[iİ]n devam[ıI].{0,30}|reklamdan sonra devam ediyor|devamını oku(?:mak için tıklayın)?',
  },
  mails: {
    withholding:
      '(?:lütfen |ama |henüz |şimdilik )*(?:(?:.{1,20} (?:önce|kadar) )?(?:yayınlamayın|yayımlamayın|yayınlama))$',
    withheldBecause: 'lütfen|teşekkürler',
    drafts:
      '(?:ekte )?(?:(?:haberin|yazının|metnin|yazımın|haberimin) )?(?:(?:ilk|son|yeni|bir|sadece|henüz) )*(?:taslak|taslağı|taslağım)(?: (?:ektedir|ekte|ilişiktedir|aşağıda))*',
    remarks: '(?:bilgin(?:ize|iz için|e)(?=[\\s,.:;–-]|$)|bilgi için\\b)',
    passingOn:
      '(?:lütfen )?(?:yayınlayın|yayınlayınız|yayımlayın|yayınlar mısınız)|lütfen (?:aşağıdaki )?(?:haberi|yazıyı) (?:yayınlayın|yayımlayın)|yayına (?:hazır|girebilir)|yayın için|site için|gazete için|(?:haber|yazı|haberim|yazım) aşağıda(?:dır)?',
    keeping:
      'gizli|aramızda|yayınlama(?:yın|yınız|\\b)|yayımlama(?:yın|yınız|\\b)|paylaşma(?:yın|yınız|\\b)|iletme(?:yin|yiniz|\\b)|ambargo|özel|dahili|kadar|önce|sonra|sadece|yalnızca|bekle|kimse|henüz',
    sendings: 'haber, yazı, metin',
    closings:
      '[iİ]yi (?:çalışmalar|günler|akşamlar|haftalar)|(?:iyi|kolay) (?:çalışmalar|gelsin)(?: dilerim| dileriz)?|sevgi(?:ler)?(?: ve saygılar(?:ımla)?)?|saygılar|(?:(?:en iyi |sevgi ve )?saygılar(?:ımla|ımızla)?|saygılarımla|iyi (?:çalışmalar|günler|akşamlar)|sevgiler(?:imle)?|selamlar|teşekkür(?:ler| ederim| ederiz))',
    covering:
      '(?:bugünkü|yarınki) (?:haber|yazı|metin)|\\S+ (?:haber|yazı|metn)i(?:m|miz)? (?:aşağıda|ekte)|(?:(?:yarının|bugünün|haftanın)? ?(?:haber|yazı|metin|metni|haberi)(?:im|miz)?i? (?:aşağıda|ekte)|aşağıda|lütfen|sorularınız|bilginize|ekteki|gönderiyorum)|(?:ekte|ek(?:te)? bulabilirsiniz|haberimi? (?:aşağıda|gönderiyorum))',
    device: '(?:iphone|android).{0,12}gönderildi',
    headers: 'kimden gönderildi tarih kime konu gönderen',
    wroteAtEnd: '(?:şunu|şunları) yazdı|yazdı',
    original: '(?:orijinal|özgün) (?:mesaj|ileti)',
    forwarded: '(?:iletilen|yönlendirilen) (?:mesaj|ileti)|yönlendirilmiş (?:mesaj|ileti)',
    prefixes: 'ynt ilt',
    disclaimers: '(?:bu (?:e-?posta|mesaj|ileti))',
    confidential: 'gizli|alıcı|yanlışlıkla|hata ile',
    leave: 'abonelikten (?:çık|ayrıl)|aboneliği (?:iptal|sonlandır)',
    forwards: 'ilt',
    automatic: 'otomatik (?:yanıt|cevap)|ofis dışında',
  },
  letters: {
    salutations: 'sayın|sevgili|değerli|merhaba(?:lar)?|selam|iyi (?:günler|akşamlar|çalışmalar)|günaydın',
    salutationsAlone: 'merhaba(?:lar)?|selam(?:lar)?|iyi (?:günler|akşamlar)|günaydın|herkese merhaba',
  },
  notices: {
    restNotForReaders: 'aşağıdaki bilgiler yay[ıi][nm](?:lanmak)? (?:için|amaçlı) değildir',
    withdrawn: '(?:İPTAL|HABER İPTALİ|İptal|Haber iptali|GERİ ÇEKİLDİ)(?:\\s*[:：–—-]|$)',
  },
  embargo: {
    publishing:
      '(?:yayım|yayın)la(?:namaz|nmayacaktır|nmamalıdır|mayın(?:ız)?|nması|nabilir|namayacaktır|nmasın)|kullanılamaz|paylaşılamaz',
    banning:
      '(?:yayım|yayın)la(?:namaz|nmayacaktır|nmamalıdır|mayın(?:ız)?|namayacaktır|nmasın)|kullanılamaz|paylaşılamaz|yasaktır|yasak',
    lifting: 'ambargoludur|ambargolu|ambargo|yayın yasağı',
    until: 'önce|kadar',
    around:
      "kadar|önce|sonra|itibaren|tarihinden|tarihine|tarihi|saatinden|tarihli|bu|haber|bülten|lütfen|[’'](?:[yn]?[ae]|[dt][ae]n?|[ıiuü]n)",
    none: 'yok',
    holds: '(?:ambargo(?:lu)?|yayın yasağı)\\s*[:：]|(?:ambargolu\\s+)(?=\\d)',
  },
  corrections: {
    labels: 'düzeltme, tekzip',
  },
  papers: {
    resumes: 'özgeçmiş|c\\.?v\\.?',
    resumeParts:
      'iş (?:deneyimi|tecrübesi)|eğitim(?: bilgileri)?|beceriler|yabancı dil(?:ler)?|doğum tarihi|kişisel bilgiler|referanslar|medeni (?:hal|durum)',
    own: 'nöbet listesi|masraflar|sorular',
    tasks: '(?:yapılacaklar(?: listesi)?|yapılacak işler|alışveriş listesi|alınacaklar|görevler|iş listesi)',
    days: 'bugün yarın bu hafta için',
    contacts: '(?:rehber|telefon (?:rehberi|listesi|numaraları)|kişiler|iletişim listesi)(?: \\S+)?',
    logins: 'şifreler|parolalar|giriş bilgileri',
    minutes: '(?:\\S+ ){0,4}toplantı(?:sı)? (?:tutanağı|notları)|tutanak',
    agendas: '(?:\\S+ ){0,4}toplantı(?:sı)? gündemi|gündem[\\s,:–—-]+(?:\\S+ ){0,3}?toplantısı',
    attendance:
      'katılanlar|katılımcılar|mazeretli|katılmayanlar|alınan kararlar|kararlar|bir sonraki toplantı|dilek ve temenniler',
    invoices: 'fatura',
  },
};
