import type { JWTPayload } from 'jose';
import { type Editor, nameInLine } from '../../desk/editor.ts';

/** What the groups of the provider are called. An editor's ends in a folder, percent-encoded where a group's name can have no such sign. */
const CHIEF = 'chief';
const READER = 'reader';
const EDITOR = 'editor-';

/**
 * @param claim of the ID token that has the groups: a list, or one
 * @returns who has signed in, with the most that one of the groups allows
 */
export function editorOf(claims: JWTPayload, claim: string): Editor {
  const { name, preferred_username, email, sub } = claims;
  const names = [name, preferred_username, email, sub].map((one) => (typeof one === 'string' ? nameInLine(one) : ''));
  const called = names.find((one) => one !== '') ?? '';
  const said = claims[claim];
  const groups = (Array.isArray(said) ? said : [said]).filter((group) => typeof group === 'string');
  const sections = groups.filter((group) => group.startsWith(EDITOR)).flatMap((group) => folderIn(group) ?? []);
  return { name: called.slice(0, 200), role: roleOf(groups, sections), sections };
}

function roleOf(groups: readonly string[], sections: readonly string[]): Editor['role'] {
  if (groups.includes(CHIEF)) return 'chief';
  if (sections.length > 0) return 'editor';
  return groups.includes(READER) ? 'reader' : 'none';
}

/** @returns undefined for what names no folder */
function folderIn(group: string): string | undefined {
  try {
    const folder = decodeURIComponent(group.slice(EDITOR.length)).replace(/^\/+|\/+$/g, '');
    return folder === '' ? undefined : folder;
  } catch {
    return undefined;
  }
}
