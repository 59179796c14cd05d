import { sameText } from '../../shared/formats/same-text.ts';
import type { FoundArticle, TrueArticle } from './page.ts';

/** Of one page: right, too much and missing; of whole texts as parts of 1, of segments as counts. */
export interface Counts {
  readonly right: number;
  readonly surplus: number;
  readonly missing: number;
}

export interface PageScore extends Counts {
  /** Of the text without captions. */
  readonly alone: Counts;
  /** Undefined where the page's truth does not say. */
  readonly title?: boolean | undefined;
  readonly date?: boolean | undefined;
  readonly authors?: boolean | undefined;
}

export function scoreOf(truth: TrueArticle, found: FoundArticle | undefined): PageScore {
  return {
    ...countsIn(found?.text ?? '', truth),
    alone: countsIn(found?.alone ?? found?.text ?? '', truth),
    title: truth.title ? found?.title !== undefined && sameText(flat(found.title), flat(truth.title)) : undefined,
    date: truth.date ? isDay(found?.date, truth.date) : undefined,
    authors: truth.authors?.length ? sameNames(found?.authors ?? [], truth.authors) : undefined,
  };
}

/** Pages state the day where they are made, in America and Europe for the most: so many hours from UTC. */
const ZONES = [0, 2, -8];

function isDay(instant: string | undefined, day: string): boolean {
  const time = Date.parse(instant ?? '');
  if (Number.isNaN(time)) return false;
  return ZONES.some((hours) => new Date(time + hours * 3_600_000).toISOString().startsWith(day));
}

/** Precision, recall and their F1. */
export interface Shares {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** As the collection's own evaluate.py: the mean over pages of precision and recall. */
export function meanShares(scores: readonly Counts[]): Shares {
  const precision = mean(scores.filter(({ right, surplus }) => right + surplus > 0).map((one) => precisionOf(one)));
  const recall = mean(scores.map((one) => recallOf(one)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** As the collection's own eval_common.py: precision and recall over all segments. */
export function summedShares(scores: readonly Counts[]): Shares {
  const sum = { right: 0, surplus: 0, missing: 0 };
  for (const { right, surplus, missing } of scores) {
    sum.right += right;
    sum.surplus += surplus;
    sum.missing += missing;
  }
  const [precision, recall] = [precisionOf(sum), recallOf(sum)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function precisionOf({ right, surplus }: Pick<Counts, 'right' | 'surplus'>): number {
  return right === 0 ? 0 : right / (right + surplus);
}

function recallOf({ right, missing }: Pick<Counts, 'right' | 'missing'>): number {
  return right === 0 ? 0 : right / (right + missing);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function countsIn(text: string, truth: TrueArticle): Counts {
  return truth.text === undefined ? segmentsIn(text, truth) : shinglesIn(text, truth.text);
}

function segmentsIn(text: string, { wanted = [], unwanted = [] }: TrueArticle): Counts {
  const shown = flat(text);
  const right = wanted.filter((segment) => shown.includes(flat(segment))).length;
  const surplus = unwanted.filter((segment) => shown.includes(flat(segment))).length;
  return { right, surplus, missing: wanted.length - right };
}

const SOFT_HYPHEN = '\u00ad';

export function flat(text: string): string {
  return text.normalize('NFC').replaceAll(SOFT_HYPHEN, '').replace(/\s+/g, ' ').trim();
}

/** So many words follow each other in a shingle. */
const WORDS = 4;

function shinglesIn(text: string, truth: string): Counts {
  const [found, wanted] = [shinglesOf(text), shinglesOf(truth)];
  let [right, surplus, missing] = [0, 0, 0];
  for (const shingle of new Set([...found.keys(), ...wanted.keys()])) {
    const [has, should] = [found.get(shingle) ?? 0, wanted.get(shingle) ?? 0];
    right += Math.min(has, should);
    surplus += Math.max(0, has - should);
    missing += Math.max(0, should - has);
  }
  const all = Math.max(1, right + surplus + missing);
  return { right: right / all, surplus: surplus / all, missing: missing / all };
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = wordsIn(text);
  const shingles = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - WORDS + 1) && words.length > 0; at++) {
    const shingle = words.slice(at, at + WORDS).join(' ');
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}

export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function sameNames(found: readonly string[], truth: readonly string[]): boolean {
  return found.length === truth.length && truth.every((name) => found.some((other) => sameText(other, name)));
}
