import * as z from 'zod/mini';
import { readAddress } from './addresses.ts';
import { explained } from './schema/explained.ts';
import { EACH_FACET, feed } from './schema/feed.ts';
import { hub } from './schema/hub.ts';
import { limits, removals } from './schema/limits.ts';
import { site } from './schema/site.ts';
import { theme } from './schema/theme.ts';
import { text, textAs } from './schema/values.ts';
import { DEFAULT_LIMITS, DEFAULT_REMOVALS } from './types.ts';

/** What a feedmill.config.json may say, and what counts where it says nothing. */
export const schema = z.strictObject({
  $schema: explained(z.optional(z.string()), {
    title: 'JSON Schema',
    description: 'Where editors find what this file may say.',
  }),
  site: explained(site, { title: 'Publication', description: 'What readers and their programs are told of it.' }),
  feeds: explained(z._default(z.array(feed), [...EACH_FACET]), {
    title: 'Feeds',
    description: 'Beside "all", which is always there.',
  }),
  sections: explained(
    z.optional(
      z.record(
        text(),
        z.strictObject({ title: explained(text(), { title: 'Title', description: 'As readers see it.' }) }),
      ),
    ),
    {
      title: 'Sections',
      description: 'What sections are called, by their names as folders or articles write them.',
      examples: [{ city: { title: 'City & Harbour' } }],
    },
  ),
  theme: explained(z.optional(theme), { title: 'Theme', description: 'How the pages for readers look.' }),
  limits: explained(z._default(limits, DEFAULT_LIMITS), {
    title: 'Limits',
    description: 'What uploads and feeds may have at the most.',
  }),
  furniture: explained(z._default(z.array(text()), []), {
    title: 'Furniture',
    description: 'Lines that your system adds to every text; dropped wherever one stands alone.',
    examples: [['Tidewater Courier – printed on recycled paper since 1911']],
  }),
  robots: explained(z.optional(z.array(text())), {
    title: 'robots.txt',
    description:
      'Its lines, in place of the two that let crawlers read everything. Sitemaps are named behind them. A robots.txt that you put into the public folder yourself stays.',
    examples: [['User-agent: GPTBot', 'Disallow: /', 'User-agent: *', 'Allow: /']],
  }),
  hubs: explained(z.prefault(z.array(textAs(readAddress)), []), {
    title: 'WebSub hubs',
    description:
      'Named in every feed, for readers that want to be told of news at once, and told themselves when a feed has changed.',
    examples: [['https://hub.example/']],
  }),
  hub: explained(z.optional(hub), {
    title: 'Hub of one’s own',
    description:
      'serve, or the deployment on AWS, is a WebSub hub for its own feeds, which name it. Readers subscribe there and are sent a feed when it changes.',
    examples: [{}],
  }),
  appleNews: explained(z.optional(z.boolean('must be true or false')), {
    title: 'Apple News',
    description: 'Whether an article.json in Apple News Format lies beside the page of each article.',
    examples: [true],
  }),
  media: explained(z._default(z.enum(['link', 'copy'], 'must be "link" or "copy"'), 'link'), {
    title: 'Remote media',
    description: 'Whether remote pictures, sounds and films stay where they are, or are copied and served from here.',
  }),
  removals: explained(z._default(removals, DEFAULT_REMOVALS), {
    title: 'Removals',
    description:
      'On one machine: when uploads that are gone at once are left published until somebody says that it is meant.',
  }),
});

/** JSON Schema (draft 2020-12) of the file, for editors; made from the code that validates it. */
export function configJsonSchema(): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    // zod leaves examples out where a value is brought into another form; ours are of what is typed.
    override({ zodSchema, jsonSchema }) {
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  });
}
