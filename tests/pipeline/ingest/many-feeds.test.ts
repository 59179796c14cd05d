import { expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { openTestMill } from '../../support/test-mill.ts';

const TAGS = 'anchor barge crane dock eddy ferry gull hull isle jetty keel lock mast net oar pier quay rope sail tide'
  .split(' ')
  .flatMap((word) => [word, `${word} north`])
  .slice(0, 30);
const AUTHORS = 'Ada Berit Carla Dora Edda Frida Greta Hanna Inga Jette Karla Lotte'.split(' ');

it('says on the receipt in which feeds an article is missing that belongs to more than it can be in', async () => {
  const feeds = ['section', 'tag', 'author', 'language'].map((each) => ({ each }));
  const quay = await openTestMill({ feeds });
  const upload = async (authors: readonly string[]) => {
    const names = authors.map((name) => `${name} Brandt`).join(', ');
    const fields = `title: The pier\ntags: [${TAGS.join(', ')}]\nauthors: [${names}]\n`;
    quay.upload('city/pier.md', `---\n${fields}---\n\nIt is open.\n`);
    return (await quay.deliver('city/pier.md'))[0];
  };
  // All, the section and the language are feeds too.
  expect((await upload(AUTHORS.slice(0, 7)))?.warnings).toEqual([]);
  const receipt = await upload(AUTHORS);
  expect(receipt?.articles[0]?.feeds).toHaveLength(40);
  const [warning] = receipt?.warnings ?? [];
  const missing = warning !== undefined && 'detail' in warning ? (warning.detail as { first: string }).first : '';
  expect(receipt?.articles[0]?.feeds).not.toContain(missing);
  expect(inWords(warning)).toEqual({
    code: 'too-many-feeds',
    message: `"The pier" has more sections, tags and authors than it can have feeds: it is in 40, and not in ${missing} nor in 4 more.`,
  });
  await quay.close();
});
