import { stated } from '../../article/stated.ts';
import type { Person, Rejection } from '../../article/types.ts';
import { bylinesFrom } from '../agency/authors.ts';
import type { AgencyItem, Subject } from '../agency/item.ts';
import { htmlOf } from '../xml/html.ts';
import { attributeOf, childOf, childrenOf, elementsIn, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Body, bodyOf } from './body.ts';
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
  const bylines = bylinesFrom(childrenOf(contentMeta, 'by').map(textIn));
  const notes = childrenOf(itemMeta, 'edNote');
  const item: AgencyItem = {
    id: attributeOf(newsItem, 'guid'),
    status: qcodeTail(childOf(itemMeta, 'pubStatus')),
    ...headingsOf(newsItem, body, language),
    bylines: bylines.length > 0 ? bylines : (body.nitf?.bylines ?? []),
    creators: childrenOf(contentMeta, 'creator').flatMap(personFrom),
    dateline: textIn(childOf(contentMeta, 'dateline')) ?? body.nitf?.dateline,
    html: body.html,
    language,
    dates: datesOf(newsItem),
    subjects: childrenOf(contentMeta, 'subject').map((subject) => subjectFrom(subject, language)),
    keywords: childrenOf(contentMeta, 'keyword').map(textIn),
    sources: [
      ...rights.map((info) => nameIn(childOf(info, 'copyrightHolder'), language)),
      nameIn(childOf(itemMeta, 'provider'), language),
      ...childrenOf(contentMeta, 'infoSource').map((source) => nameIn(source, language)),
    ],
    media: [],
    corrects: [...childrenOf(itemMeta, 'signal'), ...childrenOf(contentMeta, 'genre')].some(isOfCorrection),
    editorialNotes: notes.filter((note) => !isInternal(note)).map(noteText),
    internalNotes: notes.filter(isInternal).map(noteText),
    usageTerms: rights.map((info) => textFor(childrenOf(info, 'usageTerms'), language)),
    copyrightNotices: rights.map((info) => textFor(childrenOf(info, 'copyrightNotice'), language)),
    leftOut: [...body.leftOut, ...(body.nitf?.leftOut ?? [])],
  };
  return { kind: 'item', item };
}

const OF_TITLE = (role: string) => !/sub|dek|deck|alt|short|kicker|slug/i.test(role);
const OF_DEK = (role: string) => /sub|dek|deck/i.test(role);
/** Others belong to what is beside the text, or are for who cuts a film. */
const OF_TEXT = (role: string) => !/caption|video|audio|script|shotlist|dopesheet|moreInfo/i.test(role);

/** Of texts of several languages and roles those for readers; else what the document in the item says. */
function headingsOf(
  newsItem: XmlElement,
  { nitf, title }: Body,
  language: string | undefined,
): Pick<AgencyItem, 'title' | 'dek' | 'description'> {
  const headlines = childrenOf(childOf(newsItem, 'contentMeta'), 'headline');
  const descriptions = childrenOf(childOf(newsItem, 'contentMeta'), 'description');
  const ownTitle = textIn(childOf(newsItem, 'itemMeta', 'title'));
  return {
    title: textFor(headlines, language, OF_TITLE) ?? nitf?.title ?? ownTitle ?? title,
    dek: textFor(headlines, language, OF_DEK) ?? nitf?.dek,
    description: textFor(descriptions, language, OF_TEXT) ?? nitf?.description,
  };
}

function datesOf(newsItem: XmlElement): AgencyItem['dates'] {
  const itemMeta = childOf(newsItem, 'itemMeta');
  const contentMeta = childOf(newsItem, 'contentMeta');
  const embargoed = childOf(itemMeta, 'embargoed');
  const until = textIn(embargoed);
  return {
    firstCreated: textIn(childOf(itemMeta, 'firstCreated')),
    contentCreated: textIn(childOf(contentMeta, 'contentCreated')),
    versionCreated: textIn(childOf(itemMeta, 'versionCreated')),
    contentModified: textIn(childOf(contentMeta, 'contentModified')),
    embargoed: until,
    // Without a time it holds until the agency says otherwise (NewsML-G2 specification, embargoed).
    heldBack: embargoed !== undefined && until === undefined,
    expires: childrenOf(contentMeta, 'contentExpires').map(textIn)[0] ?? textIn(childOf(itemMeta, 'expires')),
  };
}

function isOfCorrection(signal: XmlElement): boolean {
  return /^correct/i.test(qcodeTail(signal) ?? '');
}

/** Several lines of markup, now and then. */
function noteText(note: XmlElement): string | undefined {
  return elementsIn(note).length === 0 ? textIn(note) : htmlOf(note.children);
}

function isInternal(note: XmlElement): boolean {
  return /non-?public|private|internal/i.test(attributeOf(note, 'pubconstraint') ?? attributeOf(note, 'role') ?? '');
}

/** A creator by name; a code alone tells a reader nothing. */
function personFrom(creator: XmlElement): Person[] {
  const name = childrenOf(creator, 'name').map(textIn)[0];
  const role = textIn(childOf(creator, 'personDetails', 'jobtitle', 'name'));
  return name === undefined ? [] : [{ name, ...stated({ role }) }];
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
