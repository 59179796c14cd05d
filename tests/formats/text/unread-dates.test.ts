import { describe, expect, it } from 'vitest';
import { articleOf, composedOf, composeUpload, readUpload } from '../uploads.ts';

const GEORGIAN = {
  title: 'ძველი წისქვილი ისევ ფქვავს',
  story: [
    'წისქვილის ბორბალი ორშაბათს ისევ დატრიალდა, პირველად ოცდაათი წლის შემდეგ.',
    'ქალაქის მერმა თქვა, რომ სტუმრები ნახავენ, როგორ იფქვება ფქვილი.',
  ],
};
const THAI = {
  title: 'โรงสีเก่ากลับมาโม่แป้งอีกครั้ง',
  story: ['กังหันของโรงสีหมุนอีกครั้งเมื่อวันจันทร์เป็นครั้งแรกในรอบสามสิบปี', 'นายกเทศมนตรีกล่าวว่าผู้มาเยือนจะได้เห็นการโม่แป้ง'],
};
const CROATIAN = {
  title: 'Stari mlin ponovno melje',
  story: [
    'Kotač mlina ponovno se okrenuo u ponedjeljak, prvi put nakon trideset godina.',
    'Gradonačelnik kaže da će posjetitelji moći vidjeti kako se melje brašno.',
  ],
};
const SWAHILI = {
  title: 'Kinu cha zamani chasaga tena',
  story: [
    'Gurudumu la kinu liligeuka tena Jumatatu, kwa mara ya kwanza baada ya miaka thelathini.',
    'Meya alisema wageni wataweza kuona unga ukisagwa.',
  ],
};
const ENGLISH = {
  title: 'Old mill grinds again',
  story: [
    'The wheel of the mill turned again on Monday, for the first time in thirty years.',
    'The mayor said that visitors would be able to see how flour is made.',
  ],
};
const NEPALI = {
  title: 'पुरानो घट्ट फेरि चल्यो',
  story: ['घट्टको पाङ्ग्रा सोमबार फेरि घुम्यो, तीस वर्षपछि पहिलो पटक।', 'मेयरले आगन्तुकहरूले पिठो पिसिएको हेर्न पाउने बताए।'],
};
const ZULU = {
  title: 'Isigayo esidala siyagaya futhi',
  story: [
    'Isondo lesigayo liphenduke futhi ngoMsombuluko, okokuqala ngemva kweminyaka engamashumi amathathu.',
    'Imeya ithe izivakashi zizobona ufulawa ugaywa.',
  ],
};

interface Copy {
  readonly title: string;
  readonly story: readonly string[];
}

function textOf({ title, story }: Copy, ...lines: readonly string[]): string {
  return `${[title, ...lines, ...story].join('\n\n')}\n`;
}

function pageOf({ title, story }: Copy, line: string): string {
  return `<h1>${title}</h1>\n<p>${line}</p>\n${story.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}\n`;
}

describe('a date in a language that has no pack', () => {
  it.each([
    ['in a line of its own', GEORGIAN, '24 ნოემბერი, 2025', '2025-11-24T00:00:00Z'],
    ['behind a label', GEORGIAN, 'გამოქვეყნდა: 24 ნოემბერი, 2025', '2025-11-24T00:00:00Z'],
    ['behind a label that nobody knows', GEORGIAN, 'დღე: 24 ნოემბერი, 2025', '2025-11-24T00:00:00Z'],
    ['in the years of Thailand', THAI, 'เผยแพร่เมื่อ 24 พ.ย. 2568 10:30 น.', '2025-11-24T10:30:00Z'],
    ['of Croatia', CROATIAN, 'Objavljeno: 24. listopada 2025.', '2025-10-24T00:00:00Z'],
    ['of Swahili', SWAHILI, 'Imechapishwa: 24 Novemba 2025', '2025-11-24T00:00:00Z'],
  ])('dates the article %s, and is no text', async (_, copy, line, published) => {
    const { articles } = composedOf(await composeUpload('mill.txt', textOf(copy, line)));
    expect(articles).toMatchObject([{ title: copy.title, published }]);
    expect(articles[0]?.dek).toBeUndefined();
    expect(articles[0]?.html).not.toContain('202');
    expect(articles[0]?.html).not.toContain('2568');
  });

  it('tells of a change', async () => {
    const text = textOf(GEORGIAN, 'გამოქვეყნდა: 24 ნოემბერი, 2025', 'განახლდა: 26 ნოემბერი, 2025');
    const { articles } = composedOf(await composeUpload('mill.txt', text));
    expect(articles[0]).toMatchObject({ published: '2025-11-24T00:00:00Z', updated: '2025-11-26T00:00:00Z' });
  });

  it('dates a piece of a page', async () => {
    const { articles } = composedOf(await composeUpload('mill.html', pageOf(GEORGIAN, '24 ნოემბერი, 2025')));
    expect(articles[0]).toMatchObject({ published: '2025-11-24T00:00:00Z' });
    expect(articles[0]?.html).not.toContain('2025');
  });
});

describe('what plainly is a date and cannot be read is not news of now', () => {
  it.each([
    ['years of Nepal', NEPALI, '२०८२ मंसिर ८'],
    ['the same behind a label', NEPALI, 'प्रकाशित: २०८२ मंसिर ८'],
    ['months of a language that nobody knows', ZULU, '24 Lwezi 2025'],
    ['a day that there is not', GEORGIAN, '31 ნოემბერი, 2025'],
  ])('%s', async (_, copy, line) => {
    const result = await composeUpload('mill.txt', textOf(copy, line));
    expect(result).toMatchObject({ kind: 'rejection', reasons: [{ code: 'date-unreadable' }] });
  });

  it('in a piece of a page', async () => {
    const result = await composeUpload('mill.html', pageOf(NEPALI, '२०८२ मंसिर ८'));
    expect(result).toMatchObject({ kind: 'rejection', reasons: [{ code: 'date-unreadable' }] });
  });
});

it.each([
  [ENGLISH, '12 apostles 1901'],
  [ENGLISH, '24 hours 2025'],
  [ENGLISH, 'Volume 12, 2025'],
  [ENGLISH, 'Season 3: 24 episodes 2025'],
  [SWAHILI, 'Timu 3 Simba 2, 2025'],
  [GEORGIAN, 'რუსთაველის გამზირი 24'],
  [GEORGIAN, 'თბილისი 3, ბათუმი 2'],
  [GEORGIAN, 'წისქვილი 2025 წლის 24 ნოემბერს გაიხსნა'],
])('no date is in a line below the title: $0.title, %s', async (copy, line) => {
  const read = articleOf(await readUpload('mill.txt', textOf(copy as Copy, line)));
  expect(read.published).toBeUndefined();
});
