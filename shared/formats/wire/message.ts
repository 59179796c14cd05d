import type { Dropped } from '../../article/types.ts';

/** One message of a wire, taken apart but not yet read. */
export interface WireMessage {
  readonly kind: 'message';
  /** As a reader knows it, where the category's code says as much. */
  readonly section?: string;
  readonly tags: readonly string[];
  /** When it was sent, with time and zone. */
  readonly sent?: string;
  /** Who sent it, when the frame says so. */
  readonly agency?: string;
  /** Lines that stand above the story, where the message says where they end. */
  readonly head?: Copy;
  readonly story: Copy;
  /** Lines are set as a table. */
  readonly tabular: boolean;
  /** What the frame held. */
  readonly dropped: readonly Dropped[];
  /** False when its end is missing. */
  readonly complete: boolean;
}

/** Text with the line of the upload where it begins. */
export interface Copy {
  readonly text: string;
  readonly line: number;
}

/** The parts of a message by its control characters, common to both formats. */
export interface Frame {
  /** Between SOH and STX. */
  readonly header: Copy;
  /** Between STX and ETX. */
  readonly body: Copy;
  /** Between ETX and EOT. */
  readonly trailer: Copy;
  readonly complete: boolean;
}

const SOH = '\x01';
const STX = '\x02';
const ETX = '\x03';
const EOT = '\x04';

/** @returns the messages of a text, which may hold one after the other. */
export function framesOf(text: string): readonly Frame[] {
  const frames: Frame[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number): number => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1;
      counted = at + 1;
    }
    return line;
  };
  for (let start = text.indexOf(SOH); start !== -1; ) {
    const stx = text.indexOf(STX, start);
    if (stx === -1) break;
    const next = text.indexOf(SOH, stx);
    const limit = next === -1 ? text.length : next;
    const etx = positionWithin(text, ETX, stx, limit);
    const eot = positionWithin(text, EOT, etx ?? stx, limit);
    const end = eot ?? limit;
    const bodyEnd = etx ?? end;
    frames.push({
      header: { text: text.slice(start + 1, stx), line: lineAt(start) },
      body: { text: text.slice(stx + 1, bodyEnd), line: lineAt(stx) },
      trailer: { text: text.slice(bodyEnd + 1, end), line: lineAt(bodyEnd) },
      complete: etx !== undefined || eot !== undefined,
    });
    start = next;
  }
  return frames;
}

/** Looks no further than the limit: a file of many messages without their ends would take time by its square. */
function positionWithin(text: string, character: string, from: number, limit: number): number | undefined {
  const at = text.slice(from, limit).indexOf(character);
  return at === -1 ? undefined : from + at;
}
