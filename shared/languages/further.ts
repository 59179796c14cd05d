import type { DateWords } from './shape/dates.ts';
import type { Words } from './shape/words.ts';

/** A language of which no more is known than how it writes dates: Intl's names, and what newsrooms write besides. */
export interface FurtherLanguage {
  readonly tag: string;
  readonly dates?: Pick<DateWords, 'months'> & {
    /** What else stands in a date, before it, between its parts or before its hour. */
    readonly words?: Words;
    /** Before the hours of a clock of twelve, besides what Intl writes there. */
    readonly forenoon?: Words;
    readonly afternoon?: Words;
  };
}

const LATIN =
  'abe|abr|abu|ago|api|apr|aug|avg|avq|aza|bal|bir|dec|dek|des|det|dhj|dis|eka|ene|feb|fev|geg|gru|gus|hul|hun|ira|iyl|iyn|iyu|jaa|jan|jul|jun|juu|júl|jún|jūl|jūn|kol|kor|kov|lap|lie|lip|lis|maa|' +
  'mac|mai|maj|mar|may|maí|mei|mrt|mär|nob|nov|noy|nën|nóv|oct|ogo|okt|ots|out|ožu|peb|pri|pro|qer|rug|ruj|sau|sen|sep|set|shk|sht|sij|spa|srp|stu|svi|tet|tra|urr|urt|uzt|vas|vee|vel|xan|xul|xuñ|yan|ágú';

/** By their scripts, as ISO 15924 calls them. */
export const FURTHER: Readonly<Record<string, readonly FurtherLanguage[]>> = {
  Latn: [
    {
      tag: 'hr',
      dates: { words: 'godine god sati u' },
    },
    {
      tag: 'sr-Latn',
      dates: {
        months: monthsOf('januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra'),
      },
    },
    { tag: 'bs', dates: { months: monthsOf('januara februara marta aprila maja juna jula augusta') } },
    {
      tag: 'sl',
      dates: {
        months: monthsOf(
          'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra',
        ),
        words: 'leta ob uri',
      },
    },
    { tag: 'lt', dates: { words: 'metų val' } },
    {
      tag: 'lv',
      dates: {
        months: monthsOf(
          'janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī',
        ),
        words: 'gads plkst',
      },
    },
    { tag: 'et', dates: { words: 'kell' } },
    { tag: 'is', dates: { words: 'kl' } },
    { tag: 'fo' },
    { tag: 'sw', dates: { months: { disemba: 12 }, words: 'tarehe' } },
    { tag: 'ms', dates: { words: 'hb jam' } },
    { tag: 'fil', dates: { words: 'ika ng' } },
    { tag: 'az', dates: { words: 'ci cu cü il saat' } },
    { tag: 'uz', dates: { words: 'yil soat' } },
    { tag: 'sq' },
    { tag: 'eu', dates: { words: 'ko a an' } },
    { tag: 'gl', dates: { words: 'de' } },
    { tag: 'af' },
  ],
  Cyrl: [
    {
      tag: 'sr-Cyrl',
      dates: {
        months: monthsOf('јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра'),
        words: 'године год у часова',
      },
    },
    { tag: 'mk', dates: { words: 'година во часот' } },
    { tag: 'be', dates: { words: 'года' } },
    { tag: 'kk', dates: { words: 'жыл жылы жылғы сағат' } },
    { tag: 'ky', dates: { words: 'жыл жылы жылдын саат' } },
    { tag: 'tg', dates: { words: 'соли' } },
    { tag: 'mn', dates: { words: 'сарын р дүгээр дугаар ны ний өдөр өдрийн цаг' } },
  ],
  Arab: [{ tag: 'ur', dates: { words: 'ء بجے بوقت', forenoon: 'صبح', afternoon: 'دوپہر شام رات' } }, { tag: 'sd' }],
  Deva: [
    { tag: 'mr', dates: { words: 'रोजी', forenoon: 'सकाळी', afternoon: 'दुपारी सायंकाळी संध्याकाळी रात्री' } },
    { tag: 'ne', dates: { words: 'गते बजे', forenoon: 'बिहान', afternoon: 'दिउँसो बेलुका साँझ' } },
  ],
  Beng: [{ tag: 'as' }],
  Thai: [{ tag: 'th', dates: { words: 'วันที่ วัน ที่ เดือน ปี พ ศ ค เวลา น' } }],
  Laoo: [{ tag: 'lo', dates: { words: 'ວັນທີ ວັນ ທີ ເດືອນ ປີ ເວລາ' } }],
  Khmr: [{ tag: 'km', dates: { words: 'ថ្ងៃទី ថ្ងៃ ទី ខែ ឆ្នាំ ម៉ោង' } }],
  Mymr: [{ tag: 'my', dates: { words: 'ခုနှစ် ခု နှစ် လ ရက် ရက်နေ့ နေ့' } }],
  Geor: [{ tag: 'ka', dates: { words: 'წლის წელი საათი' } }],
  Armn: [{ tag: 'hy', dates: { words: 'թ թվականի թվական ին ժամը' } }],
  Ethi: [{ tag: 'am', dates: { words: 'ቀን' } }],
  Taml: [{ tag: 'ta', dates: { words: 'ஆம் தேதி மணி', forenoon: 'காலை', afternoon: 'மாலை பிற்பகல்' } }],
  Telu: [{ tag: 'te', dates: { forenoon: 'ఉదయం', afternoon: 'మధ్యాహ్నం సాయంత్రం రాత్రి' } }],
  Knda: [{ tag: 'kn', dates: { forenoon: 'ಬೆಳಿಗ್ಗೆ ಬೆಳಗ್ಗೆ', afternoon: 'ಮಧ್ಯಾಹ್ನ ಸಂಜೆ ರಾತ್ರಿ' } }],
  Mlym: [{ tag: 'ml', dates: { forenoon: 'രാവിലെ', afternoon: 'ഉച്ചയ്ക്ക് വൈകുന്നേരം വൈകിട്ട് രാത്രി' } }],
  Gujr: [{ tag: 'gu', dates: { words: 'વાગ્યે', forenoon: 'સવારે', afternoon: 'બપોરે સાંજે રાત્રે' } }],
  Guru: [{ tag: 'pa', dates: { words: 'ਵਜੇ', forenoon: 'ਸਵੇਰੇ', afternoon: 'ਦੁਪਹਿਰ ਸ਼ਾਮ ਰਾਤ' } }],
  Orya: [{ tag: 'or' }],
  Sinh: [
    {
      tag: 'si',
      dates: {
        months: monthsOf('ජනවාරි පෙබරවාරි මාර්තු අප්රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්'),
        words: 'වන දින දා',
      },
    },
  ],
};

/** What a month begins with in these of Latin script: nothing else is worth loading their names for, which takes a while. */
export const LATIN_MONTHS = new RegExp(`(?<![a-z\u00df-\u024f])(?:${LATIN})`, 'i');

/** The weekdays that they write with a capital. */
export const WEEKDAYS_IN_CAPITALS: Words =
  'Jumapili Jumatatu Jumanne Jumatano Alhamisi Ijumaa Jumamosi Miyerkules Huwebes Biyernes Sabado Linggo Isnin Khamis Jumaat Ahad Sondag Maandag ' +
  'Dinsdag Woensdag Donderdag Vrydag Saterdag Якшанбе Душанбе Сешанбе Чоршанбе Панҷшанбе Ҷумъа Шанбе';

/** Where no spaces part words. */
export const WITHOUT_SPACES = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr']);

/** Names of other months in other languages, each with its numbers: the packs know them as Polish or Czech. */
export const CONTESTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  listopada: { pl: 11, hr: 10 },
  listopad: { pl: 11, cs: 11, hr: 10 },
  lis: { pl: 11, cs: 11, hr: 10 },
  lip: { pl: 7, hr: 6 },
  srp: { cs: 8, hr: 7 },
};

/** Of the languages of these, which set a stop behind the number of a day, and of a year. */
export const STOPS: Readonly<Record<string, { readonly day: boolean; readonly year: boolean }>> = {
  pl: { day: false, year: false },
  cs: { day: true, year: false },
  hr: { day: true, year: true },
};

/** @param names from January on. */
function monthsOf(names: Words): Readonly<Record<string, number>> {
  return Object.fromEntries(names.split(' ').map((name, index) => [name, index + 1]));
}
