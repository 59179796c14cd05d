import { EDITORIAL } from '../../article/sidecar.ts';
import { EMBARGO, IN_ROLES, NAMES, SECTION, TAGS } from '../fields/names.ts';
import { foldName } from '../fields/values.ts';

const READ = new Set<string>([
  ...EDITORIAL.flatMap((name) => (name in NAMES ? NAMES[name as keyof typeof NAMES] : [])),
  ...[EMBARGO, SECTION, TAGS].flat(),
  ...Object.values(IN_ROLES).flat(),
]);

/** Whether a field of that name, as anybody writes it, says something of an article from beside it. */
export function isEditorial(name: string): boolean {
  return READ.has(foldName(name));
}
