/** List prices of us-east-1 in US dollars: docs/costs.md says what each was held against. */
export const PRICES = {
  lambdaGbSecond: 0.0000133334,
  lambdaCall: 0.2e-6,
  readUnit: 0.125e-6,
  writeUnit: 0.625e-6,
  tableGbMonth: 0.25 + 0.2,
  s3Put: 5e-6,
  s3Get: 0.4e-6,
  s3GbMonth: 0.023,
  s3Event: 1e-6,
  sqsRequest: 0.4e-6,
  invalidationPath: 0.005,
  edgeGb: 0.085,
  edgeRequest: 1e-6,
  /** Two a request: before and after the cache is asked. */
  edgeFunctions: 2 * 0.1e-6,
} as const;

/** What one call of a kind in bench/costs/counted.json costs, and what it is added up as. */
const BY_KIND: readonly (readonly [kind: RegExp, part: Part, price: number])[] = [
  [/^s3:(?:PUT|LIST|PUT tags)$/, 'S3 puts', PRICES.s3Put],
  [/^s3:(?:GET|HEAD|GET tags)$/, 'S3 reads', PRICES.s3Get],
  [/^s3:DELETE$/, 'S3 reads', 0],
  [/^read units$/, 'DynamoDB reads', PRICES.readUnit],
  [/^write units$/, 'DynamoDB writes', PRICES.writeUnit],
  // By their units.
  [/^dynamodb:/, 'DynamoDB reads', 0],
  [/^sqs:/, 'SQS and events', PRICES.sqsRequest],
  [/^cloudfront:paths$/, 'invalidations', PRICES.invalidationPath],
  [/^invocations$/, 'Lambda', PRICES.lambdaCall],
];

export const PARTS = [
  'S3 puts',
  'S3 reads',
  'DynamoDB writes',
  'DynamoDB reads',
  'Lambda',
  'SQS and events',
  'invalidations',
] as const;
export type Part = (typeof PARTS)[number];

/** @throws on a kind of call that has no price: it is to be given one. */
export function priceOf(kind: string): { readonly part: Part; readonly price: number } {
  const [, part, price] = BY_KIND.find(([pattern]) => pattern.test(kind)) ?? [];
  if (part === undefined || price === undefined) throw new Error(`nobody knows what ${kind} costs`);
  return { part, price };
}
