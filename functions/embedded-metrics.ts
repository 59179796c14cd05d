import { METRICS, type MetricName } from '../shared/aws/names.ts';

/** What was measured; what could not be is left out, and its alarm takes that for the worst. */
export type Measured = Readonly<Partial<Record<MetricName, number>>>;

/**
 * Fields of a log's line that CloudWatch makes metrics of, without a request of their own (Amazon CloudWatch User Guide, "Specification:
 * Embedded metric format").
 * @param functionName as Lambda has it: several newsrooms in one account are told apart by it
 * @param at milliseconds since 1970
 */
export function embeddedMetrics(
  measured: Measured,
  functionName: string,
  at: number,
): Readonly<Record<string, unknown>> {
  const { namespace, dimension, units } = METRICS;
  const names = Object.keys(measured) as MetricName[];
  const definition = {
    Namespace: namespace,
    Dimensions: [[dimension]],
    Metrics: names.map((Name) => ({ Name, ...(units[Name] === undefined ? {} : { Unit: units[Name] }) })),
  };
  return { _aws: { Timestamp: at, CloudWatchMetrics: [definition] }, [dimension]: functionName, ...measured };
}
