import sanitizeHtml from 'sanitize-html';

/**
 * What an article's HTML may hold. Nothing that runs, frames or posts; and nothing that the W3C feed validator calls a
 * security risk or no HTML (`iframe`, `bdo`, `svg`, `math`), so that every feed validates without warnings.
 */
const ELEMENTS =
  // The sanitizer looks through them one by one, so the most frequent come first.
  (
    'p a strong em li img h2 h3 br b i figure figcaption ul ol blockquote code pre span sup td tr th table tbody thead ' +
    'h4 h5 h6 hr small sub cite q s u mark abbr time del ins details summary section source picture audio video track ' +
    'dl dt dd caption col colgroup tfoot bdi dfn kbd samp var ruby rt rp wbr'
  ).split(' ');

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['dir', 'lang', 'id', 'title'],
  a: ['href', 'hreflang'],
  audio: ['controls', 'src'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'datetime'],
  details: ['open'],
  img: ['alt', 'height', 'sizes', 'src', 'srcset', 'width'],
  ins: ['cite', 'datetime'],
  li: ['value'],
  ol: ['reversed', 'start', 'type'],
  q: ['cite'],
  source: ['media', 'sizes', 'src', 'srcset', 'type'],
  td: ['colspan', 'headers', 'rowspan'],
  th: ['abbr', 'colspan', 'headers', 'rowspan', 'scope'],
  time: ['datetime'],
  track: ['kind', 'label', 'src', 'srclang'],
  video: ['controls', 'height', 'poster', 'src', 'width'],
};

/** Of classes, those which mean something: a correction, a code's language, the parts of a footnote. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  a: ['footnote-backref', 'footnote-ref'],
  code: ['language-*'],
  hr: ['footnotes-sep'],
  li: ['footnote-item'],
  ol: ['footnotes-list'],
  p: ['correction'],
  section: ['footnotes'],
  sup: ['footnote-ref'],
};

const elements = new Set(ELEMENTS);
const attributes = new Map(Object.entries(ATTRIBUTES).map(([element, names]) => [element, new Set(names)]));

export function mayStay(element: string): boolean {
  return elements.has(element);
}

export function mayKeep(element: string, attribute: string): boolean {
  return attributes.get('*')?.has(attribute) === true || attributes.get(element)?.has(attribute) === true;
}

/** @returns the classes of an element that stay, parted by spaces. */
export function classesKept(element: string, classes: string): string {
  const allowed = CLASSES[element] ?? [];
  return classes
    .split(/\s+/)
    .filter((name) => allowed.includes(name) || (allowed.includes('language-*') && /^language-[\w+#.-]+$/.test(name)))
    .join(' ');
}

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: ELEMENTS,
  allowedAttributes: Object.fromEntries(Object.entries(ATTRIBUTES).map(([element, names]) => [element, [...names]])),
  allowedClasses: Object.fromEntries(Object.entries(CLASSES).map(([element, names]) => [element, [...names]])),
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: Object.fromEntries(
    ['img', 'audio', 'video', 'source', 'track'].map((element) => [element, ['http', 'https']]),
  ),
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'xmp',
    'noscript',
    'template',
    'iframe',
    'svg',
    'math',
    'title',
  ],
  parseStyleAttributes: false,
  selfClosing: ['br', 'col', 'hr', 'img', 'source', 'track', 'wbr'],
};

/** A tag other than an allowed element's without attributes, or a plain web link's; a character reference but the usual. */
const NOT_PLAIN =
  /<(?!\/?(?:p|em|strong|h[2-6]|ul|ol|li|blockquote|b|i|code|pre|figure|figcaption|table|thead|tbody|tr|th|td)>|[bh]r \/>|a href="https?:\/\/[^"<>]*">|\/a>)|&(?!(?:amp|lt|gt);)/;

/**
 * The last thing that happens to a body: whatever runs before it may have a hole, and whatever ran after it could open one.
 * Bodies so plain that the sanitizer has nothing to take away, most of those from plain text and Markdown, are not given to
 * it: it takes as long as all else together.
 *
 * @param html as serialized from a tree: its elements are closed, `<`, `>` and `&` of its text escaped.
 * @returns HTML that holds the allow-list and nothing else.
 */
export function sanitize(html: string): string {
  const plain = html.replaceAll('&nbsp;', '\u00a0').replaceAll('<br>', '<br />').replaceAll('<hr>', '<hr />');
  return NOT_PLAIN.test(plain) ? sanitizeHtml(html, OPTIONS) : plain;
}
