import { sameName } from '../../../article/people.ts';
import { isAgency } from '../../newsroom/dateline.ts';
import { type HeaderLine, readHeaderLine } from '../../newsroom/header-line.ts';
import { endMarkWithin, isButton } from '../../newsroom/marks.ts';
import { readBareCredit } from '../../newsroom/people/byline.ts';
import type { Credit } from '../../newsroom/people/people.ts';
import { isOrganisation } from '../../newsroom/people/roles.ts';
import { endingOf, width, wordCount } from '../../newsroom/shape.ts';
import { addCredit, addField, drop, dropBlock, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import { takeContacts } from './contacts.ts';
import { type Entry, isSolid } from './entries.ts';
import { takeLast } from './last-line.ts';

/** Columns of the longest slogan. */
const LONGEST_SLOGAN = 120;
/** An address and what the paper says of itself have fewer lines. */
const MOST_CLOSING = 15;

/**
 * Takes what stands among and after the story without being of it.
 * Behind the last paragraph, a source line or end mark closes the article: short lines after it are the paper's own.
 */
export function takeTail(entries: Entry[], findings: Findings): void {
  const end = entries.findLastIndex(
    ({ block, kind }) => kind === 'correction' || (isSolid(block, kind) && !isSlogan(block.text)),
  );
  const short = entries.filter(
    ({ block, kind }, index) => index > end && kind === 'text' && isSlogan(block.text),
  ).length;
  // Results, names, fonts: where nothing is a sentence, or much is below the last, the short lines are the story.
  const isList = end === -1 || short > MOST_CLOSING;
  let closed = takeContacts(entries, end, findings);
  takeLast(entries, end, findings);
  for (const [index, entry] of entries.entries()) {
    const { block, kind } = entry;
    const isEnd = kind === 'statement' || (kind === 'mark' && closes(entry, index > end));
    if (isEnd && (!isList || entry.mark === 'end-mark')) closed = true;
    if (index <= end || kind !== 'text' || !isSlogan(block.text)) continue;
    if (isButton(block.text)) {
      dropBlock(findings, 'invitation', block);
      entry.kind = 'furniture';
      continue;
    }
    const agency =
      /^[(（]([^()（）]{2,30})[)）]$/.exec(block.text)?.[1] ?? (isAgency(block.text) ? block.text : undefined);
    const printed = agency === undefined ? undefined : readHeaderLine(agency);
    if (printed?.what === 'date-line') {
      for (const field of printed.fields) addField(findings, field);
      dropBlock(findings, 'date-line', block);
      entry.kind = 'furniture';
      continue;
    }
    const below = entries[index + 1];
    const contact = below?.mark === 'contact-line' ? ` ${below.block.text}` : '';
    const credit =
      readBareCredit(block.text + contact) ??
      (findings.people.length === 0 ? (readInitialled(agency) ?? readFromBureau(agency ?? '')) : undefined);
    if (agency !== undefined && credit === undefined && endsInAuthor(agency, findings)) {
      dropBlock(findings, 'byline', block);
      entry.kind = 'furniture';
      closed = true;
    } else if (agency !== undefined && credit === undefined && (isOrganisation(agency) || isAgency(agency))) {
      findings.agency ??= agency;
      dropBlock(findings, 'source-line', block);
      entry.kind = 'furniture';
      closed = true;
    } else if (credit !== undefined) {
      addCredit(findings, credit);
      dropBlock(findings, 'byline', block);
      entry.kind = 'furniture';
      closed = true;
    } else if (closed) {
      dropBlock(findings, 'closing-line', block);
      entry.kind = 'furniture';
    }
  }
  for (const entry of entries) takeEntry(entry, findings);
}

/** An end mark closes wherever it counts as one; other lines that are no copy only where no copy follows. */
function closes({ mark }: Entry, last: boolean): boolean {
  return mark === 'end-mark' || (last && mark !== 'separator' && mark !== 'continuation-mark');
}

/** `……始まる。（山田花子）`: a sentence, and who wrote it. */
function signsJapanese(text: string): boolean {
  return (
    /[\u3040-\u309f].*[。」]\s?[（(【][\u3400-\u9fff々]{3,5}(?:[、・][\u3400-\u9fff々]{3,5}){0,3}[)）】]$/su.test(
      text.slice(-120),
    ) && !HOUSE.test(text.slice(-8))
  );
}

const HOUSE = /(?:通信|新聞|報道|記事|以下|続く|同上|編集部|敬称略|写真)[)）】]$/;

/** `…増やす。（2025/07/09-08:15）`: when an agency of Japan has released its text, to the minute. */
function dateOfRelease(text: string): string | undefined {
  const [, day, time] = /^(\d{4}[/.年-]\d{1,2}[/.月-]\d{1,2}日?)[-\s　]?(\d{1,2}[:時]\d{2}分?)$/.exec(text) ?? [];
  return day === undefined ? undefined : `${day} ${time}`;
}

/** `（山田太郎）` at the end signs an article that nobody else has signed. */
function readInitialled(text: string | undefined): Credit | undefined {
  if (text === undefined || !/^[\u3400-\u9fff々]{3,5}(?:[、・][\u3400-\u9fff々]{3,5}){0,3}$/.test(text))
    return undefined;
  const [first = '', ...others] = text.split(/[、・]/);
  return { people: [{ name: first }, ...others.map((name) => ({ name }))] };
}

/** `（地域報道部　小林奈緒）`, whom the head has named already. */
function endsInAuthor(text: string, { people }: Findings): boolean {
  const whole = text.replace(/\s/g, '');
  return people.some(({ name }) => name.length > 1 && whole.endsWith(name.replace(/\s/g, '')));
}

/** `（金沢支局　北川真帆）`: the bureau vouches for the name. */
function readFromBureau(text: string): Credit | undefined {
  const name =
    /^[\u3040-\u30ff\u3400-\u9fff]{1,8}(?:支局|総局|支社|本社|通信部|通信局|部|班)[\s・、]+([\u3400-\u9fff々]{2,5}|[\u3400-\u9fff々]{1,3}[\u3040-\u309f]{2,4})$/u.exec(
      text,
    )?.[1];
  return name === undefined ? undefined : { people: [{ name }] };
}

function isSlogan(text: string): boolean {
  if (width(text) > LONGEST_SLOGAN) return false;
  const ending = endingOf(text);
  return ending !== 'closed' || (/[!！]$/.test(text) && wordCount(text) <= 12);
}

/** An address alone under the story is the author's, when there is one author. */
function giveEmail(findings: Findings, text: string): void {
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text)?.[0];
  const [author, ...others] = findings.people;
  if (email === undefined || author === undefined || others.length > 0) return;
  findings.people[0] = { ...author, email: author.email ?? email };
}

function takeEntry({ block, kind, statement, mark }: Entry, findings: Findings): void {
  if (kind === 'mark' && mark !== undefined) {
    dropBlock(findings, mark, block);
    if (mark === 'contact-line') giveEmail(findings, block.text);
  }
  if (kind !== 'statement' || statement === undefined) return;
  if (statement.credit !== undefined) addCredit(findings, statement.credit);
  for (const field of statement.fields) addField(findings, field);
  dropBlock(findings, statement.what, block);
}

/** `…（完）`, `… (Reporting by Jane Doe; Editing by John Roe)`, `…（记者 张三）`: what ends the last paragraphs without being of them. */
export function withoutTail(block: Block, findings: Findings, isEnd: boolean): string {
  let { text } = block;
  for (let round = 0; round < 3; round += 1) {
    const mark = endMarkWithin(text);
    if (mark !== undefined) {
      drop(findings, 'end-mark', mark.trim(), block.line);
      text = text.slice(0, -mark.length).trimEnd();
      continue;
    }
    // Behind it an agency of Taiwan numbers its file by the day.
    const bracket = /\s*[(（【[]([^()（）【】[\]]{2,240})[)）】\]](?:\s?1\d{6})?\s*$/.exec(text.slice(-260));
    const inner = bracket?.[1];
    if (bracket === null || inner === undefined) return text;
    const released = isEnd ? dateOfRelease(inner) : undefined;
    if (released !== undefined && findings.published === undefined) {
      addField(findings, { kind: 'published', label: '', value: released });
      drop(findings, 'date-line', bracket[0].trim(), block.line);
      text = text.slice(0, -bracket[0].length).trimEnd();
      continue;
    }
    const isUnsigned = isEnd && findings.people.length === 0;
    const isSignedTwice = isEnd && findings.people.some(({ name }) => sameName(name, inner));
    const signed = isSignedTwice
      ? { people: [{ name: inner }] as const }
      : isUnsigned
        ? signsJapanese(text)
          ? readInitialled(inner)
          : readFromBureau(inner)
        : undefined;
    const statement: HeaderLine | undefined =
      readHeaderLine(inner) ?? (signed === undefined ? undefined : { what: 'byline', fields: [], credit: signed });
    if (statement === undefined || statement.what === 'date-line') return text;
    if (statement.credit !== undefined) addCredit(findings, statement.credit);
    for (const field of statement.fields) addField(findings, field);
    drop(findings, statement.what, bracket[0].trim(), block.line);
    text = text.slice(0, -bracket[0].length).trimEnd();
  }
  return text;
}
