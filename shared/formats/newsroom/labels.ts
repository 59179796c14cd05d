import { folded } from '../../article/folded.ts';
import { LANGUAGES } from '../../languages/all.ts';
import type { LabelKind } from '../../languages/shape/labels.ts';
import { isSlip } from '../fields/misspelt.ts';

export interface Field {
  readonly kind: LabelKind;
  /** As written, with its colon. */
  readonly label: string;
  readonly value: string;
}

/** A line of labelled values, with what stood before the first label. */
export interface LabelledLine {
  readonly lead: string;
  readonly fields: readonly [Field, ...Field[]];
}

const KINDS: ReadonlyMap<string, LabelKind> = new Map(
  LANGUAGES.flatMap(({ labels = {} }) =>
    Object.entries(labels).flatMap(([kind, phrases]) =>
      phrases.split(', ').map((phrase) => [phrase, kind as LabelKind] as const),
    ),
  ),
);
const LONGEST = 40;

/** Bengali has a letter of two dots, which many type for a colon. */
const COLON = /[:：]|ঃ(?=\s)/g;

/**
 * Reads a line made of labelled values, in the way of `Source: X`, `来源：X 编辑：Y` or `2026-11-24 来源：X`.
 * @returns undefined when no known label stands at a boundary of words before a colon.
 */
export function readLabels(text: string): LabelledLine | undefined {
  const found: { readonly kind: LabelKind; readonly start: number; readonly end: number }[] = [];
  for (const match of text.slice(0, 600).matchAll(COLON)) {
    const previous = found.at(-1)?.end ?? 0;
    const label = labelBefore(text, match.index, previous);
    if (label !== undefined && !goesOn(found.at(-1), text, label.start)) found.push({ ...label, end: match.index + 1 });
  }
  const [first, ...others] = found.map(({ kind, start, end }, index) => ({
    kind,
    label: text.slice(start, end),
    value: trimSeparators(text.slice(end, found[index + 1]?.start)),
  }));
  if (first === undefined) return undefined;
  return { lead: trimSeparators(text.slice(0, found[0]?.start)), fields: [first, ...others] };
}

/** Kinds whose value is a phrase or a sentence, and may hold any word before a colon. */
const PHRASES = new Set<LabelKind>(['title', 'former-title', 'dek', 'summary', 'caption']);

/** `Headline: The King’s speech summary: five policies` has one label. Ideographs have spaces between labels only. */
function goesOn(
  above: { readonly kind: LabelKind; readonly end: number } | undefined,
  text: string,
  at: number,
): boolean {
  if (above === undefined || !PHRASES.has(above.kind)) return false;
  return !/(?:[|｜·•;；，。,]\s?|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]\s)$/.test(text.slice(above.end, at));
}

const PERSON_ROLES: ReadonlyMap<LabelKind, string | undefined> = new Map([
  ['author', undefined],
  ['reporter', 'Reporter'],
  ['editor', 'Editor'],
  ['photographer', 'Photographer'],
  ['translator', 'Translator'],
]);

/** @returns the role that a label gives the people behind it, if it tells one; false for labels of other things. */
export function personRole(kind: LabelKind): string | undefined | false {
  return PERSON_ROLES.has(kind) ? PERSON_ROLES.get(kind) : false;
}

/** @returns the kind of a label that stands alone, with or without its colon. */
export function labelKind(text: string): LabelKind | undefined {
  return text.length > LONGEST ? undefined : KINDS.get(folded(text).replace(/\s*:$/, ''));
}

/** Letters of the shortest label of which a slip can be told. */
const SHORTEST = 5;

/** @returns the label that is one slip of a key away from this one, which is none. */
export function meantLabel(text: string): string | undefined {
  const label = folded(text);
  if (label.length < SHORTEST || label.length > LONGEST || KINDS.has(label)) return undefined;
  return KINDS.keys().find((known) => known.length >= SHORTEST && known[0] === label[0] && isSlip(label, known));
}

/** @returns the kind of a label that stands alone with its colon: what it names lies below it, or is not stated. */
export function bareLabelKind(text: string): LabelKind | undefined {
  return /[:：]$/.test(text) ? labelKind(text) : undefined;
}

function labelBefore(text: string, colon: number, from: number): { kind: LabelKind; start: number } | undefined {
  for (let start = Math.max(from, colon - LONGEST); start < colon; start += 1) {
    if (start > 0 && start !== from && !isBoundary(text.charAt(start - 1))) continue;
    if (isBoundary(text.charAt(start))) continue;
    const kind = KINDS.get(folded(text.slice(start, colon)));
    if (kind !== undefined) return { kind, start };
  }
  return undefined;
}

function isBoundary(character: string): boolean {
  return /[\s|｜·•;；,，、。()（）[\]【】<>*_/／-]/.test(character);
}

function trimSeparators(text: string): string {
  return text.replace(/^[\s|｜·•;；,，]+|(?:[\s|｜·•;；,，]|\s[–—-])+$/g, '');
}
