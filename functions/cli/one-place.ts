import { type Call, UsageError } from './command.ts';

/** Options that name a place on this machine. */
const HERE = ['inbox', 'public', 'state', 'config'];

/** The deployment that a call is about; undefined where it is about folders. @throws UsageError where it names both */
export function stackOf({ values }: Call): string | undefined {
  const { stack } = values;
  if (stack === undefined) return undefined;
  const other = HERE.find((name) => values[name] !== undefined);
  if (other !== undefined) throw new UsageError(`--stack and --${other} name two places`);
  return stack;
}
