import { latin1 } from '../../article/latin1.ts';
import { reject } from '../../article/rejection.ts';
import type { Dropped, Rejection } from '../../article/types.ts';
import { decode } from '../decode/decode.ts';
import { hiddenByStyles, type IsHidden, UNSTYLED } from './hidden-styles.ts';
import { type Seen, withoutUnseen } from './unseen.ts';

/** The parts of a document by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export interface VisibleParts {
  readonly kind: 'parts';
  readonly parts: Parts;
  readonly dropped: readonly Dropped[];
}

/** Parts that hold text, and the one that holds styles, whatever they are called. */
const TEXTS = /^(?:document|footnotes|endnotes)$/;
const ROOT = /<(?:\w+:)?(\w+)[\s>]/;
/** Characters: above the root stand a declaration and comments. */
const HEAD = 2_000;
const WHITE_LETTERS = String.raw`[:<]color\s[^>]*\bval=["']f[c-f]f[c-f]f[c-f]`;
/** What a part without anything unseen has none of. */
const SIGN = new RegExp(
  String.raw`vanish|webHidden|hidden|moveFrom|[:<]del\b|cellDel|fldChar|fldSimple|showingPlcHdr|:sz \S*val=["'][0-3]["']|${WHITE_LETTERS}|\0`,
  'i',
);
const WHITE = new RegExp(String.raw`${WHITE_LETTERS}|\0`, 'i');
const STYLED = new RegExp(String.raw`vanish|webHidden|${WHITE_LETTERS}|\0`, 'i');

/** A document's parts as Word shows them, without what it hides and what was deleted in them. */
export function visibleParts(parts: Parts): VisibleParts | Rejection {
  const named = Object.entries(parts).filter(([path]) => /\.xml$/i.test(path));
  const rootOf = (bytes: Uint8Array) => ROOT.exec(latin1(bytes.subarray(0, HEAD)).replace(/\0/g, ''))?.[1] ?? '';
  // What lies under white letters, their styles may say.
  const isWhite = named.some(([, bytes]) => TEXTS.test(rootOf(bytes)) && WHITE.test(latin1(bytes)));
  const rules: IsHidden[] = [];
  for (const [path, bytes] of named) {
    if (rootOf(bytes) !== 'styles' || !(isWhite || STYLED.test(latin1(bytes)))) continue;
    const styles = decode(bytes);
    const read = styles.kind === 'text' ? hiddenByStyles(styles.text) : undefined;
    if (read === undefined) return damaged(path);
    rules.push(read);
  }
  // More than one part of styles is one too many, and nobody knows which counts.
  const isHidden: IsHidden = rules.length === 0 ? UNSTYLED : (run) => rules.some((rule) => rule(run));
  const visible: Record<string, Uint8Array> = { ...parts };
  const counts = { hidden: 0, deleted: 0, unfilled: 0 };
  for (const [path, bytes] of named) {
    if (!TEXTS.test(rootOf(bytes)) || (isHidden === UNSTYLED && !SIGN.test(latin1(bytes)))) continue;
    const text = decode(bytes);
    const seen = text.kind === 'text' ? withoutUnseen(text.text, isHidden) : undefined;
    if (seen === undefined) return damaged(path);
    visible[path] = Buffer.from(seen.xml);
    counts.hidden += seen.hidden;
    counts.deleted += seen.deleted;
    counts.unfilled += seen.unfilled;
  }
  return { kind: 'parts', parts: visible, dropped: told(counts) };
}

function told({ hidden, deleted, unfilled }: Omit<Seen, 'xml'>): readonly Dropped[] {
  return [
    ...(hidden === 0 ? [] : [{ kind: 'hidden-text' as const, count: hidden }]),
    ...(deleted === 0 ? [] : [{ kind: 'tracked-deletion' as const, count: deleted }]),
    ...(unfilled === 0 ? [] : [{ kind: 'form-field' as const, count: unfilled }]),
  ];
}

/** What it hides cannot be told, and the rest must not go out with it. */
function damaged(path: string): Rejection {
  return reject({ code: 'docx-damaged', detail: { malformed: path } });
}
