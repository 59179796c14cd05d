import * as z from 'zod/mini';
import { PARTNER_NAMES } from '../../feed/partners.ts';
import { readAddress } from '../addresses.ts';
import { readLanguageRange } from '../languages.ts';
import { explained } from './explained.ts';
import { count, oneOrMore, oneOrMoreAs, text, textAs } from './values.ts';

const EACH = 'must be "section", "tag", "author" or "language"';

const least = z.strictObject({
  min: explained(count(1, 100), {
    title: 'Articles at the least',
    description: 'Before a feed is made. One that was made stays, however few articles it has later.',
    examples: [3],
  }),
});

/** First parts of public paths at which there is something else: of pages and media, or of what `serve` answers with itself. */
const TAKEN = ['articles', 'media', 'receipts', 'subscribe', 'desk', 'healthz', 'metrics'];

/** A facet by its name, or several with what each takes. */
const each = z.union(
  [
    z.enum(['section', 'tag', 'author', 'language']),
    z
      .strictObject({
        section: z.optional(least),
        tag: z.optional(least),
        author: z.optional(least),
        language: z.optional(least),
      })
      .check(z.refine((facets) => Object.keys(facets).length > 0, EACH)),
  ],
  EACH,
);

/** One shape for both kinds of feed: a union would report "invalid input" for the whole feed where one property is wrong. */
export const feed = z
  .strictObject({
    each: explained(z.optional(each), {
      title: 'One feed for each',
      description:
        'Makes a feed of every section, tag, author or language that articles have, or, as {"tag": {"min": 3}}, of those that have so many articles.',
    }),
    id: explained(
      z.optional(
        text().check(
          z.regex(
            /^[\p{Ll}\p{Lo}\p{N}]+([-/][\p{Ll}\p{Lo}\p{N}]+)*$/u,
            'must be a path of lower-case letters and digits, joined by "-" and "/"',
          ),
          z.refine(
            (id) => !TAKEN.includes(id.split('/')[0] ?? ''),
            `must not begin with ${TAKEN.map((name) => `"${name}"`).join(', ')}: something else lies there`,
          ),
          z.refine(
            (id) => !/.\/archive\//.test(id),
            'must not have "archive" between two parts: archives of feeds lie there',
          ),
        ),
      ),
      {
        title: 'Id',
        description: 'Where the feed lies: /<id>/rss.xml. Lower-case letters and digits, joined by "-" and "/".',
        examples: ['harbour', 'sport/rowing'],
      },
    ),
    title: explained(z.optional(text()), {
      title: 'Title',
      description: 'As feed readers list the feed.',
      examples: ['Everything about the harbour'],
    }),
    description: explained(z.optional(text()), { title: 'Description', description: 'A sentence about the feed.' }),
    where: explained(
      z.optional(
        z.strictObject({
          section: explained(z.optional(oneOrMore), {
            title: 'Section',
            description: 'Names of sections.',
            examples: ['City', ['City', 'Harbour']],
          }),
          tag: explained(z.optional(oneOrMore), {
            title: 'Tag',
            description: 'Tags.',
            examples: [['harbour', 'port']],
          }),
          author: explained(z.optional(oneOrMore), {
            title: 'Author',
            description: 'Names of authors.',
            examples: ['Inês Caldeira'],
          }),
          language: explained(z.optional(oneOrMoreAs(readLanguageRange)), {
            title: 'Language',
            description: 'Languages; "en" takes "en-GB" too.',
            examples: ['pt'],
          }),
        }),
      ),
      {
        title: 'Which articles',
        description: 'Those that match every condition; a condition matches any of its values. Without it: all.',
      },
    ),
    items: explained(z.optional(count(1, 500)), {
      title: 'Articles',
      description: 'How many articles the feed holds, the newest first.',
      examples: [20],
    }),
    content: explained(z.optional(z.enum(['full', 'summary'], 'must be "full" or "summary"')), {
      title: 'Content',
      description: 'Whole articles, or their summaries alone.',
    }),
    profile: explained(z.optional(z.enum(PARTNER_NAMES, `must be one of ${PARTNER_NAMES.join(', ')}`)), {
      title: 'Receiver',
      description:
        'Whom the feed is for: it says what that receiver asks, and holds no article that breaks what it requires, which the receipt of that article then says.',
      examples: ['msn'],
    }),
    show: explained(
      z.optional(
        z.strictObject({
          image: explained(textAs(readAddress), {
            title: 'Artwork',
            description: 'Address of a JPEG or PNG of 1400 to 3000 pixels, as wide as high.',
            examples: ['https://courier.example/show.jpg'],
          }),
          category: explained(oneOrMore, {
            title: 'Category',
            description: 'Of Apple’s list, or one and another below it.',
            examples: ['News', ['News', 'Daily News']],
          }),
          explicit: explained(z._default(z.boolean('must be true or false'), false), {
            title: 'Explicit',
            description: 'Whether it is not for children.',
          }),
        }),
      ),
      { title: 'Podcast', description: 'What players are told of a feed of recordings.' },
    ),
  })
  .check(
    z.refine(
      (value) => value.each === undefined || (value.profile ?? value.show) === undefined,
      'takes no "profile" or "show" beside "each": a receiver is given one feed',
    ),
    z.refine(
      (value) => value.profile !== 'apple-podcasts' || value.show !== undefined,
      'needs a "show" with its artwork and category for Apple Podcasts',
    ),
    z.refine((value) => (value.each === undefined) !== (value.id === undefined), 'must have either "id" or "each"'),
    z.refine(
      (value) => value.each === undefined || (value.title ?? value.description ?? value.where) === undefined,
      'takes no "title", "description" or "where" beside "each": its feeds are named by their values',
    ),
  );

/** The feeds where nothing is declared. Most tags are given once: three hundred articles made four hundred feeds of one article each. */
export const EACH_FACET = [
  { each: 'section' },
  { each: { tag: { min: 3 } } },
  { each: 'author' },
  { each: 'language' },
] as const;
