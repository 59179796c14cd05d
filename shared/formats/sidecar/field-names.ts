import { EDITORIAL } from '../../article/sidecar.ts';
import { EMBARGO, FILES, IN_ROLES, NAMES, SECTION, TAGS } from '../fields/names.ts';
import { type Fields, foldName } from '../fields/values.ts';

const STATUS = new Set(['status', 'reason']);

/** Whether a field of that name says what is to become of an upload, and why. */
export function isAboutStatus(name: string): boolean {
  return STATUS.has(foldName(name));
}

/** Whether a field of that name says which unknown statuses of an upload are for the public. */
export function isAccepting(name: string): boolean {
  return foldName(name) === 'acceptedstatus';
}

/** @returns the fields but those of such a name. */
export function without(fields: Fields, isLeftOut: (name: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isLeftOut(name)));
}

/** Where those are told apart from what `NAMES` has. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  embargoed: EMBARGO,
  section: SECTION,
  tags: TAGS,
  media: FILES,
  contributors: [...NAMES.contributors, ...Object.values(IN_ROLES).flat()],
};

/** By what may be said from beside an article, the names of the fields that say it, folded. */
const NAMES_OF = new Map<string, ReadonlySet<string>>(
  EDITORIAL.map((what) => [what, new Set(OTHERS[what] ?? (what in NAMES ? NAMES[what as keyof typeof NAMES] : []))]),
);

/** Whether a field of that name, as anybody writes it, says something of an article from beside it. */
export function isEditorial(name: string): boolean {
  return NAMES_OF.values().some((names) => names.has(foldName(name)));
}

/** @param what one of `EDITORIAL` */
export function isNameOf(what: string, name: string): boolean {
  return NAMES_OF.get(what)?.has(foldName(name)) ?? false;
}
