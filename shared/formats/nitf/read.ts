import { reject } from '../../article/rejection.ts';
import type { NotPublished, Reading } from '../../article/types.ts';
import type { Byline } from '../agency/authors.ts';
import { type AgencyArticle, articleFrom } from '../agency/content.ts';
import type { AgencyItem, Subject } from '../agency/item.ts';
import { htmlOrParagraphs } from '../agency/markup.ts';
import { readItems } from '../agency/reading.ts';
import { readByline } from '../newsroom/people/byline.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, elementsIn, rawTextIn, textIn } from '../xml/query.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import { isForEditors, nitfHtml } from './html.ts';
import { mediaElsewhere } from './media.ts';

/** News Industry Text Format 3.x (https://iptc.org/std/NITF/): one article a file. */
export function readNitf(text: string): Reading | NotPublished {
  const document = parseXml(text);
  if (document.kind === 'rejection') return document;
  return readItems([document.root], articleFromNitf);
}

function articleFromNitf(nitf: XmlElement): AgencyArticle | NotPublished {
  const item = nitfItem(nitf);
  if (item.title === undefined && item.html === '') {
    return reject({ code: 'no-text', detail: 'nitf', line: nitf.line });
  }
  return articleFrom(item);
}

/** What an NITF document states; NewsML-G2 and NewsML 1.2 carry such documents as their text. */
export function nitfItem(nitf: XmlElement): AgencyItem {
  const head = childOf(nitf, 'head');
  const docdata = childOf(head, 'docdata');
  const body = childOf(nitf, 'body');
  const bodyHead = childOf(body, 'body.head');
  const content = childOf(body, 'body.content');
  const status = attributeOf(docdata, 'management-status');
  const released = normOf(childOf(docdata, 'date.release'));
  const embargoed = status === 'embargoed';
  const bylines = childrenOf(bodyHead, 'byline').flatMap(bylineOf);
  return {
    id: idOf(docdata),
    status,
    title:
      textIn(childOf(bodyHead, 'hedline', 'hl1')) ??
      textIn(descendantsOf(bodyHead, 'hl1')[0]) ??
      textIn(childOf(head, 'title')),
    dek: textIn(descendantsOf(bodyHead, 'hl2')[0]) ?? bylines.find(isSubtitle)?.text,
    description: textIn(childOf(bodyHead, 'abstract')),
    bylines: bylines.filter((byline) => !isSubtitle(byline)),
    creators: [],
    dateline: datelineOf(childOf(bodyHead, 'dateline')),
    html: htmlIn(content) + nitfHtml(childOf(body, 'body.end')?.children ?? []),
    language: attributeOf(body, 'xml:lang', 'lang') ?? attributeOf(nitf, 'xml:lang', 'baselang', 'lang'),
    dates: {
      published: attributeOf(childOf(head, 'pubdata'), 'date.publication'),
      firstCreated: normOf(childOf(docdata, 'date.issue')) ?? released,
      contentCreated: normOf(childOf(bodyHead, 'dateline', 'story.date')),
      embargoed: released,
      heldBack: embargoed && released === undefined,
      expires: normOf(childOf(docdata, 'date.expire')),
    },
    subjects: subjectsOf(head),
    keywords: descendantsOf(childOf(docdata, 'key-list'), 'keyword').map((keyword) => attributeOf(keyword, 'key')),
    sources: [
      attributeOf(childOf(docdata, 'doc.copyright'), 'holder'),
      textIn(childOf(bodyHead, 'rights', 'rights.owner')),
      textIn(childOf(bodyHead, 'distributor')),
      attributeOf(childOf(docdata, 'doc-id'), 'regsrc'),
    ],
    media: [],
    corrects: childOf(docdata, 'correction') !== undefined,
    editorialNotes: [
      ...childrenOf(docdata, 'ed-msg').map((note) => attributeOf(note, 'info')),
      attributeOf(childOf(docdata, 'correction'), 'info'),
      ...[...descendantsOf(content, 'note'), ...childrenOf(bodyHead, 'note')].filter(isForEditors).map(textIn),
    ],
    internalNotes: [],
    usageTerms: [textIn(childOf(bodyHead, 'rights'))].filter((terms) => (terms?.length ?? 0) > 60),
    copyrightNotices: childrenOf(content, 'copyrite').map(textIn),
    leftOut: [
      ...descendantsOf(content, 'custom-table').map(() => ({ kind: 'foreign-table' }) as const),
      ...descendantsOf(content, 'media').flatMap((media) => mediaElsewhere(media) ?? []),
    ],
  };
}

function htmlIn(content: XmlElement | undefined): string {
  if (content === undefined) return '';
  // Some systems put HTML into it as text.
  const isText = elementsIn(content).length === 0;
  const isEscaped = () => descendantsOf(content, 'p').length === 0 && /<p[\s>]/i.test(rawTextIn(content));
  if (isText || isEscaped()) return htmlOrParagraphs(rawTextIn(content).trim());
  return nitfHtml(content.children).trim();
}

/** A document id which only its agency's others differ from is made the agency's; updates that it counts are one item. */
function idOf(docdata: XmlElement | undefined): string | undefined {
  const docId = childOf(docdata, 'doc-id');
  const id = attributeOf(docId, 'id-string');
  if (id === undefined) return undefined;
  const key = attributeOf(childOf(docdata, 'du-key'), 'key');
  if (key !== undefined && id.startsWith(key) && /^[_.:-]\d+$/.test(id.slice(key.length))) return key;
  const agency = attributeOf(docId, 'regsrc');
  return /^\d{1,9}$/.test(id) && agency !== undefined ? `${agency}:${id}` : id;
}

/** `By Jane Doe<byttl>Staff Writer</byttl>` */
function bylineOf(byline: XmlElement): Byline[] {
  const role = textIn(childOf(byline, 'byttl'));
  const text = textIn({ ...byline, children: byline.children.filter((node) => !isNamed(node, 'byttl')) });
  return text === undefined ? [] : [{ text: text.replace(/[,;]$/, ''), role }];
}

/** Some systems put a subtitle there. Names are written with capitals, and what is between them is short. */
function isSubtitle({ text, role }: Byline): boolean {
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return role === undefined && words.length >= 5 && small * 2 > words.length && readByline(text) === undefined;
}

function isNamed(node: XmlElement['children'][number], name: string): boolean {
  return typeof node !== 'string' && node.name === name;
}

function datelineOf(dateline: XmlElement | undefined): string | undefined {
  if (dateline === undefined) return undefined;
  const location = textIn(childOf(dateline, 'location'));
  const date = textIn(childOf(dateline, 'story.date'));
  // EFE and others write the machine's date into it.
  const day = date !== undefined && /\p{L}{3}/u.test(date) ? date : undefined;
  if (location !== undefined) return day === undefined ? location : `${location}, ${day}`;
  return textIn({ ...dateline, children: dateline.children.filter((node) => !isNamed(node, 'story.date')) });
}

/** What the text is about, as `identified-content` lists it. */
const IDENTIFIED = ['classifier', 'person', 'org', 'location', 'event', 'object.title'];

function subjectsOf(head: XmlElement | undefined): readonly Subject[] {
  const subjects = descendantsOf(childOf(head, 'tobject'), 'tobject.subject');
  const identified = descendantsOf(childOf(head, 'docdata', 'identified-content'), ...IDENTIFIED);
  const named = identified.map((element): Subject => ({ name: attributeOf(element, 'value') ?? textIn(element) }));
  const coded = subjects.map(
    (subject): Subject => ({
      name: attributeOf(subject, ...namesFor(subject)),
      code: attributeOf(subject, 'tobject.subject.refnum', 'tobject.subject.code'),
    }),
  );
  return [...coded, ...named];
}

/** The name of its own level: of `15000000` the type, below it the matter and the detail. */
function namesFor(subject: XmlElement): readonly string[] {
  const names = ['tobject.subject.detail', 'tobject.subject.matter', 'tobject.subject.type'];
  return attributeOf(subject, 'tobject.subject.refnum')?.endsWith('000000') === true ? names.toReversed() : names;
}

function normOf(element: XmlElement | undefined): string | undefined {
  return attributeOf(element, 'norm') ?? textIn(element);
}
