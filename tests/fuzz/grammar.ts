import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Sample } from './corpus.ts';
import type { Chance } from './seed.ts';

type Pieces = readonly [string, ...string[]];
const words = (text: string): Pieces => text.split(' ').map((piece) => piece.replaceAll('·', ' ')) as unknown as Pieces;

/** What formats are made of. `@` stands for a number that counts up, `·` for a space. */
const MARKUP = words(
  '< > </ <p> </p> <div> </div> <b> </b> <i> <span·lang="en"> </span> <a·href="/x"> </a> <ul> <li> </ul> <dl> <dt> <dd> <table> <tr> <td> ' +
    '</td> </table> <figure> </figure> <figcaption> <img·src="a.jpg"> <img·src="@.jpg"·alt="x"> <picture> <source> <video> <noscript> </noscript> ' +
    '<svg> <math> <br> <hr> <h1> <h2> </h2> <h2>Word·@</h2> <pre> <code> <blockquote> <section> <article> </article> <nav> <header> <form> ' +
    '<script> </script> <style> <style>.c@{display:none}</style> <template> <title> <!-- --> <![CDATA[ ]]> <?x & &amp; &#x41; <ruby> <rt> ' +
    '<details> <summary> <select> <option> <font> <body> <html> <head> <a·id="@"·href="#@"></a> <a·href="#i@">x</a><p·id="i@">y</p> ' +
    '<meta·name="author"·content="A·B"> <time·datetime="2026-01-01"> <p·class="byline"> <p·style="display:none"> <div·class="x·y·c@">x</div> ' +
    '<sup·class="footnote-ref"> <p·class="correction">x@</p> <object> <iframe·src="x"> <p·lang="de">x',
);
const MARKDOWN = words(
  '* ** _ ` ``` ~ ~~ [ ] ]( [[ ]] ![ ! > >· -· 1.· + # ##· | --- \\ : :· ::: !!!· < ^ ^[ [^ [^x] [^@] [x] [@] [x][@] [x](y) a@· HTML· ' +
    '{{ }} {{< >}} {{% {% %} {# {{·x·}} <% $ $$ \\( \\[ :x: http://a.b a@b.c www.a.b @ import·x { } <X> </X> <X·a={ [x] ![[ {:·.a} [!NOTE] ++a++ 。 （',
).concat([
  ...[
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n    x\n',
    '\n:::note\n',
    '\n!!! note\n',
    '\n[x]: /y\n',
    '\n[@]: /y\n',
    '\n[^@]: x\n',
    '\n*[a@]: b\n',
  ],
  ...['\nx\n: y\n', '\n|a|b|\n|-|-|\n', '|a\n', '<!--more-->', '\n```\nx\n```\n', '<div markdown="1">\n', '{#x@}'],
]) as unknown as Pieces;
const TEXT: Pieces = [
  ...[
    'a',
    'word ',
    'Word ',
    'A',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '. ',
    ', ',
    ': ',
    '-',
    '— ',
    '* ',
    '• ',
    '_',
    '=',
    '/',
    '(',
    ')',
    '"',
    '“',
    '”',
  ],
  ...[
    '1 ',
    '12:30 ',
    '2026-11-24 ',
    'Nov. 24, 2026 ',
    'By ',
    'By Jane Doe\n',
    'and ',
    'Source: x\n',
    'Photo: x\n',
    '(Reuters) - ',
    'LONDON, ',
  ],
  ...[
    'Embargo: ',
    '记者 王',
    '（',
    '）',
    '。',
    '，',
    '、',
    '：',
    '字',
    '　',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u0301',
    '\u202e',
    '\u{1f600}',
  ],
  ...[
    'http://a.b/ ',
    'a@b.c ',
    '|',
    ' | ',
    '---\n',
    '-30-\n',
    'ENDS\n',
    '``',
    "''",
    'x\n',
    'X: y\n',
    '- x\n',
    'Mr. ',
    'U.S. ',
    '...',
    '%E4',
    '=3D',
  ],
] as unknown as Pieces;
const DATA: Pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    '",',
    '"a":',
    '"a@":1,',
    '[],',
    '{},',
    '\\',
    '\\n',
    '\\u0041',
    'null,',
    '1,',
    '<x>',
    '</x>',
    '<x/>',
    '<x a="',
  ],
  ...[
    'xmlns:a@="b" ',
    '&a;',
    '<!DOCTYPE a [',
    '<!ENTITY a@ "b">',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<?x ',
    '<item>',
    '</item>',
    '<category>x@</category>',
  ],
  ...[
    '<author><name>A B</name></author>',
    '- a\n',
    'a@: b\n',
    'a: &a b\n',
    'a: [',
    '- - ',
    '[[a]]\n',
    '[a@]\n',
    'a.b.',
    '"""',
    '--b\r\n',
    '\r\n\r\n',
  ],
  ...[
    'X: y\r\n',
    ' y\r\n',
    '; a=b',
    '<w:p>',
    '</w:p>',
    '<w:r><w:t>x</w:t></w:r>',
    '<w:tbl>',
    '<w:tr>',
    '<w:tc>',
    '[caption]',
    '[/caption]',
  ],
  ...['[gallery ids="@"]', '[a@]', '[/a]', '[a b="', '<!-- wp:x -->', '<!-- wp:x {"a":'],
] as unknown as Pieces;

const KINDS: readonly (readonly [RegExp, readonly [Pieces, ...Pieces[]]])[] = [
  [/\.mdx?$/, [MARKDOWN, MARKUP, TEXT, DATA]],
  [/\.html$/, [MARKUP, TEXT]],
  [/\.docx$/, [DATA, TEXT]],
  [/\.(?:json|xml|rss|atom)$/, [MARKUP, DATA, TEXT, MARKDOWN]],
  [/./, [TEXT, MARKUP, DATA, MARKDOWN]],
];

/** How pieces grow: each shape from three pieces and how often they may stand. */
const SHAPES = {
  'a…': (a: string, _b: string, _c: string, n: number) => times(a, n),
  'ab…': (a: string, b: string, _c: string, n: number) => times(a + b, n),
  'a…b…': (a: string, b: string, _c: string, n: number) => times(a, n) + times(b, n),
  'ab…c': (a: string, b: string, c: string, n: number) => a + times(b, n) + c,
  'a…cb…': (a: string, b: string, c: string, n: number) => times(a, n) + c + times(b, n),
  'abc…': (a: string, b: string, c: string, n: number) => times(a + b + c, n),
} as const;

function times(piece: string, count: number): string {
  if (!piece.includes('@')) return piece.repeat(count);
  return Array.from({ length: count }, (_, index) => piece.replaceAll('@', String(index))).join('');
}

export interface Grown {
  readonly key: string;
  /** In words, for a failure. */
  readonly shape: string;
  readonly make: (bytes: number) => Uint8Array;
}

/** A sample that repeats something somewhere, as often as its size allows. */
export function grown(samples: readonly [Sample, ...Sample[]], chance: Chance): Grown {
  const sample = chance.of(samples.filter(isText) as unknown as readonly [Sample, ...Sample[]]);
  const { text, build } = opened(sample);
  const [, kinds] = KINDS.find(([pattern]) => pattern.test(sample.key)) ?? KINDS[0] ?? [/./, [TEXT]];
  const own = (text.match(/<[^<>\n]{0,200}>|[^\n]+\n|\w+|[^\w\s]/g) ?? ['a']) as unknown as Pieces;
  const pick = () => chance.of(chance.upTo(5) === 0 ? own : chance.of(chance.upTo(2) === 0 ? [kinds[0]] : kinds));
  const [a, b, c] = [pick(), pick(), pick()];
  const name = chance.of(Object.keys(SHAPES) as [keyof typeof SHAPES]);
  const places = [...text.matchAll(/(?=<)|(?<=>)|\n|\b/g)].map(({ index }) => index);
  const at = places[chance.upTo(places.length)] ?? 0;
  return {
    key: sample.key,
    shape: `${name} of ${JSON.stringify([a, b, c])} at ${at}`,
    make: (bytes) => {
      const count = Math.max(1, Math.floor(bytes / Math.max(1, a.length + (name === 'a…' ? 0 : b.length))));
      return build(text.slice(0, at) + SHAPES[name](a, b, c, count) + text.slice(at));
    },
  };
}

function isText({ key }: Sample): boolean {
  return !/\.(?:jpe?g|png|gif|mp3|mp4|pdf|zip)$|utf16|latin1/.test(key);
}

const DOCUMENT = 'word/document.xml';

function opened({ key, bytes }: Sample): { readonly text: string; readonly build: (text: string) => Uint8Array } {
  if (!key.endsWith('.docx')) return { text: Buffer.from(bytes).toString('utf8'), build: (text) => Buffer.from(text) };
  const files = unzipSync(bytes);
  return {
    text: strFromU8(files[DOCUMENT] ?? new Uint8Array()),
    build: (text) => zipSync({ ...files, [DOCUMENT]: strToU8(text) }),
  };
}
