import { latin1 } from '../../article/latin1.ts';
import type { Rejection, Warning } from '../../article/types.ts';
import { withReadableWords } from './encoded-words.ts';
import { unflowed } from './flowed.ts';
import { otherText } from './part-text.ts';
import { field, parameter, type TextPart, textParts } from './text-parts.ts';
import { otherTransfer, transferred } from './transfer.ts';

export interface MendedMessage {
  readonly kind: 'message';
  readonly bytes: Uint8Array;
  readonly warnings: readonly Warning[];
}

/**
 * A message whose texts are what their parts declare: what is in another encoding than that, or in one that no program reads, is
 * brought into UTF-8, and so is what flows.
 *
 * @returns a rejection where nobody can tell what a text says.
 */
export function mendedMessage(message: Uint8Array): MendedMessage | Rejection {
  const pieces: Uint8Array[] = [];
  const warnings: Warning[] = [];
  let at = 0;
  for (const part of textParts(message)) {
    const text = mendedText(message, part);
    if (text === undefined) continue;
    if (text.kind === 'rejection') return text;
    warnings.push(...text.warnings);
    pieces.push(message.subarray(at, part.start), rewritten(latin1(message, part.start, part.body), part, text.text));
    at = part.end;
  }
  const whole = Buffer.concat([...pieces, message.subarray(at)]);
  return { kind: 'message', bytes: withReadableWords(whole), warnings };
}

function mendedText(message: Uint8Array, { headers, body, end }: TextPart) {
  const bytes = message.subarray(body, end);
  const declared = field(headers, 'content-transfer-encoding');
  const charset = parameter(headers, 'charset');
  const other = otherTransfer(bytes, declared);
  const raw = other ?? transferred(bytes, declared);
  const text = otherText(raw, charset);
  if (text?.kind === 'rejection') return text;
  const flows = /^flowed$/i.test(parameter(headers, 'format') ?? '');
  if (other === undefined && text === undefined && !flows) return undefined;
  const whole = text?.text ?? new TextDecoder(charset ?? 'utf-8').decode(raw);
  const deletesSpace = /^yes$/i.test(parameter(headers, 'delsp') ?? '');
  return { kind: 'text' as const, text: flows ? unflowed(whole, deletesSpace) : whole, warnings: text?.warnings ?? [] };
}

const OF_ITS_ENCODING = /^content-(?:type|transfer-encoding)[ \t]*:.*(?:\r?\n[ \t].*)*\r?\n/gim;

function rewritten(head: string, { headers }: TextPart, text: string): Uint8Array {
  const type = /^\s*text\/\w+/.exec(field(headers, 'content-type') ?? '')?.[0].trim() ?? 'text/plain';
  const others = head.replace(OF_ITS_ENCODING, '').replace(/(?:\r?\n)?$/, '');
  const own = `Content-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: base64\n\n`;
  const base64 = Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');
  return Buffer.from(`${others.trim() === '' ? '' : `${others.trimEnd()}\n`}${own}${base64}\n`, 'latin1');
}
