import { tally } from '../../article/dropped.ts';
import { firstFault, reject, takenBackBy } from '../../article/rejection.ts';
import type { Content, Held, NotPublished, Reading, Rejection, Warning } from '../../article/types.ts';
import { tooManyArticles } from '../bounds/articles.ts';
import { tooMuchMarkupInJson } from '../bounds/markup.ts';
import { positionAt } from '../decode/position.ts';
import { asRecord, asText, type Fields } from '../fields/values.ts';
import type { ReadingContext } from '../format.ts';
import { statedBefore } from '../front-matter/stated-twice.ts';
import { heldByFields } from '../held/by-fields.ts';
import { asJsonFeed, readJsonFeed } from './feed.ts';
import { readJsonItem, unknownJson } from './item.ts';
import { endOfJson } from './syntax.ts';

/** An article in the shape that `inspect --json` prints, a JSON Feed item, a list of either, or a whole JSON Feed. */
export function readJson(text: string, { accepted }: Pick<ReadingContext, 'accepted'> = {}): Reading | NotPublished {
  const value = parseJson(text);
  if (value.kind === 'rejection') return value;
  const before = heldBefore(text);
  if (before !== undefined) return before;
  const feed = asJsonFeed(value.value);
  if (feed !== undefined) return readJsonFeed(feed);
  const around = heldAround(value.value);
  if (around !== undefined) return around;
  const items = articlesIn(value.value);
  const refused = tooManyArticles(items.length);
  if (refused !== undefined) return refused;
  const only = items.length === 1 ? text : undefined;
  const articles: Content[] = [];
  const warnings: Warning[] = [];
  const others: NotPublished[] = [];
  const dropped = tally();
  items.forEach((item, index) => {
    const read = readJsonItem(item, only, accepted);
    if (read.kind === 'item') {
      articles.push(read.content);
      warnings.push(...read.warnings);
      for (const { count, ...what } of read.dropped) dropped.add(what, count);
      return;
    }
    others.push(read);
    const [reason] = read.reasons;
    warnings.push({ code: 'item-skipped', detail: { item: { number: index + 1, of: items.length }, why: reason } });
  });
  const [first, ...rest] = articles;
  const [why, ...more] = others;
  if (first === undefined) return why === undefined ? unknownJson('no-articles') : firstFault([why, ...more]);
  return { kind: 'reading', articles: [first, ...rest], warnings, dropped: dropped.list(), ...takenBackBy(others) };
}

/** Of two statements of one name the one counts that keeps the article back: parsers take the last. */
function heldBefore(source: string): Held | undefined {
  return statedBefore({ source, language: 'json' })
    .map((fields) => heldByFields(fields, () => undefined))
    .find((held) => held !== undefined);
}

/** A feed of 5,000 items has 100,000. Each takes the parser and whoever looks at it 3 µs and 500 bytes. */
const MOST_VALUES = 300_000;
const TOO_LARGE = reject({ code: 'json-too-large' });

type Parsed = { readonly kind: 'value'; readonly value: unknown } | Rejection;

/** @returns what the text says, or where it is no JSON. */
export function parseJson(text: string): Parsed {
  const scan = endOfJson(text);
  if (scan.kind === 'error')
    return reject({ code: 'json-syntax', detail: scan.fault, ...positionAt(text, scan.offset) });
  const end = text.length - text.slice(scan.offset).trimStart().length;
  if (end < text.length) return reject({ code: 'json-syntax', detail: 'more-text', ...positionAt(text, end) });
  if (scan.values > MOST_VALUES) return TOO_LARGE;
  // What follows may be white space that JSON knows none of: a mark of byte order from files joined into one.
  return tooMuchMarkupInJson(text) ?? { kind: 'value', value: JSON.parse(text.slice(0, scan.offset)) };
}

function articlesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const fields = asRecord(value);
  if (fields === undefined) return [value];
  if (Array.isArray(fields.articles)) return fields.articles;
  const article = asRecord(fields.article);
  if (article === undefined) return [fields];
  return [isInspection(fields) ? withoutState(article) : article];
}

/** What stands around articles: `{"draft": true, "article": {…}}`. Services write a status of their own there, such as 200. */
function heldAround(value: unknown): Held | undefined {
  const fields = asRecord(value) ?? {};
  if (fields.article === undefined && fields.articles === undefined) return undefined;
  const { article: _, articles: __, ...around } = fields;
  const held = heldByFields(around, () => undefined);
  return held?.reasons[0].code === 'not-public' ? held : undefined;
}

/** Our own `inspect --json`, whose `status` tells what its dates make of an article: they are told again. */
function isInspection({ article, receivers, warnings }: Fields): boolean {
  return Array.isArray(receivers) && Array.isArray(warnings) && /^tag:/.test(asText(asRecord(article)?.id) ?? '');
}

function withoutState(article: Fields): Fields {
  const { status, ...rest } = article;
  return status === 'scheduled' || status === 'expired' ? rest : article;
}
