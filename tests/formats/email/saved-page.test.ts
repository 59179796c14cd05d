import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const WORDS = 'The wheel of the mill on Weir Lane turned on Friday, and the whole town came to see it. '.repeat(4);
const html = (head = '', body = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>Mill grinds</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>Mill grinds</h1><p>${WORDS}</p>${body}</article></body></html>`;
const DATED = '<meta property="article:published_time" content="2024-03-01T08:00:00Z">';

const saved = (page: string, { head = [] as readonly string[], more = '' } = {}) =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://mill.example/wheel',
    'Subject: Mill grinds',
    'Date: Tue, 24 Nov 2026 10:00:00 -0000',
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="B"',
    '',
    '--B',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://mill.example/wheel',
    '',
    page,
    more,
    '--B--',
    '',
  ].join('\r\n');

describe('a page that a browser saved as one file', () => {
  it('is read as the page', async () => {
    const picture = '<img src="/wheel.jpg" alt="The wheel" width="800" height="600">';
    const result = await readUpload('a.mhtml', saved(html(DATED, picture)));
    const article = articleOf(result);
    expect(article).toMatchObject({
      title: 'Mill grinds',
      published: '2024-03-01T08:00:00Z',
      url: 'https://mill.example/wheel',
    });
    expect(article).not.toHaveProperty('authors');
    expect(article.html).toContain('The wheel of the mill');
    expect(article.html).not.toContain('Home');
  });

  it('is not dated by the day on which it was saved', async () => {
    expect(articleOf(await readUpload('a.mhtml', saved(html())))).not.toHaveProperty('published');
  });

  it('has the address that it names itself', async () => {
    const page = html(`${DATED}<link rel="canonical" href="https://mill.example/2024/wheel">`);
    expect(articleOf(await readUpload('a.mhtml', saved(page))).url).toBe('https://mill.example/2024/wheel');
  });

  it('has nothing of its frames', async () => {
    const more = `--B\r\nContent-Type: text/html\r\nContent-Location: cid:frame-1\r\n\r\n<html><body><p>Buy a mill now. ${WORDS}</p></body></html>`;
    expect(articleOf(await readUpload('a.mhtml', saved(html(DATED), { more }))).html).not.toContain('Buy a mill');
  });

  it.each([
    ['a frame', '<iframe title="a > b" srcdoc="<html><body>Ad</body></html>"></iframe>'],
    ['a script', '<script>show("<html><body>Ad</body></html>")</script>'],
    ['a comment', '<!-- <html></html> -->'],
  ])('does not end with the page that stands in %s', async (_, within) => {
    const more = `--B\r\nContent-Type: text/html\r\n\r\n<html><body><p>Buy a mill now. ${WORDS}</p></body></html>`;
    const before = html(DATED).replace('<nav>', `${within}<nav>`);
    const article = articleOf(await readUpload('a.mhtml', saved(before, { more })));
    expect(article).toMatchObject({ title: 'Mill grinds', published: '2024-03-01T08:00:00Z' });
    const amid = articleOf(
      await readUpload('a.mhtml', saved(html(DATED, `${within}<p>The miller bowed at last.</p>`), { more })),
    );
    for (const text of [article.html, amid.html]) expect(text).not.toContain('Buy a mill');
    expect(amid.html).toContain('The miller bowed');
  });

  it('is held by what it says of itself', async () => {
    const page = html(`${DATED}<meta name="status" content="draft">`);
    expect(reasonsOf(await readUpload('a.mhtml', saved(page)))).toEqual(['not-public']);
  });

  it('is a message where it was sent', async () => {
    const sent = saved(html(DATED), { head: ['To: desk@mill.example', 'Message-ID: <1@mill.example>'] });
    expect(articleOf(await readUpload('a.eml', sent)).published).toBe('2026-11-24T10:00:00.000Z');
  });
});
