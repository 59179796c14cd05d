import { type Context, conditionsHold } from './conditions.ts';
import { isAction, isArnLike } from './patterns.ts';
import { list, type Policy, type Statement } from './policy.ts';

/** A service of AWS by its name, a role or a user by its ARN. */
export type Principal = { readonly service: string } | { readonly arn: string };

export interface Call {
  readonly principal: Principal;
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/** `denied`: said so. `not allowed`: nothing says that it may. */
export type Decision = 'allowed' | 'denied' | 'not allowed';

/**
 * What a policy that hangs on a resource says of a call (IAM User Guide, "Policy evaluation logic"): a Deny counts before all,
 * and without an Allow nothing may be.
 */
export function decide(policy: Policy, call: Call): Decision {
  const fitting = policy.Statement.filter((statement) => isAbout(statement, call));
  if (fitting.some(({ Effect }) => Effect === 'Deny')) return 'denied';
  return fitting.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'not allowed';
}

/**
 * What both say of a call by a role of the account that the resource belongs to: one Allow is enough, of either.
 * @param identity policies of the role, which name no principal
 */
export function decideTogether(identity: readonly Policy[], resource: Policy | undefined, call: Call): Decision {
  const decisions = [...identity, ...(resource === undefined ? [] : [resource])].map((policy) => decide(policy, call));
  if (decisions.includes('denied')) return 'denied';
  return decisions.includes('allowed') ? 'allowed' : 'not allowed';
}

function isAbout(statement: Statement, call: Call): boolean {
  return (
    isFor(statement, call.principal) &&
    list(statement.Action).some((action) => isAction(call.action, action)) &&
    list(statement.Resource).some((resource) => isArnLike(call.resource, completed(resource))) &&
    conditionsHold(statement, call.context)
  );
}

/** An ARN with fewer than six parts stands for all that begin so (IAM User Guide, "Resource", "Incomplete ARNs"). */
function completed(resource: string): string {
  const missing = 6 - resource.split(':').length;
  return resource === '*' || missing <= 0 ? resource : resource + ':*'.repeat(missing);
}

/** IAM User Guide, "IAM JSON policy elements: Principal". */
function isFor({ Principal: named }: Statement, principal: Principal): boolean {
  if (named === undefined || named === '*') return true;
  return Object.entries(named).some(([kind, names]) => {
    if (kind === 'AWS') return list(names).some((name) => name === '*' || isAccountOrRole(name, principal));
    if (kind === 'Service') return 'service' in principal && list(names).includes(principal.service);
    throw new Error(`cannot evaluate a principal of kind ${kind}`);
  });
}

/** An account stands for all that is in it. */
function isAccountOrRole(name: string, principal: Principal): boolean {
  if ('service' in principal) return false;
  const account = /^(?:arn:aws[\w-]*:iam::(\d{12}):root|(\d{12}))$/.exec(name);
  if (account === null) return name === principal.arn;
  return principal.arn.split(':')[4] === (account[1] ?? account[2]);
}
