import { wordPatternOf } from '../../../languages/together.ts';
import { readDateline } from '../../newsroom/dateline.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { addCredit, addPeople, type Findings } from '../findings.ts';

const REPORTER = new RegExp(wordPatternOf(({ bylines }) => bylines?.behind?.Reporter));
const KOREAN = new RegExp(String.raw`^(?:[([][^)\]]{1,30}[)\]]\s*)?([가-힣·, ]{2,24}${REPORTER.source})\s*=`, 'u');

/** Datelines stay where they are; who filed and who wrote is read from them. */
export function readLead(text: string, findings: Findings): void {
  const dateline = readDateline(text);
  if (dateline?.agency !== undefined) findings.agency ??= dateline.agency;
  if (dateline?.reporter !== undefined) addPeople(findings, [{ name: dateline.reporter, role: 'Reporter' }]);
  const opening = text.slice(0, 100);
  for (const [, inner = ''] of opening.matchAll(/[(（〔【]([^()（）〔〕【】]{3,60})[)）〕】]/g)) {
    const signed = REPORTER.test(inner) ? readCredit(inner) : undefined;
    if (signed !== undefined) addCredit(findings, signed);
  }
  const korean = KOREAN.exec(opening)?.[1];
  const reporter = korean === undefined ? undefined : readCredit(korean);
  if (reporter !== undefined) addCredit(findings, reporter);
}
