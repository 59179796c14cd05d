import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verify } from '../../shared/verify/verify.ts';

const look = (text: string) => verify(new TextEncoder().encode(text));
const at = (text: string) => look(text).findings.map(({ rule, line }) => `${rule} ${line}`);

const ATOM = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom">\n<id>tag:quay.example,2026:f</id><title>Q</title><updated>2026-05-01T08:00:00Z</updated>\n<author><name>Ada</name></author><link rel="self" href="https://quay.example/f"/>\n${entries}</feed>`;

describe('the look at a feed', () => {
  const golden = globSync('tests/golden/**/*{rss.xml,atom.xml,feed.json}').filter((file) => !file.includes('archive'));
  it('finds no error in our own documents', () => {
    expect(golden.length).toBeGreaterThan(5);
    for (const file of golden) {
      const { kind, findings } = verify(readFileSync(file));
      expect(kind, file).not.toBe('none');
      expect(
        findings.filter(({ severity }) => severity === 'error'),
        file,
      ).toEqual([]);
    }
  });

  it('says on which lines', () => {
    expect(
      at(
        ATOM(
          '<entry>\n<id>a</id>\n<title>A</title><updated>1 May</updated>\n<content type="html">A <![CDATA[\n\n<img src="b.png">]]></content>\n</entry>',
        ),
      ),
    ).toEqual(['atom-id 5', 'atom-date 6', 'html-address 9']);
    expect(
      at(
        '{"version":"https://jsonfeed.org/version/1.1","title":"{[\\"","feed_url":"https://q.example/f","home_page_url":"https://q.example/",\n"items":[\n{"id":"a","content_text":"[,"},\n{"id":\n17,"content_text":""}]}',
      ),
    ).toEqual(['jf-id 5', 'id-lasting 5']);
    expect(at('<rss version="2.0">\n<channel>\n<title>A & B</title>\n</channel></rss>')).toEqual(['xml-syntax 3']);
    expect(at('{"version":"https://jsonfeed.org/version/1",\n"items":[1,\n]}')).toEqual(['json-syntax 3']);
  });

  it('takes an entry that is a document by itself, and content that follows an xml:base', () => {
    const entry = (content: string) =>
      `<entry xmlns="http://www.w3.org/2005/Atom"><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id><title>A</title><updated>2026-05-01T08:00:00Z</updated><author><name>Ada</name></author>${content}</entry>`;
    const body = '&lt;img src="b.png"&gt;</content>';
    expect(at(entry(`<content type="html" xml:base="https://quay.example/">${body}`))).toEqual([]);
    expect(at(entry(`<content type="html">${body}`))).toEqual(['html-address 1']);
  });

  it.each([
    ['utf-8 with a mark', Buffer.from('\ufeff<rss version="2.0"><channel/></rss>')],
    ['utf-16', Buffer.from('\ufeff<rss version="2.0"><channel/></rss>', 'utf16le')],
    [
      'an encoding that it declares',
      Buffer.from(
        '<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel>\x92</channel></rss>',
        'latin1',
      ),
    ],
    [
      'HTML’s names, which its document type declares',
      Buffer.from(
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel>&eacute;</channel></rss>',
      ),
    ],
  ])('reads %s', (_, bytes) => {
    expect(verify(bytes).kind).toBe('rss');
  });

  it.each([
    ['nothing', '', 'no-feed'],
    ['text', 'The pier\n\nIt <b>was</b> late.\n', 'no-feed'],
    ['a message before the document', 'Warning: x in y.php\n<rss version="2.0"/>', 'no-feed'],
    ['nothing but a declaration', '<?xml version="1.0"?>', 'xml-syntax'],
    ['a page', '\n<!DOCTYPE html>\n<html lang="en"><p>x</html>', 'no-feed'],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'no-feed'],
    ['other JSON', '{"version": 1}', 'no-feed'],
    ['an encoding that nobody knows', '<?xml version="1.0" encoding="klingon"?><rss/>', 'encoding'],
    ['elements in elements without an end', '<a>'.repeat(5_000), 'xml-syntax'],
    ['lists in lists without an end', '['.repeat(5_000) + ']'.repeat(5_000), 'json-syntax'],
  ])('says what is no feed: %s', (_, text, rule) => {
    expect(look(text)).toMatchObject({ kind: 'none', findings: [{ rule, severity: 'error' }] });
  });

  it.each([
    ['Thu, 09 Feb 2006 23:59:45 +0000', true],
    ['9 Feb 06 23:59 PST', true],
    ['Thu(it is), 9 Feb 2006 23:59:45 GMT (London)', true],
    ['Fri, 09 Feb 2006 23:59:45 GMT', false],
    ['Thu, 30 Feb 2006 23:59:45 GMT', false],
    ['Thu, 09 Feb 2006 25:00:00 GMT', false],
    ['Thu, 09 Feb 2006 23:59:45', false],
    ['Thu, 09 February 2006 23:59:45 GMT', false],
    ['2006-02-09T23:59:45Z', false],
  ])('knows that %s is a date of RSS: %s', (date, isGood) => {
    const { findings } = look(`<rss version="2.0"><channel><pubDate>${date}</pubDate></channel></rss>`);
    expect(findings.some(({ rule }) => rule === 'rss-date')).toBe(!isGood);
  });

  it.each([
    ['tag:quay.example,2026:a', true],
    ['tag:ada@quay.example,2026-05-01:a/b', true],
    ['urn:isbn:0451450523', true],
    ['https://quay.example/海', true],
    ['tag:quay.example:a', false],
    ['urn:uuid:17', false],
    ['urn:-x:1', false],
    ['https:///a', false],
    ['https://quay.example/a b', false],
    ['https://quay.example/%zz', false],
    ['a-17', false],
  ])('knows that %s is an id of Atom: %s', (id, isGood) => {
    const { findings } = look(ATOM(`<entry><id>${id}</id></entry>`));
    expect(findings.some(({ rule }) => rule === 'atom-id')).toBe(!isGood);
  });

  it('lists ten faults of a kind and counts the others', () => {
    const { findings, more } = look(
      `<rss version="2.0"><channel>${'<item><title>A</title><guid>x</guid></item>'.repeat(30)}</channel></rss>`,
    );
    expect(findings.filter(({ rule }) => rule === 'id-unique')).toHaveLength(10);
    expect(more.get('id-unique')).toBe(19);
  });
});
