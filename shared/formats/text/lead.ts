import { readCredit } from './byline.ts';
import { readDateline } from './dateline.ts';
import { addCredit, addPeople, type Findings } from './findings.ts';

/** Datelines stay where they are; who filed and who wrote is read from them. */
export function readLead(text: string, findings: Findings): void {
  const dateline = readDateline(text);
  if (dateline?.agency !== undefined) findings.agency ??= dateline.agency;
  if (dateline?.reporter !== undefined) addPeople(findings, [{ name: dateline.reporter, role: 'Reporter' }]);
  const opening = text.slice(0, 100);
  for (const [, inner = ''] of opening.matchAll(/[(（〔【]([^()（）〔〕【】]{3,60})[)）〕】]/g)) {
    const signed = /记者|記者|기자/.test(inner) ? readCredit(inner) : undefined;
    if (signed !== undefined) addCredit(findings, signed);
  }
  const korean = /^(?:[([][^)\]]{1,30}[)\]]\s*)?([가-힣·, ]{2,24}(?:기자|특파원))\s*=/.exec(opening)?.[1];
  const reporter = korean === undefined ? undefined : readCredit(korean);
  if (reporter !== undefined) addCredit(findings, reporter);
}
