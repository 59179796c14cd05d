import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { decode } from '../../shared/formats/decode/decode.ts';
import { parseHtml } from '../../shared/formats/html/document.ts';
import { pageFacts } from '../../shared/formats/html/page-facts.ts';
import { mayStray } from '../../shared/formats/html/strays/remove-strays.ts';
import { type TextLine, textLinesIn } from '../../shared/formats/html/strays/text-lines.ts';
import { traitsOf } from '../../shared/formats/html/strays/traits.ts';
import { takeApart } from '../../shared/formats/html/take-apart.ts';
import { collectionIn } from './collections.ts';
import type { TrueArticle } from './page.ts';
import { flat, wordsIn } from './score.ts';

/** Sites are kept together in one of so many parts, each of which is read by what was learnt from the others. */
export const FOLDS = 5;
/** Words. */
const SHINGLE = 4;
/** A line of which more than this is in the text is a part of it, and one of which less is, none. */
const ALL = 0.8;
const NONE = 0.2;

/** A page, and of its article what people counted as text and what not. */
export interface Page {
  readonly truth: TrueArticle;
  readonly folder: string;
  readonly fold: number;
  readonly dek: string;
  readonly lines: readonly JudgedLine[];
}

export interface JudgedLine {
  readonly text: string;
  readonly length: number;
  readonly linked: number;
  readonly traits: readonly number[];
  /** False for what stays in any case. */
  readonly mayStray: boolean;
  /** Undefined where nobody knows. */
  readonly isStray: boolean | undefined;
}

/** The pages at which one may look. */
export function judgedPages(folders: readonly string[]): readonly Page[] {
  return folders.flatMap((folder) =>
    collectionIn(folder, 'tuning').flatMap((truth) => pageOf(basename(resolve(folder)), truth) ?? []),
  );
}

function pageOf(folder: string, truth: TrueArticle): Page | undefined {
  const decoded = decode(truth.bytes);
  if (decoded.kind === 'rejection') return undefined;
  const page = parseHtml(decoded.text);
  if (page.kind === 'rejection') return undefined;
  const facts = pageFacts(page, {}, decoded.text);
  if (facts.kind !== 'facts' || facts.document !== undefined) return undefined;
  const article = takeApart(page, facts, undefined);
  if (article.kind === 'rejection') return undefined;
  const lines = textLinesIn(article.root);
  const traits = traitsOf(lines, page.root, facts.titles);
  const isStray = strayIn(truth, lines);
  return {
    truth,
    folder,
    fold: foldOf(facts.metadata.url, truth.key),
    dek: truth.text === undefined ? (facts.metadata.dek ?? article.dek ?? '') : '',
    lines: lines.map((line, at) => ({
      text: line.text,
      length: line.length,
      linked: line.linked,
      traits: traits(at),
      mayStray: mayStray(line, lines[at - 1]),
      isStray: isStray(line),
    })),
  };
}

function foldOf(url: string | undefined, key: string): number {
  const address = [url ?? '', key].find((one) => URL.canParse(one));
  const site = address === undefined ? key : new URL(address).hostname.split('.').slice(-2).join('.');
  return (createHash('sha256').update(site).digest()[0] ?? 0) % FOLDS;
}

/** By segments, of which a line holds one or none; by the whole text, in which the most of a line is found or hardly any. */
function strayIn({ text, wanted = [], unwanted = [] }: TrueArticle, lines: readonly TextLine[]) {
  if (text === undefined)
    return (line: TextLine) => {
      const shown = flat(line.text);
      const [isWanted, isUnwanted] = [wanted, unwanted].map((all) => all.some((one) => shown.includes(flat(one))));
      return isWanted === isUnwanted ? undefined : isUnwanted;
    };
  const words = wordsIn(text.toLowerCase());
  const [whole, known] = [` ${words.join(' ')} `, new Set(shinglesIn(words))];
  const shareOf = (line: TextLine) => {
    const own = wordsIn(line.text.toLowerCase());
    if (own.length < SHINGLE) return Number(whole.includes(` ${own.join(' ')} `));
    const shingles = shinglesIn(own);
    return shingles.filter((one) => known.has(one)).length / shingles.length;
  };
  const shares = new Map(lines.map((line) => [line, shareOf(line)]));
  // Of another article than the one that was meant, or in other words, nothing is to be learnt.
  if (![...shares.values()].some((share) => share > ALL)) return () => undefined;
  return (line: TextLine) => {
    const share = shares.get(line) ?? 0;
    if (share > ALL) return false;
    return share < NONE ? true : undefined;
  };
}

function shinglesIn(words: readonly string[]): readonly string[] {
  return words.slice(0, 1 - SHINGLE).map((_, at) => words.slice(at, at + SHINGLE).join(' '));
}
