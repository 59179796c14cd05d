import type { What } from '../../article/dropped-kinds.ts';
import { reject } from '../../article/rejection.ts';
import type { Person, Rejection } from '../../article/types.ts';
import { bylinesFrom } from '../agency/authors.ts';
import type { AgencyItem, Subject } from '../agency/item.ts';
import { htmlOrParagraphs, htmlWithParagraphs } from '../agency/markup.ts';
import { nitfItem } from '../nitf/read.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { htmlOf } from '../xml/html.ts';
import { attributeOf, childOf, childrenOf, elementsIn, rawTextIn, textIn } from '../xml/query.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import { nameIn, qcodeTail, textFor } from './values.ts';

/** What a newsItem is: by its class where that is no text, else by whether it holds text. */
export function kindOf(newsItem: XmlElement): string {
  const itemClass = qcodeTail(childOf(newsItem, 'itemMeta', 'itemClass')) ?? '';
  const named = /^(picture|graphic|video|audio|text)/.exec(itemClass === 'photo' ? 'picture' : itemClass)?.[1];
  if (named !== undefined) return named;
  const contentSet = childOf(newsItem, 'contentSet');
  if (childrenOf(contentSet, 'inlineXML', 'inlineData').length > 0) return 'text';
  const type = attributeOf(childrenOf(contentSet, 'remoteContent')[0], 'contenttype')?.split('/')[0];
  return type === 'image' ? 'picture' : type === 'video' || type === 'audio' ? type : 'text';
}

export type TextItem = { readonly kind: 'item'; readonly item: AgencyItem } | Rejection;

/** What a newsItem of text states. */
export function textItem(newsItem: XmlElement): TextItem {
  const body = bodyOf(childOf(newsItem, 'contentSet'));
  if (body.kind === 'rejection') return body;
  const itemMeta = childOf(newsItem, 'itemMeta');
  const contentMeta = childOf(newsItem, 'contentMeta');
  const rights = childrenOf(newsItem, 'rightsInfo');
  const language =
    attributeOf(childOf(contentMeta, 'language'), 'tag') ?? attributeOf(newsItem, 'xml:lang') ?? body.nitf?.language;
  const headlines = childrenOf(contentMeta, 'headline');
  const descriptions = childrenOf(contentMeta, 'description');
  const bylines = bylinesFrom(childrenOf(contentMeta, 'by').map(textIn));
  const notes = childrenOf(itemMeta, 'edNote');
  const embargoed = childOf(itemMeta, 'embargoed');
  const until = textIn(embargoed);
  const item: AgencyItem = {
    id: attributeOf(newsItem, 'guid'),
    status: qcodeTail(childOf(itemMeta, 'pubStatus')),
    title:
      textFor(headlines, language, (role) => !/sub|dek|deck|alt|short|kicker|slug/i.test(role)) ??
      body.nitf?.title ??
      textIn(childOf(itemMeta, 'title')) ??
      body.title,
    dek: textFor(headlines, language, (role) => /sub|dek|deck/i.test(role)) ?? body.nitf?.dek,
    description:
      textFor(
        descriptions,
        language,
        (role) => !/caption|video|audio|script|shotlist|dopesheet|moreInfo/i.test(role),
      ) ?? body.nitf?.description,
    bylines: bylines.length > 0 ? bylines : (body.nitf?.bylines ?? []),
    creators: childrenOf(contentMeta, 'creator').flatMap(personFrom),
    dateline: textIn(childOf(contentMeta, 'dateline')) ?? body.nitf?.dateline,
    html: body.html,
    language,
    dates: {
      firstCreated: textIn(childOf(itemMeta, 'firstCreated')),
      contentCreated: textIn(childOf(contentMeta, 'contentCreated')),
      versionCreated: textIn(childOf(itemMeta, 'versionCreated')),
      contentModified: textIn(childOf(contentMeta, 'contentModified')),
      embargoed: until,
      // Without a time it holds until the agency says otherwise (NewsML-G2 specification, embargoed).
      heldBack: embargoed !== undefined && until === undefined,
      expires: childrenOf(contentMeta, 'contentExpires').map(textIn)[0] ?? textIn(childOf(itemMeta, 'expires')),
    },
    subjects: [...childrenOf(contentMeta, 'subject').map((subject) => subjectFrom(subject, language))],
    keywords: childrenOf(contentMeta, 'keyword').map(textIn),
    sources: [
      ...rights.map((info) => nameIn(childOf(info, 'copyrightHolder'), language)),
      nameIn(childOf(itemMeta, 'provider'), language),
      ...childrenOf(contentMeta, 'infoSource').map((source) => nameIn(source, language)),
    ],
    media: [],
    corrects: [...childrenOf(itemMeta, 'signal'), ...childrenOf(contentMeta, 'genre')].some((element) =>
      /^correct/i.test(qcodeTail(element) ?? ''),
    ),
    editorialNotes: notes.filter((note) => !isInternal(note)).map(noteText),
    internalNotes: notes.filter(isInternal).map(noteText),
    usageTerms: rights.map((info) => textFor(childrenOf(info, 'usageTerms'), language)),
    copyrightNotices: rights.map((info) => textFor(childrenOf(info, 'copyrightNotice'), language)),
    leftOut: [...body.leftOut, ...(body.nitf?.leftOut ?? [])],
  };
  return { kind: 'item', item };
}

/** Several lines of markup, now and then. */
function noteText(note: XmlElement): string | undefined {
  return elementsIn(note).length === 0 ? textIn(note) : htmlOf(note.children);
}

function isInternal(note: XmlElement): boolean {
  return /non-?public|private|internal/i.test(attributeOf(note, 'pubconstraint') ?? attributeOf(note, 'role') ?? '');
}

interface Body {
  readonly kind: 'body';
  readonly html: string;
  /** Of the page that it is. */
  readonly title?: string | undefined;
  readonly nitf?: AgencyItem;
  readonly leftOut: readonly What[];
}

const XHTML = /^(?:html|body|div|p|section|article|main|span|h[1-6]|ul|ol|table|blockquote|pre|figure)$/i;

/** The first rendition of the text that can be read: XHTML or NITF before plain text. */
function bodyOf(contentSet: XmlElement | undefined): Body | Rejection {
  const inline = childrenOf(contentSet, 'inlineXML').flatMap(elementsInside);
  const readable = inline.find(({ name }) => name === 'nitf' || XHTML.test(name));
  const data = childrenOf(contentSet, 'inlineData').find((element) => textIn(element) !== undefined);
  const [foreign] = inline;
  if (readable?.name === 'nitf') {
    const nitf = nitfItem(readable);
    return { kind: 'body', html: nitf.html, nitf, leftOut: [] };
  }
  if (readable !== undefined) {
    const siblings = inline.filter(({ name }) => XHTML.test(name));
    const body = elementsIn(readable).find(({ name }) => name.toLowerCase() === 'body');
    const head = elementsIn(readable).find(({ name }) => name.toLowerCase() === 'head');
    const isPage = readable.name.toLowerCase() === 'html';
    const html = htmlOf(body?.children ?? (isPage ? readable.children : siblings));
    return { kind: 'body', html, title: textIn(childOf(head, 'title')), leftOut: [] };
  }
  const written = data ?? childrenOf(contentSet, 'inlineXML').find((element) => textIn(element) !== undefined);
  if (written !== undefined && (data !== undefined || foreign === undefined)) {
    return { kind: 'body', html: dataHtml(written), leftOut: [] };
  }
  if (foreign?.name === 'events')
    return reject('event-item', 'This is a list of events, from which no article can be made.', { line: foreign.line });
  if (foreign !== undefined) {
    const message = `The item's text is in the vocabulary <${foreign.name}>, from which no article can be made.`;
    return reject('unsupported-content', message, { line: foreign.line });
  }
  return { kind: 'body', html: '', leftOut: [] };
}

/** Some systems put the text into it as a text of its own: escaped, or in a CDATA section. */
function elementsInside(inline: XmlElement): readonly XmlElement[] {
  const elements = elementsIn(inline);
  if (elements.length > 0) return elements;
  const document = parseXml(rawTextIn(inline).trim());
  return document.kind === 'xml' ? [document.root] : [];
}

function dataHtml(data: XmlElement): string {
  const written = rawTextIn(data).trim();
  const isBase64 = /base64/i.test(attributeOf(data, 'encoding') ?? '');
  const text = isBase64 ? Buffer.from(written, 'base64').toString() : written;
  const isHtml = /html/i.test(attributeOf(data, 'contenttype') ?? '');
  if (isHtml) return htmlWithParagraphs(text);
  return elementsIn(data).length > 0 ? htmlOf(data.children) : htmlOrParagraphs(text) || paragraphsHtml(text);
}

/** A creator by name; a code alone tells a reader nothing. */
function personFrom(creator: XmlElement): Person[] {
  const name = childrenOf(creator, 'name').map(textIn)[0];
  const role = textIn(childOf(creator, 'personDetails', 'jobtitle', 'name'));
  return name === undefined ? [] : [{ name, ...(role === undefined ? {} : { role }) }];
}

function subjectFrom(subject: XmlElement, language: string | undefined): Subject {
  const type = attributeOf(subject, 'type', 'typeuri') ?? '';
  return {
    name: textFor(childrenOf(subject, 'name'), language),
    code: qcodeTail(subject),
    isCategory:
      /[:/](?:cat|category|department|desk|service)$/i.test(type) ||
      /department|category/i.test(attributeOf(subject, 'qcode')?.split(':')[0] ?? ''),
  };
}
