import * as z from 'zod/mini';
import { type Config, DEFAULT_LIMITS } from './settings.ts';

/** One thing wrong in a configuration, with where: `feeds[2].where.tag`. */
export interface ConfigProblem {
  readonly path: string;
  readonly message: string;
}

export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];
  constructor(file: string, problems: readonly ConfigProblem[], options?: ErrorOptions) {
    const lines = problems.map(({ path, message }) => `  ${path === '' ? '(whole file)' : path}: ${message}`);
    super(`${file} is not a valid configuration:\n${lines.join('\n')}`, options);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const text = () => z.string('must be a text').check(z.trim(), z.minLength(1, 'must not be empty'));
const httpUrl = () => text().check(z.refine((value) => isHttpUrl(value), 'must be an absolute http or https address'));
/** A base address ends in `/`, so that relative ones resolve below it. */
const baseUrl = () =>
  z.pipe(
    httpUrl(),
    z.transform((value: string) => (value.endsWith('/') ? value : `${value}/`)),
  );
const language = () => text().check(z.refine(isLanguageTag, 'must be a BCP 47 language tag such as "en" or "zh-Hans"'));
const count = (least: number, most: number) =>
  z
    .int('must be a whole number')
    .check(z.gte(least, `must be at least ${least}`), z.lte(most, `must be at most ${most}`));

const person = z.strictObject({
  name: text(),
  url: z.optional(httpUrl()),
  email: z.optional(text().check(z.regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address'))),
});

const site = z.strictObject({
  title: text(),
  description: z.optional(text()),
  url: baseUrl(),
  feedsUrl: z.optional(baseUrl()),
  language: z._default(language(), 'en'),
  timeZone: z._default(text().check(z.refine(isTimeZone, 'must be an IANA time zone such as "Asia/Shanghai"')), 'UTC'),
  tagAuthority: text().check(
    z.regex(
      /^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9-]+,\d{4}(-\d\d(-\d\d)?)?$/,
      'must be a domain of yours and a date on which you held it, such as "news.example,2026" (RFC 4151)',
    ),
  ),
  logo: z.optional(httpUrl()),
  icon: z.optional(httpUrl()),
  publisher: z.optional(person),
});

const oneOrMore = z.pipe(
  z.union([text(), z.array(text()).check(z.minLength(1, 'must not be empty'))], 'must be a text or a list of texts'),
  z.transform((value: string | string[]) => (typeof value === 'string' ? [value] : value)),
);

const presentation = {
  items: z.optional(count(1, 500)),
  content: z.optional(z.enum(['full', 'summary'], 'must be "full" or "summary"')),
};

const declared = z.strictObject({
  id: text().check(
    z.regex(
      /^[\p{Ll}\p{Lo}\p{N}]+([-/][\p{Ll}\p{Lo}\p{N}]+)*$/u,
      'must be a path of lower-case letters and digits, joined by "-" and "/"',
    ),
    z.refine(
      (id) => !/^(articles|media|receipts)(\/|$)/.test(id),
      'must not begin with a name that Feedmill uses itself',
    ),
  ),
  title: z.optional(text()),
  description: z.optional(text()),
  where: z.optional(
    z.strictObject({
      section: z.optional(oneOrMore),
      tag: z.optional(oneOrMore),
      author: z.optional(oneOrMore),
      language: z.optional(oneOrMore),
    }),
  ),
  ...presentation,
});

const each = z.strictObject({
  each: z.enum(['section', 'tag', 'author', 'language'], 'must be "section", "tag", "author" or "language"'),
  ...presentation,
});

/** Told apart by hand, since a union reports "invalid input" for the whole feed where one property is wrong. */
const feed = z.unknown().check((context) => {
  const isEach = typeof context.value === 'object' && context.value !== null && 'each' in context.value;
  const result = z.safeParse<z.ZodMiniType>(isEach ? each : declared, context.value);
  for (const issue of result.error?.issues ?? []) context.issues.push({ ...issue, input: context.value } as never);
});

const limits = z.strictObject({
  feedItems: z._default(count(1, 500), DEFAULT_LIMITS.feedItems),
  feedBytes: z._default(count(10_000, 50_000_000), DEFAULT_LIMITS.feedBytes),
  uploadBytes: z._default(count(1_000, 100_000_000), DEFAULT_LIMITS.uploadBytes),
  mediaBytes: z._default(count(1_000, 1_000_000_000), DEFAULT_LIMITS.mediaBytes),
  tags: z._default(count(0, 40), DEFAULT_LIMITS.tags),
});
