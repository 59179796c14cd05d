import { METRICS, type MetricName } from './names.ts';

/** What was measured; what could not be is left out, and its alarm takes that for the worst. */
export type Measured = Readonly<Partial<Record<MetricName, number>>>;

/** Whose it is, by which several newsrooms in one account are told apart: a function's, by the name that Lambda has of it, or a whole deployment's. */
export type Measurer = { readonly FunctionName: string } | { readonly Newsroom: string };

/**
 * Fields of a log's line that CloudWatch makes metrics of, without a request of their own (Amazon CloudWatch User Guide, "Specification:
 * Embedded metric format").
 * @param at milliseconds since 1970
 */
export function embeddedMetrics(measured: Measured, of: Measurer, at: number): Readonly<Record<string, unknown>> {
  const { namespace, units } = METRICS;
  const names = Object.keys(measured) as MetricName[];
  const definition = {
    Namespace: namespace,
    Dimensions: [Object.keys(of)],
    Metrics: names.map((Name) => ({ Name, ...(units[Name] === undefined ? {} : { Unit: units[Name] }) })),
  };
  return { _aws: { Timestamp: at, CloudWatchMetrics: [definition] }, ...of, ...measured };
}
