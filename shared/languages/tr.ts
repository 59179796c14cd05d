import type { LanguagePack } from './shape/pack.ts';

/** Turkish. */
export const tr: LanguagePack = {
  tag: 'tr',
  stopWords:
    've bir bu da de için ile çok olarak daha olan gibi kadar sonra ama en ise o her ne var değil olduğu yeni ' +
    'göre ya mi tarafından',
  dates: {
    givenNames: 'ekim eylül mart nisan',
  },
  labels: {
    source: 'kaynak',
  },
  people: {
    roles: 'muhabir',
    nobody: 'bilinmiyor, bilinmeyen, anonim, yazar yok, adınız, isminiz, misafir, yönetici',
    required: 'zorunlu|gerekli',
  },
  publication: {
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
    notices: 'yayınlamayın|yayımlanmaz|yayın için değildir|gizlidir',
  },
  pages: {
    readers: 'yorumlar',
    reply: 'yanıtla|cevapla',
    accept: 'kabul',
    cookies: 'çerez',
  },
};
