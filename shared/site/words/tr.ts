import type { Words } from './types.ts';

export const TR: Words = {
  skip: 'İçeriğe geç',
  home: 'Ana sayfa',
  sections: 'Bölümler',
  topics: 'Konular',
  authors: 'Yazarlar',
  languages: 'Diller',
  latest: 'Son haberler',
  newer: 'Daha yeni haberler',
  older: 'Daha eski haberler',
  updated: 'güncellendi',
  corrections: 'Düzeltmeler',
  table: 'Tablo',
  subscribe: 'Abone ol',
  aboutFeeds:
    'Bir akış her yeni yazıyı size getirir; üyelik gerekmez, reklamlar sizi izlemez. Bir adresi, yenilikleri arayıp gösteren bir akış okuyucuya kopyalayın.',
  allArticles: 'Tüm yazılar',
  allFeeds: 'Tüm akışlar tek dosyada',
  more: 'Diğer akışlar',
  otherFormats: 'Diğer biçimler',
  copy: 'Kopyala',
  copied: 'Kopyalandı',
  notFound: 'Bulunamadı',
  nothingThere: 'Bu adreste bir şey yok ya da artık yok.',
  nothing: 'Burada henüz bir şey yayımlanmadı.',
};
