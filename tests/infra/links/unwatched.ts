/** Links whose loss no alarm tells of, with why that does no harm. Any other that nobody watches fails the test. */
export const UNWATCHED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^ReconcileAfterDeployment: /, 'The night reads everything again where the configuration is another.'],
  [/^(?!Canary).*: may not logs:/, 'It works on, and nobody reads what it says: who looks next finds no lines.'],
  [/: may not sqs:\w+ .*:(?:Publisher|Receipts)Failures$/, 'What is given up was behind for long; the night finds it.'],
  [/^IntakeDeadLettersPolicy: /, 'Of what cannot be delivered for a day the canary has told on the first.'],
  [
    /^(?:SitePublic: tells nobody|InvalidationQueuePolicy: )/,
    'The edge forgets by itself, pages in minutes, media in an hour.',
  ],
  [
    /^(?:Copies|Renditions|HubAsked|HubDeliveries|Intake|Invalidation|Push)DeadLetters: gone$/,
    'What fails stays in its queue, and is tried until it is done or two weeks old.',
  ],
  [/^(?:Publisher|Receipts)Failures: gone$/, 'What is given up was behind for long; the night finds it.'],
  [/^AccessLogsAccessLogPolicy: /, 'Nothing waits for the log of who asked.'],
];
