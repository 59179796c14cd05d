import type * as z from 'zod/mini';
import { type PartnerName, partnerOf } from '../feed/partners.ts';
import { positionAt } from '../formats/decode/position.ts';
import { endOfJson } from '../formats/json/syntax.ts';
import { jsonFault } from '../receipt/words/en/json-fault.ts';
import { ConfigError, type ConfigProblem } from './error.ts';
import { isLoopback } from './loopback.ts';
import { schema } from './schema.ts';
import type { Config, EachFeed, Facet } from './types.ts';
import { readUtf8 } from './utf-8.ts';

/**
 * @param source the text of a feedmill.config.json, or its bytes as they were read
 * @param file its name, for the error
 * @param servedAt where this machine serves the public folder; ends in `/`. A configuration that was made for trying out, without
 *   `feedsUrl` and with its site on the machine itself, has its addresses there.
 * @throws ConfigError with everything that is wrong in it.
 */
export function parseConfig(source: string | Uint8Array, file: string, servedAt?: string): Config {
  const read = typeof source === 'string' ? { value: source } : readUtf8(source);
  if ('faults' in read) throw new ConfigError(file, read.faults.map(ofFile));
  let value: unknown;
  try {
    value = JSON.parse(read.value);
  } catch (cause) {
    throw new ConfigError(file, [ofFile(`is not JSON: ${syntaxError(read.value)}`)], { cause });
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new ConfigError(file, result.error.issues.flatMap(problemsOf));
  const { $schema: _, ...config } = result.data;
  const twice = duplicatesIn(config.feeds as readonly Written[]);
  if (twice.length > 0) throw new ConfigError(file, twice);
  const presented = { items: config.limits.feedItems, content: 'full' } as const;
  const feeds = (config.feeds as readonly Written[]).flatMap((feed): object[] => {
    const items = partnerOf(feed.profile)?.items ?? presented.items;
    if (feed.each === undefined) return [{ ...presented, items, where: {}, ...feed }];
    return facetsOf(feed).map((facet) => ({ ...presented, ...feed, ...facet }));
  });
  // zod types an absent property as `undefined`; the parsed object leaves it out.
  return { ...config, feeds, site: { ...config.site, ...placeOf(config.site, servedAt) } } as unknown as Config;
}

/** A feed as it is written. */
interface Written {
  readonly id?: string;
  readonly profile?: PartnerName;
  readonly each?: Facet | Readonly<Partial<Record<Facet, { readonly min: number }>>>;
}

/** What `each` names, with the least number of articles where it says one. */
function facetsOf({ each = {} }: Written): readonly Pick<EachFeed, 'each' | 'min'>[] {
  if (typeof each === 'string') return [{ each }];
  return Object.entries(each).map(([facet, { min }]) => ({ each: facet as Facet, min }));
}

/** Without `feedsUrl`, the site and its feeds are one place. */
function placeOf({ url, feedsUrl }: z.infer<typeof schema>['site'], servedAt: string | undefined) {
  if (feedsUrl !== undefined) return { url, feedsUrl };
  const place = servedAt !== undefined && isLoopback(url) ? servedAt : url;
  return { url: place, feedsUrl: place };
}

function ofFile(message: string): ConfigProblem {
  return { path: '', message };
}

function syntaxError(json: string): string {
  const end = endOfJson(json);
  const { line, column } = positionAt(json, end.offset);
  return `line ${line}, column ${column}: ${end.kind === 'error' ? jsonFault(end.fault) : 'more text after the object'}`;
}

function problemsOf(issue: z.core.$ZodIssue): ConfigProblem[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: 'is not a known property' }));
  }
  if (issue.code === 'invalid_union' && isObject(issue.input)) {
    // Of what is written as an object only the shape for objects has something to say.
    const within = issue.errors.at(-1) ?? [];
    return within.flatMap((one) => problemsOf({ ...one, path: [...issue.path, ...one.path] }));
  }
  if (issue.code !== 'invalid_type') return [{ path, message: issue.message }];
  if (issue.input === undefined) return [{ path, message: 'is missing' }];
  return [{ path, message: issue.expected === 'object' ? 'must be an object' : `must be of type ${issue.expected}` }];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `feeds[2].where.tag` */
function pathOf(parts: readonly PropertyKey[]): string {
  return parts
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

function duplicatesIn(feeds: readonly Written[]): ConfigProblem[] {
  const named = feeds.map((feed) =>
    feed.id === undefined ? facetsOf(feed).map(({ each }) => `each ${each}`) : [feed.id],
  );
  return named.flatMap((names, index) => {
    const before = new Set(named.slice(0, index).flat());
    return names
      .filter((name) => before.has(name))
      .map((name) => ({ path: `feeds[${index}]`, message: `"${name}" is declared twice` }));
  });
}
