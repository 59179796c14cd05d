import type { Config, TemplateName, Theme } from '../../config/types.ts';
import type { Html } from '../../feed/html.ts';
import { type Data, fill, parse, type Shape, type Template } from './template.ts';

const PLACE = { url: true, name: true } as const;
const ROW = { name: true, cards: true } as const;
const TIME = { instant: true, words: true } as const;

/** What a theme may have of its own, and what each of these is given: docs/theme.md explains the names. They stay within a minor version. */
export const SHAPES = {
  header: {
    site: { name: true, url: true, language: true, picture: true },
    front: true,
    sections: true,
    places: { ...PLACE, current: true },
  },
  footer: {
    site: { name: true, language: true, copyright: true },
    home: { url: true, host: true },
    subscribe: PLACE,
    links: { url: true, title: true },
  },
  front: {
    lead: true,
    beside: true,
    bands: { ...PLACE, cards: true },
    latest: ROW,
    older: ROW,
    pager: true,
  },
  list: { name: true, description: true, articles: true, pager: true },
  card: {
    url: true,
    title: true,
    language: true,
    lead: true,
    level: true,
    picture: true,
    dek: true,
    authors: true,
    published: TIME,
    section: true,
  },
  story: {
    title: true,
    section: PLACE,
    dek: true,
    authors: true,
    others: true,
    published: TIME,
    updated: TIME,
    body: true,
    corrections: true,
    translations: { ...PLACE, language: true },
    topics: PLACE,
  },
  notice: { title: true, text: true, links: PLACE },
} as const satisfies Readonly<Record<TemplateName, Shape>>;

/** Of a theme's, each parsed once. */
const parsed = new WeakMap<Theme, Map<TemplateName, Template>>();

/** @returns a part of a page as the theme has it; undefined where it has none of its own. */
export function templated(name: TemplateName, { theme }: Pick<Config, 'theme'>, data: () => Data): Html | undefined {
  const text = theme?.templates?.[name];
  if (theme === undefined || text === undefined) return undefined;
  const known = parsed.get(theme) ?? new Map<TemplateName, Template>();
  parsed.set(theme, known);
  const template = known.get(name) ?? parse(text, SHAPES[name]);
  if ('fault' in template) throw new RangeError(`template ${name}: ${template.fault}`);
  known.set(name, template);
  return fill(template, data());
}
