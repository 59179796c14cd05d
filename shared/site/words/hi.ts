import type { Words } from './types.ts';

export const HI: Words = {
  skip: 'सामग्री पर जाएँ',
  home: 'मुखपृष्ठ',
  sections: 'खंड',
  topics: 'विषय',
  authors: 'लेखक',
  languages: 'भाषाएँ',
  latest: 'ताज़ा',
  newer: 'नए लेख',
  older: 'पुराने लेख',
  updated: 'अद्यतन',
  corrections: 'सुधार',
  table: 'तालिका',
  subscribe: 'सदस्यता लें',
  aboutFeeds:
    'फ़ीड हर नया लेख आप तक लाती है, बिना खाते के और बिना पीछा करने वाले विज्ञापनों के। किसी पते को फ़ीड रीडर में डालें: यह प्रोग्राम नई ख़बरें ढूँढकर दिखाता है।',
  allArticles: 'सभी लेख',
  allFeeds: 'सभी फ़ीड एक फ़ाइल में',
  more: 'अन्य फ़ीड',
  otherFormats: 'अन्य प्रारूप',
  copy: 'कॉपी करें',
  copied: 'कॉपी हुआ',
  notFound: 'नहीं मिला',
  nothingThere: 'इस पते पर कुछ नहीं है, या अब नहीं है।',
  nothing: 'यहाँ अभी कुछ प्रकाशित नहीं हुआ है।',
};
