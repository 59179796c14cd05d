import { DESKS } from '../languages/desks.ts';
import { foldKey } from './slug.ts';

const NAMES: ReadonlySet<string> = new Set(Object.values(DESKS).flatMap((names) => names.split(', ').map(foldKey)));
/** Characters. */
const LONGEST = 60;

/** True for what signs in the place of a person without being one by name: `Redaktion`, `Tim Redaksi`, `本报编辑部`. */
export function isDeskName(name: string): boolean {
  return name.length <= LONGEST && NAMES.has(foldKey(name));
}
