import type { Email } from 'postal-mime';
import { parseInstant } from '../../article/dates/instant.ts';
import { textOf } from '../../article/html/plain.ts';
import { mediaTypeOf } from '../../article/media/media-type.ts';
import type { Note } from '../../article/notes.ts';
import { hold, leftOut, reject, takenBackBy, together } from '../../article/rejection.ts';
import type {
  Content,
  Dropped,
  EmbeddedFile,
  Held,
  NotPublished,
  Person,
  Reading,
  Rejection,
  Warning,
} from '../../article/types.ts';
import { patternOf } from '../../languages/together.ts';
import { tooManyArticles } from '../bounds/articles.ts';
import { MOST_EFFORT, readingEffort } from '../bounds/effort.ts';
import { tooMuchMarkup } from '../bounds/markup.ts';
import { tooMuchText } from '../bounds/text.ts';
import { withAttached } from '../containers/attached-media.ts';
import { inside } from '../containers/inside.ts';
import { containerKindOf } from '../containers/kind.ts';
import { type NoteBeside, notesAmong, underNotes } from '../containers/note-beside.ts';
import type { ReadInside, ReadingContext, Upload } from '../format.ts';
import { readHtml } from '../html/read.ts';
import { wordCount } from '../newsroom/shape.ts';
import { looksLikeRtf } from '../rtf/signs.ts';
import { latestEmbargo } from '../text/notices/latest-embargo.ts';
import { readText } from '../text/read.ts';
import { type HeldNote, keptBackIn, writtenLines } from './covering-note.ts';
import { onlyHandsOver } from './letter.ts';
import { ownMarkup } from './markup.ts';
import { type Message, type MessageFile, openMessage } from './message.ts';
import { heldByHeaders } from './not-public.ts';
import { isBrief, noteWithoutMark, remarkAbove, shownLines } from './note-above-story.ts';
import { ownText, QUOTED } from './quotations.ts';
import { saidByNote } from './said-by-note.ts';
import { forbidsAbove } from './said-in-letter.ts';
import { savedPage } from './saved-page.ts';
import { linesAboveTitle, passedBy, statesTitle, titleOf } from './subject.ts';

const BASE = 'message';
/** Words of the longest note that only accompanies an article in an attachment. */
const COVERING_NOTE = 60;
/** Words of what is only said of a message below it. */
const REMARK = 25;
/** Characters of a note that a receipt repeats. */
const LONGEST_TOLD = 160;
/** `Automatic reply: copy for Monday` */
const AUTOMATIC = new RegExp(String.raw`^${patternOf(({ mails }) => mails?.automatic)}\s*[:：]`, 'iu');

/**
 * An e-mail: the subject is the title, the sender the author, its date the date, unless the text says otherwise. Where there
 * is no text to speak of, the attached documents are the articles.
 */
export async function readEmail(
  upload: Upload,
  context: ReadingContext,
  readInside: ReadInside,
): Promise<Reading | NotPublished> {
  const message = await openMessage(upload.bytes);
  if (message.kind === 'rejection') return message;
  const refusal = refusalOf(message.email);
  if (refusal !== undefined) return refusal;
  const page = savedPage(message.email);
  if (page !== undefined) return withoutPlaces(readHtml(page, context), message.warnings);
  const body = bodyOf(message, context);
  // Whatever comes with it.
  if (body.kind === 'held') return body;
  const attached = words(body) <= COVERING_NOTE ? await readAttached(message, context, readInside) : undefined;
  const said = underNote(preferred(attached, body), attached, message.email);
  const reading = said.kind === 'reading' ? underFiles(said, notesAmong(message.files)) : said;
  if (reading.kind !== 'reading') return reading;
  const [first, ...others] = reading.articles;
  if (others.length === 0 && (first.title ?? '') === '') return NO_SUBJECT;
  const unreferenced = message.files.filter(
    ({ name, contentId }) =>
      !first.html.includes(`"${encodeURIComponent(name)}"`) &&
      // What its text showed, and lost with the signature.
      !(said === body && contentId !== undefined && message.email.html?.includes(`cid:${contentId}`)),
  );
  const only = others.length === 0 ? withAttached(first, unreferenced) : first;
  const ofMail = said === body ? written : completed;
  return {
    ...reading,
    warnings: [
      ...message.warnings,
      ...reading.warnings,
      ...(`${first.title ?? ''}${first.html}`.includes('\ufffd') ? [UNREADABLE] : []),
    ],
    articles: [ofMail(only, message.email), ...others.map((content) => ofMail(content, message.email))],
    files: reading.files ?? message.files,
  };
}

const NO_SUBJECT = reject({ code: 'no-title', detail: 'email' });

const UNREADABLE: Warning = { code: 'encoding-damaged' };

/** What nobody but the addressee can open, or is to, and what no person wrote. */
function refusalOf(email: Email): NotPublished | undefined {
  const { headers, text } = email;
  const type = headers.find(({ key }) => key === 'content-type')?.value.toLowerCase() ?? '';
  if (
    /^(?:application\/(?:x-)?pkcs7-mime|multipart\/encrypted)/.test(type) ||
    text?.includes('-----BEGIN PGP MESSAGE-----')
  )
    return reject({ code: 'email-encrypted' });
  if (/^message\/partial/.test(type)) return reject({ code: 'email-partial' });
  if (/^multipart\/report/.test(type) || isFromCarrier(email)) return reject({ code: 'email-report' });
  if (isAutomatic(email)) return reject({ code: 'email-automatic' });
  return heldByHeaders(email);
}

/** What a mail server says of a message that it could not deliver, before there was a form for it. */
function isFromCarrier({ from }: Email): boolean {
  return /^(?:mailer-daemon|postmaster)@/i.test(from?.address ?? '');
}

/** What Outlook sends after a message that its sender wants back. */
const RECALLS = /^[^\n]{1,200} would like to recall the message,? ["“]/m;

/** An answer that a program gave in its owner's absence (RFC 3834, section 5), and what calendars send to those whom they invite (RFC 6047). */
function isAutomatic({ headers, subject = '', text = '', attachments }: Email): boolean {
  const isAnswer = headers.some(({ key, value }) => key === 'auto-submitted' && /^auto-replied/i.test(value.trim()));
  const invites = attachments.some(
    ({ mimeType, method }) => mimeType === 'text/calendar' && /^(?:request|reply|cancel|counter)$/i.test(method ?? ''),
  );
  return isAnswer || invites || AUTOMATIC.test(subject) || RECALLS.test(text.slice(0, 1_000));
}

function bodyOf({ email, files }: Message, context: ReadingContext): Reading | NotPublished {
  const { title: subject, dropped } = titleOf(email.subject);
  const sender = { name: personFrom(email.from)?.name, address: email.from?.address };
  const tooMuch = tooMuchMarkup([email.html ?? '']);
  if (tooMuch !== undefined) return tooMuch;
  const passed = passedBy(email.subject);
  const markup = email.html === undefined ? undefined : ownMarkup(email.html, { files, sender, passed });
  if (markup?.kind === 'rejection') return markup;
  const own = ownText(email.text ?? '', sender, passed);
  // Of a message in HTML alone without any formatting, whose lines say what it is called.
  const lines = markup?.isPlain && own.text.trim() === '' ? markup.lines.join('\n\n') : '';
  const isInLines = statesTitle(lines);
  const text = isInLines ? lines : own.text;
  const { dropped: addedToText, forwardedFrom } = isInLines && markup !== undefined ? markup : own;
  const { forwardedTitle } = markup ?? own;
  const title = forwardedTitle ?? subject;
  const isFound = (markup ?? own).forwardedFrom !== undefined;
  const shown = markup?.lines.join('\n\n') ?? text;
  const unmarked = isFound
    ? undefined
    : passed === 'forwarded'
      ? noteWithoutMark(shown, title)
      : remarkAbove(shown, email.subject ?? '');
  const held =
    markup?.held ?? own.held ?? (unmarked === undefined ? undefined : ({ kind: 'held', unasked: unmarked } as const));
  if (held !== undefined) return heldByNote(held);
  const keptBack =
    keptBackIn(writtenLines(linesAboveTitle(text) ?? [])) ?? forbidsAbove(shownLines(shown), email.subject ?? '');
  if (keptBack !== undefined) return heldByNote({ kind: 'held', forbids: keptBack });
  const quotes = (markup?.dropped ?? addedToText).some(({ kind }) => kind === QUOTED.kind);
  // Nobody says that what it quotes is to come out, and it says nothing to readers itself.
  const written = markup === undefined ? text : textOf(markup.html);
  const isRemark =
    !isFound &&
    !statesTitle(text) &&
    wordCount(written) <= REMARK &&
    !isBrief(written, title, quotedWords(email, written));
  if (quotes && (isRemark || onlyHandsOver(written))) return reject({ code: 'no-text', detail: 'handed-over' });
  if (markup !== undefined && !(markup.isPlain && text.trim() !== '')) {
    const { labelled } = markup;
    const name = labelled?.fields.title ?? title;
    // Front matter, so that the page's own title does not go before the subject.
    const fence = name === '' ? '' : `---\ntitle: ${JSON.stringify(name)}\n---\n`;
    const page = readHtml(fence + markup.html);
    const added = [...dropped, ...markup.dropped, ...(labelled?.dropped ?? [])];
    const read = finished(withFields(page, labelled?.fields), added);
    return writtenBy(read, markup.forwardedFrom);
  }
  if (text.trim() === '') return reject({ code: 'no-text', detail: 'email' });
  const refused = tooMuchText(text);
  if (refused !== undefined) return refused;
  // The label makes it the title, whatever the text begins with.
  const isTitled = title === '' || statesTitle(text);
  const read = readText(isTitled ? text : `Headline: ${title}\n\n${text}`, context);
  const [reason] = read.kind === 'rejection' ? read.reasons : [];
  if (title === '' && (reason?.code === 'no-title' || reason?.code === 'no-text')) return NO_SUBJECT;
  return writtenBy(finished(isTitled ? read : withoutLine(read, 1), [...dropped, ...addedToText]), forwardedFrom);
}

/** Words of what a message quotes. */
function quotedWords({ text, html = '' }: Email, written: string): number {
  const lines = (text ?? '').split('\n').filter((line) => line.startsWith('>'));
  return lines.length > 0 ? wordCount(lines.join(' ')) : wordCount(text ?? textOf(html)) - wordCount(written);
}

function heldByNote(held: HeldNote): Held {
  const told = (note: string) => note.trim().slice(0, LONGEST_TOLD);
  const detail = 'forbids' in held ? { text: told(held.forbids) } : { note: told(held.unasked) };
  return hold({ code: 'not-public', detail });
}

/** What labels say goes before what a page of the same text would be thought to say. */
function withFields(read: Reading | NotPublished, fields: Omit<Content, 'html'> = {}): Reading | NotPublished {
  if (read.kind !== 'reading') return read;
  const [first, ...others] = read.articles;
  return { ...read, articles: [{ ...first, ...fields }, ...others] };
}

/** Who forwards a story has not written it. */
function writtenBy<Read extends Reading | NotPublished>(read: Read, name: string | undefined): Read {
  if (name === undefined || read.kind !== 'reading') return read;
  const [first, ...others] = read.articles;
  return { ...read, articles: [{ ...first, authors: first.authors ?? (name === '' ? [] : [{ name }]) }, ...others] };
}

/** What is said of the line that was put above the text is nothing to its sender. */
function withoutLine<Read extends Reading | NotPublished>(read: Read, line: number): Read {
  return read.kind === 'reading' ? { ...read, dropped: read.dropped.filter((drop) => drop.line !== line) } : read;
}

/** Lines are those of a part, decoded: nobody can look them up. */
function finished(result: Reading | NotPublished, added: readonly Dropped[]): Reading | NotPublished {
  if (result.kind !== 'reading') {
    return { ...result, reasons: [withoutPlace(result.reasons[0])] };
  }
  const [content] = result.articles;
  return {
    ...result,
    articles: [{ ...content, base: BASE }],
    warnings: result.warnings.map(withoutPlace),
    dropped: [...added, ...result.dropped.map(({ line: _, ...drop }) => drop)],
  };
}

/** The same of a page, whose own address its pictures have. */
function withoutPlaces(page: Reading | NotPublished, warnings: readonly Warning[]): Reading | NotPublished {
  if (page.kind !== 'reading') return { ...page, reasons: [withoutPlace(page.reasons[0])] };
  return {
    ...page,
    warnings: [...warnings, ...page.warnings.map(withoutPlace)],
    dropped: page.dropped.map(({ line: _, ...drop }) => drop),
  };
}

function withoutPlace({ line: _, column: __, ...note }: Note): Note {
  return note;
}

function words(body: Reading | Rejection): number {
  return body.kind === 'rejection' ? 0 : wordCount(body.articles[0].html.replace(/<[^>]*>/g, ' '));
}

/** @returns undefined when no attachment is meant for an article. */
async function readAttached(
  { files }: Message,
  context: ReadingContext,
  readInside: ReadInside,
): Promise<Reading | NotPublished | undefined> {
  const articles: Content[] = [];
  const others: EmbeddedFile[] = [];
  const warnings: Warning[] = [];
  const dropped: Dropped[] = [];
  const refused: NotPublished[] = [];
  let effort = 0;
  for (const file of files) {
    const { name, bytes } = file;
    const isArticle = isDocument(file, context) && notesAmong([file]).length === 0;
    if (isArticle) effort += readingEffort(bytes);
    if (effort > MOST_EFFORT) return TOO_MUCH_TEXT;
    const result = isArticle ? await readInside({ key: name, bytes }) : undefined;
    if (result?.kind !== 'reading') {
      if (result !== undefined) refused.push(result);
      others.push(file);
      continue;
    }
    const part = inside(name, result);
    articles.push(...part.articles);
    const tooMany = tooManyArticles(articles.length);
    if (tooMany !== undefined) return tooMany;
    others.push(...(part.files ?? []));
    warnings.push(...part.warnings);
    dropped.push(...part.dropped);
  }
  const [first, ...more] = articles;
  // Who sends a draft with a note does not mean the note.
  if (first === undefined) return refused.find(({ kind }) => kind === 'held') ?? refused[0];
  const held = refused.flatMap(({ kind, reasons }) => (kind === 'held' ? reasons.map(leftOut) : []));
  return { kind: 'reading', articles: [first, ...more], warnings: [...warnings, ...held], dropped, files: others };
}

function isDocument({ name, bytes, contentId }: MessageFile, { depth = 0 }: ReadingContext): boolean {
  const kind = containerKindOf(bytes);
  if (kind === 'docx' || kind === 'odt' || looksLikeRtf({ bytes })) return true;
  // Archives and messages in messages in archives: enough is enough.
  if (kind !== undefined) return depth === 0;
  return (
    contentId === undefined && mediaTypeOf(name) === undefined && /\.(?:txt|md|markdown|html?|json|xml)$/i.test(name)
  );
}

const TOO_MUCH_TEXT = reject({ code: 'email-too-large', detail: 'attached-text' });

/** @returns what the attachments say, where they are articles or the text is none either. */
function preferred(attached: Reading | NotPublished | undefined, body: Reading | Rejection): Reading | NotPublished {
  if (attached === undefined || body.kind === 'rejection') return attached ?? body;
  if (attached.kind !== 'reading') return attached.kind === 'held' ? attached : body;
  return { ...attached, dropped: [...attached.dropped, { kind: 'covering-note', count: 1 }] };
}

/** What is attached, by what the mail says of it. */
function underNote(
  reading: Reading | NotPublished,
  attached: Reading | NotPublished | undefined,
  email: Email,
): Reading | NotPublished {
  if (attached?.kind !== 'reading' || reading.kind !== 'reading' || reading.articles !== attached.articles)
    return reading;
  const said = saidByNote(email);
  if (said.kind === 'held') return said;
  const wait = (content: Content): Content => ({
    ...content,
    ...latestEmbargo([...said.embargoes, ...(content.embargoed === undefined ? [] : [content.embargoed])]),
  });
  const [first, ...others] = reading.articles;
  return { ...reading, articles: [wait(first), ...others.map(wait)] };
}

/** What comes out of a mail, by what a file says that is attached beside it, such as a README. */
function underFiles(reading: Reading, notes: readonly NoteBeside[]): Reading | NotPublished {
  if (notes.length === 0) return reading;
  const { articles, held } = underNotes(reading.articles, notes);
  const [first, ...others] = articles;
  const [why, ...more] = held;
  if (first === undefined) return why === undefined ? reading : together([why, ...more]);
  return {
    ...reading,
    articles: [first, ...others],
    warnings: [...reading.warnings, ...held.flatMap(({ reasons }) => reasons.map(leftOut))],
    dropped: [
      ...reading.dropped,
      ...notes.map(({ name }) => ({ kind: 'note-to-the-desk' as const, detail: name, count: 1 })),
    ],
    ...takenBackBy(held, reading.withdrawsIds),
  };
}

/** The mail's own date says when its text was sent: one that stands in it is as often of something else. */
function written(content: Content, email: Email): Content {
  const { date } = email;
  const isKnown = date !== undefined && parseInstant(date, 'UTC') !== undefined;
  return completed(isKnown ? { ...content, published: date } : content, email);
}

/** What the text itself does not say. */
function completed(content: Content, { from, date }: Email): Content {
  const author = personFrom(from);
  return {
    ...content,
    ...(content.authors === undefined && author !== undefined ? { authors: [author] } : {}),
    ...(content.published === undefined && date !== undefined ? { published: date } : {}),
  };
}

/** A bare address is no name to sign with. */
function personFrom(from: Email['from']): Person | undefined {
  // Mailing lists write `'Jane Doe' via Newsroom`.
  const name =
    from?.name
      .trim()
      .replace(/^'(.+)' via .+$/, '$1')
      .replace(/^(["'])(.*)\1$/, '$2') ?? '';
  if (name === '' || name.includes('@')) return undefined;
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  const email = from?.address;
  return { name: given === undefined ? name : `${given} ${family}`, ...(email ? { email } : {}) };
}
