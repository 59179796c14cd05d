import { ANSWER_HEADERS, answerTold } from '../../shared/publish/answer-metadata.ts';
import type { EdgeResponse } from './events.ts';

const DESCRIPTIONS = { 410: 'Gone', 301: 'Moved Permanently' } as const;
/** A 410 that is asked for again must be one, and no 304 (RFC 9110, section 13.2.1); a part of it is of no use. */
const NOT_SAID = ['etag', 'last-modified', 'accept-ranges'].concat(ANSWER_HEADERS);

/**
 * Gives a response the status that the object says of itself: S3 answers with 200 whatever lies there.
 * @returns undefined where the object says nothing.
 */
export function answeredAs(response: EdgeResponse): EdgeResponse | undefined {
  const headers = response.headers;
  const answered = answerTold((name) => (headers[name] ? headers[name].value : undefined));
  if (!answered) return undefined;
  NOT_SAID.forEach((name) => {
    delete headers[name];
  });
  if (answered.status === 301) headers.location = { value: answered.location };
  return { statusCode: answered.status, statusDescription: DESCRIPTIONS[answered.status], headers };
}
