import { patternOf } from '../../languages/together.ts';

/** A category's domain (RSS) or scheme (Atom) by which it is a section: Feedmill's own `tag:…:section`, `https://…/sections`. */
export const SECTION_DOMAIN = /(?:^|[:/#])sections?\/?$/i;

/** What systems file under which nobody filed: no section, no tag. */
export const UNFILED = new RegExp(`^${patternOf(({ feeds }) => feeds?.unfiled)}$`, 'iu');
