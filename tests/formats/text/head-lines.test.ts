import { describe, expect, it } from 'vitest';
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

  it.each(['Harbour Courier | 5 April 2025', 'New York | 5 April 2025'])('by nobody: %s', (line) => {
    expect(read(`The old bridge is for walkers\n\n${line}\n\n${STORY}`)).not.toHaveProperty('authors');
  });

  it('above a credit, by a role and a name, with the dateline of the story', () => {
    const text = `पुराना पुल अब पैदल यात्रियों के लिए\n\nसंवाददाता मीरा जोशी\nफोटो: अनिल वर्मा\n\nसोनपुर, 3 मार्च 2025। ${HINDI}`;
    expect(read(text)).toMatchObject({ authors: [{ name: 'मीरा जोशी' }], published: '3 मार्च 2025' });
  });
});
