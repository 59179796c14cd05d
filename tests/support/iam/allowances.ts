import type { Context } from './conditions.ts';
import type { Call, Principal } from './decide.ts';
import { list, type Policy, type Statement } from './policy.ts';

/** A principal that `*` lets in, and nothing else. */
export const STRANGER: Principal = { arn: 'arn:aws:iam::999999999999:user/stranger' };

/**
 * For every permission that a policy gives, a call that it lets through: who is named does what is named to what is named, as the
 * conditions want it. With these, nothing that a policy allows can be overlooked.
 * @param within what holds for every call unless a condition says otherwise
 */
export function allowances(policy: Policy, within: Context): readonly Call[] {
  return policy.Statement.filter(({ Effect }) => Effect === 'Allow').flatMap((statement) =>
    principalsOf(statement).flatMap((principal) =>
      list(statement.Action).flatMap((action) =>
        list(statement.Resource).map((resource) => ({
          principal,
          action: filled(action),
          resource: filled(resource),
          context: { ...within, ...contextFor(statement) },
        })),
      ),
    ),
  );
}

function principalsOf({ Principal: named }: Statement): readonly Principal[] {
  if (named === undefined || named === '*') return [STRANGER];
  return Object.entries(named).flatMap(([kind, names]) =>
    list(names).map((name) =>
      name === '*' ? STRANGER : kind === 'Service' ? { service: name } : { arn: arnOf(name) },
    ),
  );
}

/** An account may be named by its number. */
function arnOf(name: string): string {
  return /^\d{12}$/.test(name) ? `arn:aws:iam::${name}:root` : name;
}

/** @throws on operators whose values tell no value that fits. */
function contextFor({ Condition = {} }: Statement): Context {
  const entries = Object.entries(Condition).flatMap(([operator, keys]) => {
    if (!/^(?:ForAllValues:)?(?:String(?:Equals|Like)|Arn(?:Equals|Like)|Bool)$/.test(operator)) {
      throw new Error(`cannot tell what fits ${operator}`);
    }
    return Object.entries(keys).map(([key, wanted]) => [key, filled(String(list(wanted)[0]))] as const);
  });
  return Object.fromEntries(entries);
}

function filled(pattern: string): string {
  return pattern.replaceAll('*', 'any').replaceAll('?', 'x');
}
