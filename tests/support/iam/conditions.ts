import { isArnLike, isLike } from './patterns.ts';
import { list, type Statement } from './policy.ts';

/**
 * What is known of a call beside who does what to what: `aws:SecureTransport`, `aws:SourceArn`; several values where a key has them,
 * as `dynamodb:LeadingKeys` in a transaction. Names count in any case.
 */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/** Whether a value of the call is as one value of the policy says. */
type Test = (actual: string, wanted: string) => boolean;

const equal: Test = (actual, wanted) => actual === wanted;
const equalInAnyCase: Test = (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase();
const compared =
  (compare: (actual: number, wanted: number) => boolean): Test =>
  (actual, wanted) =>
    compare(Number(actual), Number(wanted));

/** Each with its opposite, where that has a name (IAM User Guide, "IAM JSON policy elements: Condition operators"). */
const OPERATORS: readonly (readonly [name: string, test: Test, opposite?: string])[] = [
  ['StringEquals', equal, 'StringNotEquals'],
  ['StringEqualsIgnoreCase', equalInAnyCase, 'StringNotEqualsIgnoreCase'],
  ['StringLike', isLike, 'StringNotLike'],
  ['ArnEquals', isArnLike, 'ArnNotEquals'],
  ['ArnLike', isArnLike, 'ArnNotLike'],
  ['Bool', equalInAnyCase],
  ['NumericEquals', compared((actual, wanted) => actual === wanted), 'NumericNotEquals'],
  ['NumericLessThan', compared((actual, wanted) => actual < wanted)],
  ['NumericLessThanEquals', compared((actual, wanted) => actual <= wanted)],
  ['NumericGreaterThan', compared((actual, wanted) => actual > wanted)],
  ['NumericGreaterThanEquals', compared((actual, wanted) => actual >= wanted)],
];

/**
 * Every operator and every key must hold, each by any of its values. What the call does not know holds for no operator but the
 * opposites, and those that end in `IfExists`.
 * @throws on an operator that is not known here.
 */
export function conditionsHold({ Condition = {} }: Statement, context: Context): boolean {
  const known = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) =>
      holdsForAll(operator, known.get(key.toLowerCase()), list(wanted).map(String)),
    ),
  );
}

/** `ForAllValues:` holds of no value at all too (IAM User Guide, "Set operators for multivalued context keys"). */
function holdsForAll(operator: string, actual: Context[string] | undefined, wanted: readonly string[]): boolean {
  const single = operator.replace(/^ForAllValues:/, '');
  const values = actual === undefined ? [] : list(actual);
  if (single !== operator) return values.every((value) => holds(single, value, wanted));
  if (values.length > 1) throw new Error(`cannot evaluate the condition operator ${operator} for several values`);
  return holds(operator, values[0], wanted);
}

function holds(operator: string, actual: string | undefined, wanted: readonly string[]): boolean {
  if (operator === 'Null') return wanted.includes(String(actual === undefined));
  const name = operator.replace(/IfExists$/, '');
  const found = OPERATORS.find(([positive, , opposite]) => name === positive || name === opposite);
  if (found === undefined) throw new Error(`cannot evaluate the condition operator ${operator}`);
  const [positive, test] = found;
  if (actual === undefined) return name !== operator || name !== positive;
  return wanted.some((value) => test(actual, value)) === (name === positive);
}
