import * as z from 'zod/mini';
import { readAddress, readBaseAddress } from '../addresses.ts';
import { readLanguage } from '../languages.ts';
import { readTimeZone } from '../time-zones.ts';
import { explained } from './explained.ts';
import { text, textAs } from './values.ts';

const person = z.strictObject({
  name: explained(text(), {
    title: 'Name',
    description: 'Of the person or organisation, as readers see it.',
    examples: ['The Tidewater Courier'],
  }),
  url: explained(z.optional(textAs(readAddress)), {
    title: 'Home page',
    description: 'Of that person or organisation.',
    examples: ['https://courier.example/about'],
  }),
  email: explained(z.optional(text().check(z.regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address'))), {
    title: 'E-mail address',
    description: 'RSS names publishers by it.',
    examples: ['desk@courier.example'],
  }),
});

/** What a configuration may say of the publication. */
export const site = z.strictObject({
  title: explained(text(), {
    title: 'Title',
    description: 'Name of the publication, as feed readers list it.',
    examples: ['The Tidewater Courier'],
  }),
  description: explained(z.optional(text()), {
    title: 'Description',
    description: 'A sentence about the publication.',
    examples: ['News from the harbour'],
  }),
  url: explained(textAs(readBaseAddress), {
    title: 'Home page',
    description:
      'Address of the publication. Every address counts in its canonical form; a query or a fragment is refused.',
    examples: ['https://courier.example/'],
  }),
  feedsUrl: explained(z.optional(textAs(readBaseAddress)), {
    title: 'Where feeds are served',
    description:
      'Address of the public folder. Without it: the home page; on a machine of your own the address that "feedmill serve" listens at.',
    examples: ['https://feeds.courier.example/'],
  }),
  language: explained(z.prefault(textAs(readLanguage), 'en'), {
    title: 'Language',
    description: 'Of articles that state none and whose text does not tell (BCP 47).',
    examples: ['en', 'pt-BR', 'zh-Hans'],
  }),
  timeZone: explained(z.prefault(textAs(readTimeZone), 'UTC'), {
    title: 'Time zone',
    description: 'Of dates that state none (IANA name).',
    examples: ['Europe/Lisbon'],
  }),
  tagAuthority: explained(
    text().check(
      z.regex(
        /^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9-]+,\d{4}(-\d\d(-\d\d)?)?$/,
        'must be a domain of yours and a date on which you held it, such as "news.example,2026" (RFC 4151)',
      ),
    ),
    {
      title: 'Root of all ids',
      description:
        'A domain of yours and a day on which you held it (RFC 4151). Never change it: every reader would show every article again.',
      examples: ['courier.example,2026'],
    },
  ),
  copyright: explained(z.optional(text()), {
    title: 'Copyright',
    description: 'Who holds the rights in what is published, as feeds and pages state it.',
    examples: ['© 2026 The Tidewater Courier'],
  }),
  logo: explained(z.optional(textAs(readAddress)), {
    title: 'Logo',
    description: 'Address of a picture that readers show beside the feed, twice as wide as high.',
    examples: ['https://courier.example/logo.png'],
  }),
  icon: explained(z.optional(textAs(readAddress)), {
    title: 'Icon',
    description: 'Address of a square picture that readers show beside the feed.',
    examples: ['https://courier.example/icon.png'],
  }),
  publisher: explained(z.optional(person), {
    title: 'Publisher',
    description: 'Who is responsible for the publication.',
  }),
});
