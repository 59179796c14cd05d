import { readCredit } from './byline.ts';
import { readDateline } from './dateline.ts';
import { addCredit, type Findings } from './findings.ts';

/** Datelines stay where they are; who filed and who wrote is read from them. */
export function readLead(text: string, findings: Findings): void {
  const dateline = readDateline(text);
  if (dateline?.agency !== undefined) findings.agency ??= dateline.agency;
  const opening = text.slice(0, 100);
  const bracket = /^[^。]{0,30}?[(（〔【]([^()（）〔〕【】]{3,60})[)）〕】]/.exec(opening)?.[1];
  const signed = bracket === undefined || !/记者|記者|기자/.test(bracket) ? undefined : readCredit(bracket);
  if (signed !== undefined) addCredit(findings, signed);
  const korean = /^(?:[([][^)\]]{1,30}[)\]]\s*)?([가-힣·, ]{2,24}(?:기자|특파원))\s*=/.exec(opening)?.[1];
  const reporter = korean === undefined ? undefined : readCredit(korean);
  if (reporter !== undefined) addCredit(findings, reporter);
}
