import { instantOf, millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import type { Instant } from '../../../shared/article/types.ts';
import { nameInLine, type Role } from '../../desk/editor.ts';
import { type Grant, SCOPES, type Scope } from '../../desk/grants.ts';
import { UsageError } from '../command.ts';

type Values = Readonly<Record<string, string>>;

const ROLES = ['reader', 'editor', 'chief'] as const satisfies readonly Role[];
const DAY_MS = 86_400_000;
const LONGEST_NAME = 100;

/** What a call of `feedmill desk --name` gives out. @throws UsageError for what is no name, role, folder, scope or time */
export function askedGrant(values: Values, now: Instant): Grant {
  const { name = '', role: asked, sections: folders, scope, days } = values;
  if (name.trim() === '' || name.length > LONGEST_NAME || nameInLine(name) !== name.trim())
    throw new UsageError(`--name must be a name of at most ${LONGEST_NAME} characters, in one line`);
  const sections = folders === undefined ? [] : listIn(folders).map(folderIn);
  const role = ROLES.find((one) => one === (asked ?? (folders === undefined ? 'chief' : 'editor')));
  if (role === undefined) throw new UsageError(`--role must be one of ${ROLES.join(', ')}, not "${asked}"`);
  if ((role === 'editor') !== sections.length > 0)
    throw new UsageError('an editor has sections, and nobody else: --role editor --sections city,sport');
  return {
    name: name.trim(),
    role,
    sections,
    ...(scope === undefined ? {} : { scope: listIn(scope).map(scopeIn) }),
    made: now,
    ...(days === undefined ? {} : { ends: after(days, now) }),
  };
}

function listIn(text: string): readonly string[] {
  return text.split(',').map((one) => one.trim());
}

function folderIn(text: string): string {
  const folder = text.replace(/^\/+|\/+$/g, '');
  if (folder === '') throw new UsageError('--sections are folders of the inbox, with commas between them');
  return folder;
}

function scopeIn(text: string): Scope {
  const scope = SCOPES.find((one) => one === text);
  if (scope === undefined) throw new UsageError(`--scope is some of ${SCOPES.join(',')}, not "${text}"`);
  return scope;
}

function after(days: string, now: Instant): Instant {
  const count = /^\d{1,4}$/.test(days) ? Number(days) : 0;
  if (count === 0) throw new UsageError(`--days must be how many days it holds, from 1 to 9999, not "${days}"`);
  return instantOf(millisecondsOf(now) + count * DAY_MS);
}
