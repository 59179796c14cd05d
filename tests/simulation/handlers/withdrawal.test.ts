import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynoxideIsInstalled } from '../../contract/dynoxide.ts';
import { openStack, type Stack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  if (dynoxideIsInstalled) stack = await openStack();
});
afterAll(() => stack?.stop());

it.skipIf(!dynoxideIsInstalled)(
  'the edge forgets within a minute the page and the feeds of what is taken back',
  async () => {
    const { services } = stack;
    const put = (key: string, text?: string) =>
      services.change('InboxContent', key, text === undefined ? text : Buffer.from(text));
    await stack.anew();
    await stack.minute(() => {
      for (const name of ['crane', 'ferry', 'quay'])
        put(`city/${name}.md`, `---\ntitle: The ${name}\nsection: Port\n---\n\nIt says so.\n`);
    });
    await stack.minute();
    const page = [...services.objects.keys()].find((name) => /^SitePublic\/articles\/.*ferry.*index\.html$/.test(name));
    expect(page).toBeDefined();
    expect(services.forgotten).toEqual([]);
    const taken = stack.now();
    await stack.minute(() => put('city/ferry.md'));
    await stack.minute();
    expect(Buffer.from(services.objects.get(page ?? '')?.bytes ?? '').toString()).not.toContain('It says so.');
    const isForgotten = (path: string) =>
      services.forgotten.some(
        ({ path: asked, at }) =>
          at - taken <= 60_000 && (asked.endsWith('*') ? path.startsWith(asked.slice(0, -1)) : path === asked),
      );
    const paths = [page?.replace('SitePublic', ''), '/all/rss.xml', '/all/atom.xml', '/section/port/feed.json'];
    expect(paths.filter((path = '') => !isForgotten(path))).toEqual([]);
  },
);
