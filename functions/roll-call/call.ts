import { embeddedMetrics } from '../../shared/aws/embedded-metrics.ts';
import { isRefusal } from '../../shared/aws/refusals.ts';
import type { Link } from '../../shared/aws/roll-call/links.ts';
import type { Log } from '../../shared/log.ts';
import { throwFaults } from '../../shared/pipeline/errors.ts';

const NOT_FOUND = 404;

/**
 * Asks for all links, and says in a line of the log, which CloudWatch measures, which of them are missing: also what AWS does not let be
 * asked about, or knows nothing of.
 * @param functionName under which it is measured
 * @param at milliseconds since 1970
 * @throws when AWS does not answer, after all others
 */
export async function callRoll(links: readonly Link[], log: Log, functionName: string, at: number): Promise<void> {
  const failures: { error: unknown }[] = [];
  const isMissing = async ({ isThere }: Link) => {
    try {
      return !(await isThere());
    } catch (error) {
      if (isGone(error)) return true;
      failures.push({ error });
      return false;
    }
  };
  const found = await Promise.all(links.map(isMissing));
  const missing = links.flatMap(({ name }, index) => (found[index] ? [name] : []));
  const measured = embeddedMetrics({ MissingLinks: missing.length }, { FunctionName: functionName }, at);
  log[missing.length === 0 ? 'info' : 'error']('roll called', { links: links.length, missing, ...measured });
  throwFaults('links', failures);
}

function isGone(error: unknown): boolean {
  const { $metadata } = error as { readonly $metadata?: { readonly httpStatusCode?: number } };
  return isRefusal(error) || $metadata?.httpStatusCode === NOT_FOUND;
}
