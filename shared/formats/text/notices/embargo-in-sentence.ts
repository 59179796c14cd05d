import { stated } from '../../../article/stated.ts';
import type { Held } from '../../../article/types.ts';
import { emptyFindings } from '../findings.ts';
import { blockOfLine } from '../layout/layout.ts';
import { takeEmbargo } from './embargo.ts';

/** Characters of the longest line that is an embargo. */
const LONGEST = 200;

/** `Embargo: none.` */
const STOP = /(?<=\p{L}{3})[.!]+$/u;

export interface EmbargoRead {
  readonly until?: string;
  readonly held?: Held;
  /** The line without an embargo that was understood. */
  readonly left: string;
}

/** An embargo in a line of its own, or in a sentence of one. */
export function embargoInSentences(line: string): EmbargoRead {
  const sentences = line.split(/(?<=[.!?])\s+/);
  const rests = sentences.map((_, index) => sentences.slice(index).join(' '));
  let held: Held | undefined;
  for (const words of [...rests, ...sentences]) {
    const findings = emptyFindings();
    const rest = takeEmbargo([blockOfLine(words.slice(0, LONGEST).replace(STOP, ''))], findings);
    if ('kind' in rest) held = rest;
    else if (findings.dropped.length > 0)
      return { ...stated({ until: findings.embargoed }), left: line.replace(words, '').trim() };
  }
  return { ...stated({ held }), left: held === undefined ? line : '' };
}
