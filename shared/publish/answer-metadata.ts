import type { Answered } from '../feed/answered.ts';

/**
 * What an object in the public bucket says of itself whose address is not answered with 200. S3 sends it as headers whose names begin
 * with `x-amz-meta-`, and the function at the edge reads them: hence written without imports, as these functions must be.
 */
const STATUS = 'answer-status';
const LOCATION = 'answer-location';
const PREFIX = 'x-amz-meta-';

export function answerMetadata(answered: Answered | undefined): Record<string, string> {
  const metadata: Record<string, string> = {};
  if (answered) metadata[STATUS] = String(answered.status);
  if (answered && answered.status === 301) metadata[LOCATION] = answered.location;
  return metadata;
}

/** @param header gives the value of one by its name in small letters @returns undefined where the object says nothing. */
export function answerTold(header: (name: string) => string | undefined): Answered | undefined {
  const status = header(`${PREFIX}${STATUS}`);
  const location = header(`${PREFIX}${LOCATION}`);
  if (status === '410') return { status: 410 };
  return status === '301' && location !== undefined ? { status: 301, location } : undefined;
}

/** Names of the headers that tell it. */
export const ANSWER_HEADERS: readonly string[] = [PREFIX + STATUS, PREFIX + LOCATION];
