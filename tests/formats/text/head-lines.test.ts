import { describe, expect, it } from 'vitest';
import { readCredit } from '../../../shared/formats/newsroom/people/byline.ts';
import { readText } from '../../../shared/formats/text/read.ts';
import { articleOf, readUpload } from '../uploads.ts';

const STORY =
  'The council decided on Monday that the old bridge is from now on open to walkers only. The meeting took four hours.\n\nNobody spoke against it.\n';
const HINDI =
  'नगर परिषद ने सोमवार को तय किया कि पुराना पुल अब केवल पैदल यात्रियों के लिए खुला रहेगा। बैठक चार घंटे चली।\n\nलोग खुश हैं।\n';
const read = (text: string) => articleOf(readText(text, { furniture: [] }));

it.each([
  [
    'a mail',
    'a.eml',
    `From: Desk <desk@quay.example>\nSubject: Old bridge for walkers\nDate: Mon, 04 May 2026 08:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\nאנה ברק, כתבת תחבורה\nצילום: דן לביא\n\n${STORY}`,
  ],
  ['Markdown', 'a.md', `# Old bridge for walkers\n\nאנה ברק, כתבת תחבורה\n\n${STORY}`],
])('a name with its role signs below the title of %s', async (_, key, text) => {
  expect(articleOf(await readUpload(key, text)).authors).toMatchObject([{ name: 'אנה ברק' }]);
});

describe('two lines above a story are', () => {
  it.each([
    ['Eski köprü artık yalnızca yayalara açık', 'Nehir kıyısındaki esnaf karardan memnun'],
    ['Cầu cũ nay chỉ dành cho người đi bộ', 'Tiểu thương ven sông hoan nghênh'],
  ])('title and dek, where each is a sentence: %s', (title, dek) => {
    expect(read(`${title}\n${dek}\n\n${STORY}`)).toMatchObject({ title, dek });
  });

  it.each([
    ['The council opens the old bridge to', 'Walkers from Monday on'],
    ['Council Opens the Old Bridge', 'To Walkers From Monday'],
  ])('one title: %s', (first, second) => {
    expect(read(`${first}\n${second}\n\n${STORY}`).title).toBe(`${first} ${second}`);
  });
});

describe('above a story is signed', () => {
  it.each([
    ['Iris Holt and Jan Berg | 5 April 2025', ['Iris Holt', 'Jan Berg']],
    ['Iris Holt | Staff Writer | 5 April 2025', ['Iris Holt']],
    ['נועה ברק ודן לביא | 05.04.2025 | 10:30', ['נועה ברק', 'דן לביא']],
  ])('%s', (line, names) => {
    const { authors = [], published } = read(`The old bridge is for walkers\n\n${line}\n\n${STORY}`);
    expect(authors.map(({ name }) => name)).toEqual(names);
    expect(published).toBeDefined();
  });

  it.each(['Harbour Courier | 5 April 2025', 'New York | 5 April 2025', 'Victoria Falls - 5 April 2025'])(
    'by nobody: %s',
    (line) => {
      expect(read(`The old bridge is for walkers\n\n${line}\n\n${STORY}`)).not.toHaveProperty('authors');
    },
  );

  it('above a credit, by a role and a name, with the dateline of the story', () => {
    const text = `पुराना पुल अब पैदल यात्रियों के लिए\n\nसंवाददाता मीरा जोशी\nफोटो: अनिल वर्मा\n\nसोनपुर, 3 मार्च 2025। ${HINDI}`;
    expect(read(text)).toMatchObject({ authors: [{ name: 'मीरा जोशी' }], published: '3 मार्च 2025' });
  });
});

describe('a line below the title', () => {
  const below = (line: string, title = 'Old bridge for walkers') => read(`${title}\n\n${line}\n\n${STORY}`);

  it.each([
    ['Posted 9 Oct 2025 7:15am; updated 11:02am', '9 Oct 2025 7:15am'],
    ['Publicerad 9 oktober 2025 kl 08.30. Uppdaterad 11.02.', '9 oktober 2025 kl 08.30.'],
    ['9 ottobre 2025 (aggiornato alle 11:02)', '9 ottobre 2025'],
    ['2025年10月9日 7時15分（更新 11時02分）', '2025年10月9日 7時15分'],
    ['9 October 2025 (4 minute read)', '9 October 2025'],
    ['Publié le dimanche 1er mars 2026 à 10h12', 'dimanche 1er mars 2026 à 10h12'],
    ['2026/3/1 10:12 (2026/3/1 12:00 更新)', '2026/3/1 10:12'],
    ['최은별 기자 | 입력 : 2025/11/26 [10:12]', '2025/11/26 10:12'],
    ['پنج‌شنبه ۶ آذر ۱۴۰۴ ساعت ۱۰:۱۲', 'پنج‌شنبه ۶ آذر ۱۴۰۴ ساعت ۱۰:۱۲'],
  ])('says the day among hours: %s', (line, published) => {
    expect(below(line)).toMatchObject({ title: 'Old bridge for walkers', published });
  });

  it.each(['The old bridge of 9 October 2025 is new', 'Update 9 October 2025 of the bridge'])(
    'is no date: %s',
    (line) => {
      expect(below(line)).not.toHaveProperty('published');
    },
  );

  it.each([
    ['Por Redacción', 'Redacción'],
    ['本报编辑部', '本报编辑部'],
    ['Per Alm/TT', 'Per Alm'],
    ['社会部・川村美紀', '川村美紀'],
    ['LENA HOLM | Torrbo | 26/11/2025 10:12', 'Lena Holm'],
    ['26 listopada 2025, 10:12   Lena Holm', 'Lena Holm'],
    ['תמר רוזן | 26.11.2025 | 10:12', 'תמר רוזן'],
    ['Lê Na - Thứ tư, ngày 26/11/2025 10:12', 'Lê Na'],
    ['by lena holm, staff writer', 'Lena Holm'],
    ['發布時間：2025-10-09 08:30　記者林佳蓉／台南報導', '林佳蓉'],
  ])('signs: %s', (line, name) => {
    expect(below(line).authors).toMatchObject([{ name }]);
  });

  it('that signs as the desk gives way to a person', () => {
    const text = `Jembatan lama untuk pejalan kaki\n\nTim Redaksi\n\n${STORY}\nPenulis: Budi Hartono\n`;
    expect(read(text).authors).toEqual([{ name: 'Budi Hartono' }]);
  });

  it('names a place behind one that begins with a given name, where these are known', () => {
    expect(below('Ірина Чорна, Зелений Гай\n9 жовтня 2025, 08:30').authors).toEqual([{ name: 'Ірина Чорна' }]);
    expect(below('Ірина Чорна, Максим Гук\n9 жовтня 2025, 08:30').authors).toHaveLength(2);
  });

  it('names whose pictures they are, without a colon', () => {
    expect(below('Tekst Karin de Boer\nBeeld Jan Smit\n\n9 oktober 2025').authors).toEqual([
      { name: 'Karin de Boer' },
      { name: 'Jan Smit', role: 'Photographer' },
    ]);
  });
});

it('a section before a dash does not make a masthead of the title', () => {
  const title = 'SOCIÉTÉ – Les habitants rachètent le vieux pont du village';
  expect(read(`${title}\n\nChacun a mis mille francs\n\n${STORY}`)).toMatchObject({
    title,
    dek: 'Chacun a mis mille francs',
  });
});

it('two who wrote sign in brackets behind a Japanese story', () => {
  const text =
    'プール、月曜休館へ\n\n町は二つのプールを1月から月曜休館とする。\n\n議会は2月に決める。（川村美紀、藤井玲奈）\n';
  expect(read(text).authors).toEqual([{ name: '川村美紀' }, { name: '藤井玲奈' }]);
});

it('a hand that points to another story is not of this one', () => {
  expect(read(`Old bridge for walkers\n\n${STORY}\n>> The roof leaks\n\n☛ 延伸閱讀：屋頂漏水\n`).html).not.toMatch(
    /roof|屋頂/,
  );
});

it('a Korean paper sets a subtitle right below its title', () => {
  const [title, dek] = ['마을 목욕탕, 주민이 샀다', '주민 312명 1만 원씩 모아'];
  expect(read(`${title}\n${dek}\n\n최은별 기자\n\n마을 목욕탕이 주민 손에 넘어갔다.\n`)).toMatchObject({ title, dek });
});

it('two reporters of a Korean dateline each have their role', () => {
  const text = '연락선 멈춘다\n\n[남해=뉴스원] 최은별 기자, 박도현 기자 = 부두 보수로 연락선이 사흘간 멈춘다.\n';
  expect(read(text).authors?.map(({ name }) => name)).toEqual(['최은별', '박도현']);
});

it('two clauses behind the story say who reported, whatever preposition says it', () => {
  const credited = (line: string) => read(`Old bridge for walkers\n\n${STORY}\n${line}\n`);
  expect(credited('(Reportagem de Lucas Prado; edição de Marta Dias)')).toMatchObject({
    authors: [{ name: 'Lucas Prado' }],
    contributors: [{ name: 'Marta Dias' }],
  });
  expect(readCredit('Edição de São João')).toBeUndefined();
});
