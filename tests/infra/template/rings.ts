/** An alarm of the template, as far as it decides when it rings. */
export interface AlarmRule {
  readonly ComparisonOperator: string;
  readonly Threshold: number;
  /** Of an alarm on an expression each of its metrics has one. */
  readonly Period?: number;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm?: number;
  readonly TreatMissingData: string;
}

/** What was measured: at which minute, which value. */
export type Measured = readonly (readonly [minute: number, value: number])[];

/**
 * @param further periods before its own that CloudWatch looks at where some of these have no value. How many they are it does not say;
 *   its example has two for an alarm of three.
 * @returns whether it rings at the end of a minute (Amazon CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data"):
 *   of its last periods enough must be breaching. Values that there are come first; a period without one is what the alarm says that it is.
 */
export function rings(of: AlarmRule, measured: Measured, at: number, combine = Math.max, further = 0): boolean {
  const minutes = (of.Period ?? 60) / 60;
  const isBreaching = (value: number) =>
    of.ComparisonOperator === 'LessThanThreshold' ? value < of.Threshold : value >= of.Threshold;
  const found = Array.from({ length: of.EvaluationPeriods + further }, (_, index) => {
    const end = at - index * minutes;
    const values = measured.filter(([minute]) => minute <= end && minute > end - minutes).map(([, value]) => value);
    return values.length === 0 ? undefined : isBreaching(combine(...values));
  });
  const real = found.filter((one) => one !== undefined).slice(0, of.EvaluationPeriods);
  const missing = of.TreatMissingData === 'breaching' ? of.EvaluationPeriods - real.length : 0;
  return real.filter(Boolean).length + missing >= (of.DatapointsToAlarm ?? of.EvaluationPeriods);
}
