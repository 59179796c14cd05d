import type { Document } from 'domhandler';
import { findAll, findOne } from '../../../article/html/find.ts';
import { sameName } from '../../../article/people.ts';
import type { Person } from '../../../article/types.ts';
import { beginsWithGivenName } from '../../newsroom/people/given-names.ts';
import { isName } from '../../newsroom/people/names.ts';
import { isHouse, isRole } from '../../newsroom/people/roles.ts';
import { textOf } from '../document.ts';
import { furnitureOf } from '../furniture/furniture-names.ts';
import { hostNames, squashed } from '../metadata/title.ts';
import { isInside } from '../shape/alone.ts';
import { isAuthor, peopleAt } from './authors.ts';
import { leadsToProfile } from './profile-link.ts';

/** Further boxes are of a list of people. */
const MOST_BOXES = 8;

/** The one person of whom the boxes about the author tell, where nothing else names anybody. */
export function authorInBox(page: Document): readonly Person[] {
  const boxes = findAll((element) => furnitureOf(element) === 'author-box', [page]).filter(
    (box) => !isInside(box, (around) => furnitureOf(around) !== undefined),
  );
  if (boxes.length > MOST_BOXES) return [];
  const named = boxes.flatMap((box) => {
    const inner = findAll((element) => isAuthor(element) || leadsToProfile(element), box.children);
    const people = inner.map((element) => peopleAt(element) ?? nameIn(textOf(element)));
    return people.find((found) => found.length > 0) ?? [];
  });
  const [first] = named;
  return first !== undefined && named.every(({ name }) => sameName(name, first.name)) ? [first] : [];
}

function nameIn(text: string): readonly Person[] {
  return isWholeName(text) ? [{ name: text }] : [];
}

/** Two or three words, which a person is called. */
function isWholeName(text: string): boolean {
  const words = text.split(' ').length;
  return words >= 2 && words <= 3 && isName(text) && !isHouse(text) && !isRole(text);
}

const SEPARATORS = /\s+(?:[|–—·•»-]|::)\s+/;
const ADDRESS = /^(?:(?:Prof|Dr)\.?\s+)+/;

/**
 * Who has a site of their own: it is called by their name, and so is its host (`Jane Doe`, `janedoe.example`).
 *
 * @param sites what the site calls itself, and its host.
 */
export function ownerOfSite(page: Document, sites: readonly string[]): readonly Person[] {
  const title = findOne(({ name }) => name === 'title', [page]);
  const parts = title === null ? [] : textOf(title).split(SEPARATORS);
  const names = [...sites, ...(parts.length > 1 ? parts.slice(-1) : [])].map((name) => name.replace(ADDRESS, ''));
  const hosts = sites.flatMap(hostNames);
  const owner = names.find((name) => isWholeName(name) && beginsWithGivenName(name) && hosts.includes(squashed(name)));
  return owner === undefined ? [] : [{ name: owner }];
}
