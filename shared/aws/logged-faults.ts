import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { millisecondsOf } from '../article/dates/milliseconds.ts';
import type { Instant } from '../article/types.ts';

/** One line of a function's log, as it was written. */
export type LoggedLine = Readonly<Record<string, unknown>>;

/** Each page is a search of up to 1 MB, which may find nothing and takes a second. */
const MOST_PAGES = 20;
/** Of a warning too: that a server of somebody else does not answer is none of our faults. */
const FAULTS = '{ ($.level = "error") || ($.level = "warn") || ($.level = "ERROR") }';

/**
 * What a function has complained of since an instant, oldest first.
 * @throws when nobody may ask
 */
export async function loggedFaults(logGroupName: string, since: Instant): Promise<readonly LoggedLine[]> {
  const client = new CloudWatchLogsClient();
  try {
    const lines: LoggedLine[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const found = await client.send(
        new FilterLogEventsCommand({
          logGroupName,
          startTime: millisecondsOf(since),
          filterPattern: FAULTS,
          ...(nextToken === undefined ? {} : { nextToken }),
        }),
      );
      lines.push(...(found.events ?? []).flatMap(({ message = '' }) => lineOf(message)));
      nextToken = found.nextToken;
      if (nextToken === undefined) break;
    }
    return lines;
  } finally {
    client.destroy();
  }
}

/** Lambda's own lines may be none of JSON. */
function lineOf(message: string): readonly LoggedLine[] {
  try {
    const line: unknown = JSON.parse(message);
    return typeof line === 'object' && line !== null ? [line as LoggedLine] : [];
  } catch {
    return [];
  }
}
