import * as z from 'zod/mini';
import { readAddress, readBaseAddress } from './addresses.ts';
import { readLanguage, readLanguageRange } from './languages.ts';
import type { Read } from './reading.ts';
import { readTimeZone } from './time-zones.ts';
import { DEFAULT_LIMITS, DEFAULT_REMOVALS } from './types.ts';

const text = () => z.string('must be a text').check(z.trim(), z.minLength(1, 'must not be empty'));
/** What can be written in several ways is brought into one here and nowhere else: equal values are equal texts behind it. */
const textAs = (read: (value: string) => Read) =>
  z.pipe(
    text(),
    z.transform((value: string, { issues }) => settled(read, value, issues)),
  );
const count = (least: number, most: number) =>
  z
    .int('must be a whole number')
    .check(z.gte(least, `must be at least ${least}`), z.lte(most, `must be at most ${most}`));

const person = z.strictObject({
  name: text(),
  url: z.optional(textAs(readAddress)),
  email: z.optional(text().check(z.regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address'))),
});

const site = z.strictObject({
  title: text(),
  description: z.optional(text()),
  url: textAs(readBaseAddress),
  feedsUrl: z.optional(textAs(readBaseAddress)),
  language: z.prefault(textAs(readLanguage), 'en'),
  timeZone: z.prefault(textAs(readTimeZone), 'UTC'),
  tagAuthority: text().check(
    z.regex(
      /^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9-]+,\d{4}(-\d\d(-\d\d)?)?$/,
      'must be a domain of yours and a date on which you held it, such as "news.example,2026" (RFC 4151)',
    ),
  ),
  logo: z.optional(textAs(readAddress)),
  icon: z.optional(textAs(readAddress)),
  publisher: z.optional(person),
});

const oneOrMore = z.pipe(
  z.union([text(), z.array(text()).check(z.minLength(1, 'must not be empty'))], 'must be a text or a list of texts'),
  z.transform((value: string | string[]) => (typeof value === 'string' ? [value] : value)),
);
/** As `textAs` for each; behind the choice of one or more, where an error would be said of the choice. */
const oneOrMoreAs = (read: (value: string) => Read) =>
  z.pipe(
    oneOrMore,
    z.transform((values: string[], { issues }) => values.map((value) => settled(read, value, issues))),
  );

/** One shape for both kinds of feed: a union would report "invalid input" for the whole feed where one property is wrong. */
const feed = z
  .strictObject({
    each: z.optional(
      z.enum(['section', 'tag', 'author', 'language'], 'must be "section", "tag", "author" or "language"'),
    ),
    id: z.optional(
      text().check(
        z.regex(
          /^[\p{Ll}\p{Lo}\p{N}]+([-/][\p{Ll}\p{Lo}\p{N}]+)*$/u,
          'must be a path of lower-case letters and digits, joined by "-" and "/"',
        ),
        z.refine(
          (id) => !/^(articles|media|receipts)(\/|$)/.test(id),
          'must not begin with "articles", "media" or "receipts"',
        ),
      ),
    ),
    title: z.optional(text()),
    description: z.optional(text()),
    where: z.optional(
      z.strictObject({
        section: z.optional(oneOrMore),
        tag: z.optional(oneOrMore),
        author: z.optional(oneOrMore),
        language: z.optional(oneOrMoreAs(readLanguageRange)),
      }),
    ),
    items: z.optional(count(1, 500)),
    content: z.optional(z.enum(['full', 'summary'], 'must be "full" or "summary"')),
  })
  .check(
    z.refine((value) => (value.each === undefined) !== (value.id === undefined), 'must have either "id" or "each"'),
    z.refine(
      (value) => value.each === undefined || (value.title ?? value.description ?? value.where) === undefined,
      'takes no "title", "description" or "where" beside "each": its feeds are named by their values',
    ),
  );

const EACH_FACET = [{ each: 'section' }, { each: 'tag' }, { each: 'author' }, { each: 'language' }] as const;

const limits = z.strictObject({
  feedItems: z._default(count(1, 500), DEFAULT_LIMITS.feedItems),
  feedBytes: z._default(count(10_000, 50_000_000), DEFAULT_LIMITS.feedBytes),
  uploadBytes: z._default(count(1_000, 100_000_000), DEFAULT_LIMITS.uploadBytes),
  mediaBytes: z._default(count(1_000, 1_000_000_000), DEFAULT_LIMITS.mediaBytes),
  readingSeconds: z._default(count(1, 60), DEFAULT_LIMITS.readingSeconds),
  tags: z._default(count(0, 40), DEFAULT_LIMITS.tags),
});

const removals = z.strictObject({
  moreThan: z._default(
    z.number('must be a number').check(z.gte(0, 'must be at least 0'), z.lte(1, 'must be at most 1')),
    DEFAULT_REMOVALS.moreThan,
  ),
  ofAtLeast: z._default(count(1, 1_000_000), DEFAULT_REMOVALS.ofAtLeast),
});

/** What a feedmill.config.json may say, and what counts where it says nothing. */
export const schema = z.strictObject({
  $schema: z.optional(z.string()),
  site,
  feeds: z._default(z.array(feed), [...EACH_FACET]),
  limits: z._default(limits, DEFAULT_LIMITS),
  furniture: z._default(z.array(text()), []),
  hubs: z.prefault(z.array(textAs(readAddress)), []),
  media: z._default(z.enum(['link', 'copy'], 'must be "link" or "copy"'), 'link'),
  removals: z._default(removals, DEFAULT_REMOVALS),
});

function settled(read: (value: string) => Read, value: string, issues: z.core.$ZodRawIssue[]): string {
  const result = read(value);
  if ('value' in result) return result.value;
  for (const message of result.faults) issues.push({ code: 'custom', message, input: value });
  return z.NEVER;
}

/** JSON Schema (draft 2020-12) of the file, for editors; made from the code that validates it. */
export function configJsonSchema(): object {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
