import { wordPatternOf } from '../../../languages/together.ts';
import { readDateline } from '../../newsroom/dateline.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { addCredit, addPeople, type Findings } from '../findings.ts';

const REPORTER = new RegExp(wordPatternOf(({ bylines }) => bylines?.behind?.Reporter));
const KOREAN = new RegExp(String.raw`^(?:[([][^)\]]{1,30}[)\]]\s*)?([가-힣·, ]{2,24}${REPORTER.source})\s*=`, 'u');

/** `【海辺支局・三浦千尋】入り江の……` */
const BUREAU =
  /^【[\u3040-\u30ff\u3400-\u9fff]{1,8}(?:支局|総局|支社|通信部)[・･\s　]([\u3400-\u9fff々]{3,5}|[\u3400-\u9fff々]{1,3}[\u3040-\u309f]{2,4})】/u;

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
  const bureau = BUREAU.exec(opening)?.[1];
  if (bureau !== undefined && findings.people.length === 0) addPeople(findings, [{ name: bureau, role: 'Reporter' }]);
  const korean = KOREAN.exec(opening)?.[1];
  const reporter = korean === undefined ? undefined : readCredit(korean);
  if (reporter !== undefined) addCredit(findings, reporter);
}
