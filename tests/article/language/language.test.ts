import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../shared/article/language/language.ts';
import { canonicalLanguage } from '../../../shared/article/language/tag.ts';
import type { LanguageTag } from '../../../shared/article/types.ts';

const tag = (text: string) => text as LanguageTag;

describe('canonicalLanguage', () => {
  it.each([
    ['en', 'en'],
    ['EN-us', 'en-US'],
    ['en_US.UTF-8', 'en-US'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['iw', 'he'],
    [' pt-br ', 'pt-BR'],
    ['yue', 'yue'],
  ])('%j is %s', (text, language) => {
    expect(canonicalLanguage(text)).toBe(language);
  });

  it.each(['', 'English', 'und', 'mul', 'x-default', 'e', 'en--US', 'en-', '中文', 'en us'])('%j is none', (text) => {
    expect(canonicalLanguage(text)).toBeUndefined();
  });
});

describe('detectLanguage', () => {
  it('takes the language of the site for results and balances', () => {
    const balance =
      'NORTH QUAY A/S YEAR NET\nShr 5.1p vs 4.2p\nNet 98.2 mln vs 91.8 mln\nRevs 2.84 bln vs 2.37 bln\n'.repeat(3);
    expect(detectLanguage(balance, tag('en-GB'))).toBe('en-GB');
  });

  it('tells the language of words among many numbers', () => {
    const results =
      'Ergebnisse vom 24.11.2026: Der HSV hat 2:1 gewonnen, und die Gäste haben 0:3 verloren; das ist der 15. Sieg und nicht der 14. ' +
      'Tore: 1:0 (12.), 1:1 (45.), 2:1 (90.). Die Zuschauer (15.200) sind mit dem Spiel zufrieden, aber nicht mit der Bahn.';
    expect(detectLanguage(results, tag('en'))).toBe('de');
  });

  it('tells a short text by letters that no other language has, and not by the names in it', () => {
    const turkish = 'Orkestra eski gümrük salonundan ayrılıyor. Çatı dokuz yerden akıyor, yağmur salona doluyor.';
    expect(detectLanguage(turkish, tag('en'))).toBe('tr');
    expect(detectLanguage('Erdoğan meets Tusk and Łukasz Świątek.', tag('en'))).toBe('en');
  });

  it.each([
    ['en', 'The council voted on Tuesday to extend the tram line by three kilometres, and five stops will be added.'],
    [
      'de',
      'Der Stadtrat hat am Dienstag beschlossen, die Straßenbahn um drei Kilometer zu verlängern, und fünf Haltestellen werden gebaut.',
    ],
    [
      'fr',
      'Le conseil municipal a décidé mardi de prolonger la ligne de tramway de trois kilomètres, et cinq arrêts seront ajoutés dans les quartiers.',
    ],
    [
      'es',
      'El ayuntamiento decidió el martes ampliar la línea de tranvía en tres kilómetros, y se añadirán cinco paradas en los barrios del norte.',
    ],
    [
      'pt',
      'A câmara municipal decidiu na terça-feira prolongar a linha do elétrico em três quilómetros, e não serão construídas mais paragens pelo centro.',
    ],
    [
      'it',
      'Il consiglio comunale ha deciso martedì di prolungare la linea del tram di tre chilometri, e le fermate sono più di cinque nella zona nord.',
    ],
    [
      'nl',
      'De gemeenteraad heeft dinsdag besloten om de tramlijn met drie kilometer te verlengen, en er worden vijf haltes gebouwd.',
    ],
    [
      'pl',
      'Rada miasta zdecydowała we wtorek, że linia tramwajowa będzie dłuższa o trzy kilometry, a na trasie powstanie pięć przystanków.',
    ],
    [
      'sv',
      'Kommunfullmäktige beslutade på tisdagen att förlänga spårvägen med tre kilometer, och det ska byggas fem hållplatser som inte fanns.',
    ],
    [
      'da',
      'Byrådet besluttede tirsdag at forlænge sporvognen med tre kilometer, og der skal bygges fem stoppesteder efter sommer, siger borgmesteren af byen.',
    ],
    [
      'nb',
      'Bystyret vedtok tirsdag å forlenge trikken med tre kilometer, og det skal bygges fem holdeplasser etter sommeren, sier ordføreren av byen nå.',
    ],
    [
      'fi',
      'Kaupunginvaltuusto päätti tiistaina, että raitiotie jatkuu kolme kilometriä ja viisi pysäkkiä on myös tulossa, mutta ei vielä nyt.',
    ],
    [
      'tr',
      'Belediye meclisi salı günü tramvay hattının üç kilometre uzatılmasına karar verdi ve beş durak için yeni bir ihale daha olacak.',
    ],
    [
      'cs',
      'Zastupitelstvo v úterý rozhodlo, že se tramvajová trať prodlouží o tři kilometry a na trase bude pět zastávek, které jsou nové.',
    ],
    [
      'id',
      'Dewan kota memutuskan pada hari Selasa untuk memperpanjang jalur trem yang akan melewati lima halte dan tidak ada di pusat kota.',
    ],
    [
      'vi',
      'Hội đồng thành phố đã quyết định kéo dài tuyến xe điện thêm ba cây số và có năm trạm mới được xây trong năm nay.',
    ],
    ['zh', '市议会周二决定将有轨电车线路延长三公里，并增设五个车站。'],
    ['ja', '市議会は火曜日、路面電車を三キロ延長し、五つの停留所を設けることを決めた。'],
    ['ko', '시의회는 화요일 노면전차 노선을 3킬로미터 연장하기로 결정했다.'],
    ['ru', 'Городской совет решил во вторник продлить трамвайную линию, и это будут пять остановок.'],
    ['uk', 'Міська рада вирішила у вівторок продовжити трамвайну лінію на три кілометри.'],
    ['ar', 'قرر مجلس المدينة يوم الثلاثاء تمديد خط الترام ثلاثة كيلومترات.'],
    ['fa', 'شورای شهر روز سه‌شنبه تصمیم گرفت خط تراموا را سه کیلومتر گسترش دهد و پنج ایستگاه بسازد.'],
    ['he', 'מועצת העיר החליטה ביום שלישי להאריך את קו הרכבת הקלה.'],
    ['el', 'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να επεκτείνει τη γραμμή του τραμ.'],
    ['hi', 'नगर परिषद ने मंगलवार को ट्राम लाइन को तीन किलोमीटर बढ़ाने का फैसला किया।'],
    ['th', 'สภาเมืองมีมติเมื่อวันอังคารให้ขยายเส้นทางรถราง'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text, tag('ee'))).toBe(language);
  });

  it.each([
    [
      'hu',
      'A kormány ma bejelentette, hogy az új intézkedések a jövő hónapban lépnek életbe, miután a parlament elfogadta őket. A polgármester elmondta, hogy a híd péntek reggel nyílik meg.',
    ],
    [
      'sw',
      'Serikali imetangaza leo kwamba hatua mpya zitaanza kutumika mwezi ujao baada ya kuidhinishwa na bunge. Meya alisema kwamba daraja litafunguliwa Ijumaa asubuhi.',
    ],
  ])('knows by its trigrams a language without words of its own here: %s', (language, text) => {
    expect(detectLanguage(text, tag('ee'))).toBe(language);
  });

  it('leaves undecided what trigrams cannot tell apart', () => {
    const text =
      'Vlada je danas objavila da će nove mjere stupiti na snagu sljedećeg mjeseca nakon što ih je odobrio sabor. Gradonačelnik je rekao da će most biti otvoren u petak ujutro.';
    expect(detectLanguage(text, tag('bs'))).toBe('bs');
  });

  it('is not led astray by names in another script', () => {
    expect(
      detectLanguage('The company 华为 (Huawei) said that the plan was approved by the board in 重庆.', tag('ee')),
    ).toBe('en');
    expect(detectLanguage('华为公司和 Apple、Google 以及 Microsoft 周二在重庆签署了一项合作协议。', tag('ee'))).toBe(
      'zh',
    );
  });

  it('leaves it at the site’s language when undecided, or when that says more', () => {
    expect(detectLanguage('Tram 4', tag('fr'))).toBe('fr');
    expect(detectLanguage('', tag('fr'))).toBe('fr');
    expect(detectLanguage('The council voted to extend the line and the depot.', tag('en-GB'))).toBe('en-GB');
    expect(detectLanguage('市議會週二決定延長路線。', tag('zh-Hant-TW'))).toBe('zh-Hant-TW');
  });

  it('gives a language tag for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const language = detectLanguage(text, tag('en'));
        expect(canonicalLanguage(language)).toBe(language);
      }),
    );
  });
});
