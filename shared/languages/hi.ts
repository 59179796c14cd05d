import type { LanguagePack } from './shape/pack.ts';

/** Hindi. */
export const hi: LanguagePack = {
  tag: 'hi',
  publication: {
    public: 'प्रकाशित, सार्वजनिक, तैयार, पूर्ण, स्वीकृत, अंतिम',
    held: 'मसौदा, ड्राफ्ट, ड्राफ़्ट, प्रारूप, कार्य प्रगति पर, समीक्षा में, लंबित, निर्धारित, अप्रकाशित, छिपा हुआ, निजी, आंतरिक, गोपनीय, संग्रहीत, हटाया गया',
    everybody: 'सभी',
    yes: 'हाँ, हां',
    no: 'नहीं',
    fields: {
      status: 'स्थिति',
      hidden: 'मसौदा, ड्राफ्ट, निजी',
      public: 'सार्वजनिक',
      published: 'प्रकाशित',
      password: 'पासवर्ड',
    },
    draft: 'मसौदा',
    notices: 'प्रकाशन के लिए नहीं|प्रकाशित न करें',
  },
  people: {
    nobody: 'अज्ञात, अनाम, आपका नाम, अतिथि, कोई लेखक नहीं',
    required: 'आवश्यक',
  },
  pages: {
    readers: 'टिप्पणियाँ|टिप्पणियां',
    reply: 'जवाब दें',
    accept: 'स्वीकार|सहमत',
    cookies: 'कुकी',
  },
};
