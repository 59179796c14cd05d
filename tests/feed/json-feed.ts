/** What a member must be: nothing where it is, else what is wrong with it. */
type Check = (value: unknown) => string | undefined;

type Members = Readonly<Record<string, Check>>;

const text: Check = (value) => (typeof value === 'string' ? undefined : 'is no text');
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'is neither true nor false');
const amount: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? undefined : 'is no amount';
const address: Check = (value) =>
  typeof value === 'string' && URL.canParse(value) && !/[\s"<>]/.test(value) ? undefined : 'is no address';
/** RFC 3339, section 5.6. */
const date: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value))
    ? undefined
    : 'is no date of RFC 3339';
/** RFC 5646, as far as its form goes. */
const language: Check = (value) =>
  typeof value === 'string' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value) ? undefined : 'is no language tag';

function list(each: Check): Check {
  return (value) =>
    Array.isArray(value)
      ? value.map((one, index) => said(`[${index}]`, each(one))).find((fault) => fault !== undefined)
      : 'is no list';
}

/** @param needed members that must be there @param further what several members must be together */
function object(members: Members, needed: readonly string[], further: Check = () => undefined): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no object';
    const missing = needed.find((name) => !(name in value));
    if (missing !== undefined) return `has no "${missing}"`;
    for (const [name, member] of Object.entries(value)) {
      const fault = members[name]?.(member);
      if (fault !== undefined) return said(`.${name}`, fault);
      // An extension begins with an underscore and a letter, and has no dot.
      const isExtension = /^_[A-Za-z][^.]*$/.test(name) && typeof member === 'object' && member !== null;
      if (!(name in members) && !isExtension) return `has "${name}", which JSON Feed 1.1 does not know`;
    }
    return further(value);
  };
}

/** @returns the fault with where it is: `.items[2].url is no address` */
function said(where: string, fault: string | undefined): string | undefined {
  if (fault === undefined) return undefined;
  return /^[.[]/.test(fault) ? where + fault : `${where} ${fault}`;
}

/** At least one of these says who it is. */
const author = object({ name: text, url: address, avatar: address }, [], (value) =>
  ['name', 'url', 'avatar'].some((name) => name in (value as object)) ? undefined : 'names nobody',
);

const attachment = object(
  { url: address, mime_type: text, title: text, size_in_bytes: amount, duration_in_seconds: amount },
  ['url', 'mime_type'],
);

const item = object(
  {
    id: text,
    url: address,
    external_url: address,
    title: text,
    content_html: text,
    content_text: text,
    summary: text,
    image: address,
    banner_image: address,
    date_published: date,
    date_modified: date,
    authors: list(author),
    tags: list(text),
    language,
    attachments: list(attachment),
  },
  ['id'],
  (value) =>
    'content_html' in (value as object) || 'content_text' in (value as object) ? undefined : 'has no content',
);

const feed = object(
  {
    version: (value) => (value === 'https://jsonfeed.org/version/1.1' ? undefined : 'is not that of 1.1'),
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors: list(author),
    language,
    expired: flag,
    hubs: list(object({ type: text, url: address }, ['type', 'url'])),
    items: list(item),
  },
  ['version', 'title', 'items'],
  (value) => {
    const { feed_url, next_url, items } = value as { feed_url?: string; next_url?: string; items: { id: string }[] };
    if (next_url !== undefined && next_url === feed_url) return 'leads to itself';
    return new Set(items.map(({ id }) => id)).size === items.length ? undefined : 'has two items of one id';
  },
);

/**
 * Holds a document against JSON Feed 1.1 (jsonfeed.org/version/1.1): every member it names with its type, what must be there, and that
 * nothing else is. Written from that page alone, and shares no code with what writes documents.
 * @returns what is wrong with it first; undefined where nothing is
 */
export function faultInJsonFeed(document: string): string | undefined {
  return feed(JSON.parse(document));
}
