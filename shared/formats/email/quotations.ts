import type { Dropped } from '../../article/types.ts';
import { withoutEncodedFiles } from './encoded-files.ts';
import { withoutMailingLines } from './mailing-lines.ts';

/** The part of a message that its sender wrote. */
export interface OwnText {
  readonly text: string;
  readonly dropped: readonly Dropped[];
}

/** Lines: a longer part below `--` is not a signature. */
const LONGEST_SIGNATURE = 12;
const ATTRIBUTION =
  /^(?:(?:on|am|le|el|il|em|op|den|den|w dniu)\s.{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\(?a?\)?).{0,120}:|.{5,200}(?:写道|寫道|написал\(?а?\)?|のメール))\s*[:：]?$/iu;
const ORIGINAL =
  /^[-_\s]*(?:original message|original appointment|ursprüngliche nachricht|message d['’]origine|mensaje original|messaggio originale|mensagem original|исходное сообщение|原始邮件|原始郵件)[-_\s]*$/iu;
const FORWARDED =
  /^[-_\s]*(?:forwarded message|begin forwarded message:?|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|пересылаемое сообщение|转发邮件信息|转发的邮件|轉寄郵件)[-_\s]*$/iu;
const HEADER =
  /^[*>\s]*(?:from|date|sent|subject|to|cc|reply-to|von|datum|gesendet|betreff|an|de|date|envoyé|objet|à|enviado|asunto|para|da|inviato|oggetto|发件人|发送时间|收件人|抄送|主题|日期)\*?\s*[:：]/iu;

/**
 * Takes from a plain text what mail programs and habits add to it: the signature below `-- ` (RFC 3676 section 4.3), and what
 * it answers. What it forwards is the text itself where the sender added nothing.
 */
export function ownText(raw: string): OwnText {
  const { lines, dropped: files } = withoutEncodedFiles(raw.replace(/\r\n?/g, '\n').split('\n'));
  const start = lines.findIndex((line) => FORWARDED.test(line.trim()));
  if (start !== -1 && lines.slice(0, start).every((line) => line.trim() === '')) {
    const header = lines.findIndex((line, index) => index > start && HEADER.test(line));
    const end = header === -1 ? start : lines.findIndex((line, index) => index > header && line.trim() === '');
    return forwarded(lines.slice(end === -1 ? lines.length : end + 1));
  }
  const quoted = beginOfQuotation(lines);
  const own = withoutMailingLines(lines.slice(0, quoted));
  const { text, dropped } = withoutSignature(own.lines);
  const hasQuotation = lines.slice(quoted).some((line) => line.trim() !== '');
  return { text, dropped: [...files, ...own.dropped, ...dropped, ...(hasQuotation ? [QUOTED] : [])] };
}

export const QUOTED: Dropped = { what: 'quoted message', count: 1 };

/** A message forwarded in quotation marks loses them. */
function forwarded(lines: readonly string[]): OwnText {
  const marked = lines.filter((line) => line.startsWith('>')).length * 2 > lines.length;
  return withoutSignature(marked ? lines.map((line) => line.replace(/^> ?/, '')) : lines);
}

function beginOfQuotation(lines: readonly string[]): number {
  const begin = lines.findIndex((line, index) => {
    const text = line.trim();
    if (ORIGINAL.test(text) || FORWARDED.test(text)) return true;
    // Long attributions wrap.
    const attribution = ATTRIBUTION.test(text) || ATTRIBUTION.test(`${text} ${lines[index + 1]?.trim() ?? ''}`);
    return attribution && lines.slice(index + 1, index + 5).some((below) => below.startsWith('>'));
  });
  if (begin !== -1) return begin;
  // An answer below the quotation has text after it; a quotation at the end is nothing but quoted.
  let end = lines.length;
  while (end > 0 && /^(?:>.*|\s*)$/.test(lines[end - 1] ?? '')) end--;
  return lines.slice(end).some((line) => line.startsWith('>')) ? end : lines.length;
}

function withoutSignature(lines: readonly string[]): OwnText {
  const mark = lines.findLastIndex((line) => /^--[ \u00a0]?$/.test(line));
  const below = mark === -1 ? [] : lines.slice(mark + 1).filter((line) => line.trim() !== '');
  if (mark === -1 || below.length > LONGEST_SIGNATURE) return { text: lines.join('\n'), dropped: [] };
  return { text: lines.slice(0, mark).join('\n'), dropped: [SIGNATURE] };
}

export const SIGNATURE: Dropped = { what: 'signature', count: 1 };
