import * as z from 'zod/mini';
import { readAddress } from '../addresses.ts';
import { readColour } from '../colours.ts';
import { explained } from './explained.ts';
import { text, textAs } from './values.ts';

const MOST_LINKS = 8;

/** Names of fonts, and nothing that ends a declaration. */
const fonts = () => text().check(z.regex(/^[\p{L}\p{N} "',-]+$/u, 'must be names of fonts, such as "Georgia, serif"'));

/** How pages look. */
export const theme = z.strictObject({
  accent: explained(
    z.optional(
      z.strictObject({
        light: explained(z.optional(textAs(readColour('light'))), {
          title: 'On white',
          description: 'A contrast of 4.5:1 at the least.',
          examples: ['#0b57a4'],
        }),
        dark: explained(z.optional(textAs(readColour('dark'))), {
          title: 'On black',
          description: 'For readers whose system is dark.',
          examples: ['#7db8f5'],
        }),
      }),
    ),
    {
      title: 'Accent',
      description: 'The colour of links, of what is chosen, and of the ring around what has the focus.',
    },
  ),
  fonts: explained(
    z.optional(
      z.strictObject({
        text: explained(z.optional(fonts()), {
          title: 'Of articles and headings',
          description: 'Fonts that readers have: none is sent to them.',
          examples: ['Georgia, serif'],
        }),
        interface: explained(z.optional(fonts()), {
          title: 'Of all else',
          description: 'Navigation, deks, dates.',
          examples: ['system-ui, sans-serif'],
        }),
      }),
    ),
    { title: 'Fonts', description: 'As CSS lists them, the first that a reader has counts.' },
  ),
  masthead: explained(z.optional(textAs(readAddress)), {
    title: 'Masthead',
    description: 'Address of a picture that stands above every page in place of the name; it is shown 48 pixels high.',
    examples: ['https://courier.example/masthead.svg'],
  }),
  links: explained(
    z.optional(
      z
        .array(
          z.strictObject({
            title: explained(text(), { title: 'Title', description: 'As readers see it.', examples: ['Imprint'] }),
            url: explained(textAs(readAddress), {
              title: 'Address',
              description: 'Where it leads.',
              examples: ['https://courier.example/imprint'],
            }),
          }),
        )
        .check(z.maxLength(MOST_LINKS, `must not be more than ${MOST_LINKS}`)),
    ),
    { title: 'Links', description: 'At the foot of every page: imprint, privacy, contact.' },
  ),
  folder: explained(z.optional(text()), {
    title: 'Folder',
    description:
      'With a style sheet "style.css" that comes behind the pages\' own, templates of parts of pages, or both; relative to this file.',
    examples: ['theme'],
  }),
});
