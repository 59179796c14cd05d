import type { Profile } from '../../../shared/verify/profiles/demand.ts';
import { EVERY_RULE } from '../../../shared/verify/profiles/profiles.ts';
import type { ByHand, Rule } from '../../../shared/verify/rule.ts';
import { paint } from '../paint.ts';

/** @param profile whose demands alone are meant */
export function rulesOf(profile: Profile | undefined): readonly (Rule | ByHand)[] {
  return profile === undefined ? EVERY_RULE : [...profile.demands, ...(profile.byHand ?? [])];
}

/** One line each: what it is called, what it is about, how much it matters, where it stands; of what only people can tell, what. */
export function listed(rules: readonly (Rule | ByHand)[]): string {
  return rules
    .map((rule) => `${columns(rule)}${'says' in rule ? `${rule.says} ` : ''}${paint('dim', rule.source)}\n`)
    .join('');
}

export function asData({ id, scope, severity, source, ...rest }: Rule | ByHand): object {
  return { id, scope, severity, source, ...('says' in rest && { says: rest.says }) };
}

function columns({ id, scope, severity }: Rule | ByHand): string {
  return `${id.padEnd(17)}${scope.padEnd(11)}${severity.padEnd(9)}`;
}
