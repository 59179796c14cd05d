import { describe, expect, it } from 'vitest';
import type { Editor } from '../../../functions/desk/editor.ts';
import type { Asked } from '../../../functions/desk/exchange.ts';
import type { DeskPlace } from '../../../functions/desk/place.ts';
import { checkRights, checkUpload } from '../../../functions/desk/rights.ts';
import type { Route } from '../../../functions/desk/route.ts';
import { ROUTES } from '../../../functions/desk/routes.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';

const CHIEF: Editor = { name: 'ada', role: 'chief', sections: [] };
const READER: Editor = { name: 'joe', role: 'reader', sections: [] };
const NOBODY: Editor = { name: 'eve', role: 'none', sections: [] };
const ROSA: Editor = { name: 'rosa', role: 'editor', sections: ['city', 'City Hall'] };

type Asks = Pick<Route, 'method' | 'path'>;
const NEW: Asks = { method: 'GET', path: '/something-new' };
const NEW_OF_KEY: Asks = { method: 'PUT', path: '/something-new/{key}' };

/** What an upload would come to is said by its body: sections, and keys of the uploads whose articles it is about. */
const place = {
  inspect: async (_: unknown, body: Uint8Array) => {
    const said: (string | null)[] = JSON.parse(Buffer.from(body).toString());
    const isKey = (one: string | null) => one?.includes('/') ?? false;
    return {
      articles: said.filter((one) => !isKey(one)).map((section) => ({ section: section ?? undefined })),
      about: said.filter(isKey),
    };
  },
  inPieces: {},
  store: { articlesAt: async (ids: readonly string[]) => ids.map((key) => ({ key })) },
} as unknown as DeskPlace;

async function said(who: Editor, route: Asks, key = 'city/a.md', body = '[]'): Promise<string> {
  const signal = new AbortController().signal;
  const asked = { who, method: route.method, path: route.path, query: new URLSearchParams(), headers: {}, signal };
  try {
    await checkRights(place, { ...asked, body: Buffer.from(body) }, route, key as SubmissionKey);
    return 'allowed';
  } catch (error) {
    return (error as Error).message;
  }
}

const routeOf = (method: Route['method'], path: Route['path']) => ({ method, path });

describe('the rights at the desk', () => {
  it.each([...ROUTES, NEW, NEW_OF_KEY])(
    'let the chief ask for $method $path, and nobody without a group',
    async (route) => {
      expect(await said(CHIEF, route, 'anything')).toBe('allowed');
      expect(await said(NOBODY, route)).toMatch(/^"eve" is signed in and may do nothing/);
    },
  );

  it('keep what nobody has thought of for the chief', async () => {
    for (const route of [NEW, NEW_OF_KEY])
      for (const who of [READER, ROSA]) expect(await said(who, route)).toBe('That is for the chief alone.');
  });

  it('let a reader change nothing, and read no text that is not published', async () => {
    const allowed = [];
    for (const route of ROUTES)
      if ((await said(READER, route)) === 'allowed') allowed.push(`${route.method} ${route.path}`);
    expect(allowed.filter((name) => !name.startsWith('GET '))).toEqual([]);
    expect(allowed).not.toContain('GET /uploads/{key}');
    expect(allowed).toContain('GET /receipts/{key}');
  });

  const OF_KEYS = ROUTES.filter(
    ({ method, path }) => path.endsWith('{key}') && `${method} ${path}` !== 'GET /receipts/{key}',
  );

  it.each(OF_KEYS)('let no editor $method $path below another folder', async (route) => {
    for (const key of ['culture/a.md', 'a.md', 'citycentre/a.md', 'City/a.md', 'other/city/a.md'])
      expect(await said(ROSA, route, key)).toMatch(/^("|That is for the chief)/);
  });

  it('let an editor change what is hers', async () => {
    expect(await said(ROSA, routeOf('PUT', '/uploads/{key}'), 'city/a.md', '["city", null]')).toBe('allowed');
    expect(await said(ROSA, routeOf('PUT', '/uploads/{key}'), 'City Hall/deep/a.md', '["City hall"]')).toBe('allowed');
    expect(await said(ROSA, routeOf('PUT', '/editorial/{key}'), 'city/a.md', '{"section":"City"}')).toBe('allowed');
    expect(await said(ROSA, routeOf('DELETE', '/keep-back/{key}'))).toBe('allowed');
  });

  it('let no editor bring an article into a section that is not hers, from her own folder', async () => {
    const upload = routeOf('PUT', '/uploads/{key}');
    expect(await said(ROSA, upload, 'city/a.md', '["city", "politics"]')).toBe(
      'It would be in the section "politics"; yours: city/, City Hall/.',
    );
    expect(await said(ROSA, routeOf('PUT', '/editorial/{key}'), 'city/a.md', '{"section":"politics"}')).toMatch(
      'politics',
    );
  });

  it('let no editor bring out, hold or take back an article of another folder, from her own', async () => {
    const upload = routeOf('PUT', '/uploads/{key}');
    expect(await said(ROSA, upload, 'city/a.md', '["city/a.md", "City Hall/b.md"]')).toBe('allowed');
    expect(await said(ROSA, upload, 'city/a.md', '["city/a.md", "politics/b.md"]')).toBe(
      'It would change an article of "politics/b.md"; yours: city/, City Hall/.',
    );
  });

  it('let no editor move what is hers to where it is not', async () => {
    const move = routeOf('POST', '/moves/{key}');
    expect(await said(ROSA, move, 'city/a.md', '{"to":"City Hall/a.md"}')).toBe('allowed');
    for (const to of ['politics/a.md', 'City/a.md', 'a.md'])
      expect(await said(ROSA, move, 'city/a.md', JSON.stringify({ to }))).toMatch('does not lie in a folder of yours');
  });

  it('let an editor take from the web into her folders alone, and nothing of another section', async () => {
    const links = routeOf('POST', '/links');
    expect(await said(ROSA, links, '', '{"folder":"city","url":"https://x.example/a"}')).toBe('allowed');
    for (const folder of ['politics', '', 'citycentre'])
      expect(await said(ROSA, links, '', JSON.stringify({ folder }))).toMatch('does not lie in a folder of yours');
    expect(await said(ROSA, links, '', '{}')).toMatch('does not lie in a folder of yours');
    const takes = (who: Editor, key: string, sections: string) =>
      checkUpload(place, { who } as Asked, key as SubmissionKey, Buffer.from(sections));
    await expect(takes(ROSA, 'city/a.md', '["city"]')).resolves.toBeUndefined();
    await expect(takes(ROSA, 'city/a.md', '["politics"]')).rejects.toThrow('in the section "politics"');
    await expect(takes(ROSA, 'politics/a.md', '["city"]')).rejects.toThrow('folder of yours');
    await expect(takes(CHIEF, 'politics/a.md', '["politics"]')).resolves.toBeUndefined();
  });

  it.each([
    routeOf('POST', '/upload-addresses/{key}'),
    routeOf('POST', '/uploads-in-pieces/{key}'),
    routeOf('PATCH', '/uploads-in-pieces/{key}'),
  ])('let an editor $method $path of what can be a medium alone, since nobody looks into it', async (route) => {
    for (const key of ['city/a.jpg', 'city/talk.mp4']) expect(await said(ROSA, route, key)).toBe('allowed');
    for (const key of ['city/a.md', 'city/all.zip', 'city/a.docx', 'city/a.eml', 'city/a.bmp', 'city/a'])
      expect(await said(ROSA, route, key)).toMatch('for the chief alone');
  });
});
