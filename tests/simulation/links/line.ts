import { FOR_PUBLISH, FOR_RECEIPTS, type StreamFilter } from '../../aws-protocol/pump.ts';
import { atWork } from '../../infra/links/at-work.ts';
import { of, type Parts, type Properties } from '../../infra/links/parts.ts';
import { ACCOUNT, REGION } from '../../infra/template/deployed.ts';
import { type AlarmRule, type Measured, rings } from '../../infra/template/rings.ts';
import { decideTogether } from '../../support/iam/decide.ts';
import { policyOf } from '../../support/iam/policy.ts';
import type { Change, Request, Services } from './services.ts';

/** The functions of the line from an upload to readers, by what the template calls them, with the folders of their handlers. */
export const LINE = {
  CanaryFunction: 'canary',
  ReleaseFunction: 'release',
  IntakeIngestFunction: 'ingest',
  PublisherPublishFunction: 'publish',
  ReceiptsWriteFunction: 'receipts',
} as const;
export type LineFunction = keyof typeof LINE;

export type Handlers = Readonly<Record<LineFunction, (event: object) => Promise<unknown>>>;

const MINUTE = 60_000;
/** Tries of a message before it is set aside, and the pause between two, in minutes (tests/infra/failures.test.ts). */
const TRIES = 5;
const PAUSE = 12;

interface Message {
  readonly id: string;
  readonly body: string;
  readonly since: number;
  tries: number;
  visibleFrom: number;
}

/** What CloudWatch has, by metric and by the name of whose it is. */
type Metrics = Map<string, [minute: number, value: number][]>;

/**
 * A stack's line at work: the real handlers, each with what its role may do, called as EventBridge, SQS and the table's stream call
 * them, and what CloudWatch measures of it. Minutes are the simulation's.
 */
export class Line {
  private left: Parts;
  private work: ReturnType<typeof atWork>;
  private readonly metrics: Metrics = new Map();
  private readonly queue: Message[] = [];
  private deadLetters = 0;
  private isRefused = false;
  private running: LineFunction = 'CanaryFunction';
  private readonly followed = new Map<LineFunction, Change[]>();
  private count = 0;
  /** All that functions have asked for. */
  private readonly asked = new Map<string, Request & { readonly by: LineFunction }>();
  /** What the function that is called now has said so far. */
  private lines: string[] = [];

  private readonly whole: Parts;
  private readonly handlers: Handlers;
  private readonly clock: { now: number };

  constructor(whole: Parts, services: Services, handlers: Handlers, clock: { now: number }) {
    this.whole = whole;
    this.handlers = handlers;
    this.clock = clock;
    this.left = whole;
    this.work = atWork(whole, whole);
    services.isAllowed = (request) => this.isAllowed(request);
    services.onObject = (bucket, key, isThere) => {
      if (bucket === 'InboxContent') this.tellOf(key, isThere);
    };
    services.onItem = (keys, isRemoval) => {
      const change = { keys, isRemoval, at: this.clock.now, sequence: ++this.count };
      for (const [name, passes] of FOLLOWERS) if (passes(keys.pk, keys.sk)) this.changesFor(name).push(change);
    };
    services.onMessage = (queue, body) => {
      if (queue === 'IntakeQueue') this.enqueue(body);
    };
  }

  /** From now on this is what there is. */
  cut(left: Parts): void {
    this.left = left;
    this.isRefused = false;
    this.work = atWork(left, this.whole);
  }

  /** Whether something that functions of the line have asked for so far is not let through, or they are called, heard or read otherwise. */
  isConcernedBy(left: Parts): boolean {
    return (
      this.around(left) !== this.around(this.whole) ||
      [...this.asked.values()].some((request) => !this.mayBy(left, request.by, request))
    );
  }

  /** How functions of the line are called, heard and read. */
  private around(parts: Parts): string {
    const work = atWork(parts, this.whole);
    const names = Object.keys(LINE) as LineFunction[];
    return JSON.stringify([
      [work.areUploadsTold(), work.isServed()],
      names.map((name) => [work.isClocked(name), work.isCalled(name), work.isHeard(name)]),
    ]);
  }

  /** Whether the cut has had any effect yet: what nobody has asked for since is missed by none. */
  isFelt(): boolean {
    return this.isRefused || this.around(this.left) !== this.around(this.whole);
  }

  isServed(): boolean {
    return this.work.isServed();
  }

  /** What was set aside comes again, as `feedmill redrive` has it. */
  redrive(): void {
    this.deadLetters = 0;
    for (const message of this.queue) Object.assign(message, { tries: 0, visibleFrom: this.clock.now });
  }

  /** What is not yet as when all is well: what waits, what rings, and a canary that is about to be late. */
  unrest(): readonly string[] {
    const [, age = Number.POSITIVE_INFINITY] = this.metrics.get('CanaryAge CanaryFunction')?.at(-1) ?? [];
    const waiting = [['IntakeQueue', this.queue] as const, ...this.followed].filter(([, { length }]) => length > 0);
    return [
      ...waiting.map(([name, { length }]) => `${length} wait for ${name}`),
      ...(age <= MOST_AGE ? [] : [`the canary is ${age} s old`]),
      ...this.ringing().map((name) => `${name} rings`),
    ];
  }

  /** What a function says. */
  hear(line: string): void {
    this.lines.push(line);
  }

  /** One minute of all that is at work. */
  async minute(): Promise<void> {
    this.clock.now += MINUTE;
    for (const name of ['CanaryFunction', 'ReleaseFunction'] as const) {
      if (!this.work.isClocked(name)) continue;
      this.measure('Invocations', name, 1);
      this.measure('Errors', name, (await this.call(name, {})).isDone ? 0 : 1);
    }
    for (let round = 0; round < ROUNDS; round++) {
      await this.consume();
      for (const [name] of FOLLOWERS) await this.follow(name);
    }
    const oldest = Math.min(...this.queue.map(({ since }) => since));
    if (Number.isFinite(oldest))
      this.measure('ApproximateAgeOfOldestMessage', 'IntakeQueue', (this.clock.now - oldest) / 1_000);
    this.measure('ApproximateNumberOfMessagesVisible', 'IntakeDeadLetters', this.deadLetters);
  }

  /** @returns alarms of the template that ring at this minute, of those whose metrics are measured here. */
  ringing(): readonly string[] {
    const at = this.clock.now / MINUTE;
    return [...of(this.whole, 'AWS::CloudWatch::Alarm').values()].flatMap((alarm) => {
      const measured = this.measuredFor(alarm);
      if (measured === undefined || !rings(alarm as never as AlarmRule, measured, at, Math.max, FURTHER)) return [];
      return [String(alarm.AlarmName).replace(/^Feedmill-/, '')];
    });
  }

  /** Undefined for what is of another line. */
  private measuredFor({ MetricName, Dimensions = [] }: Properties): Measured | undefined {
    const [{ Value = '' } = {}] = Dimensions as readonly { readonly Value?: string }[];
    const name = Value.split('.')[0] ?? '';
    const isOurs = name in LINE || name === 'IntakeQueue' || name === 'IntakeDeadLetters';
    if (!isOurs || MetricName === undefined || !MEASURED.has(String(MetricName))) return undefined;
    return this.metrics.get(`${MetricName} ${name}`) ?? [];
  }

  private measure(metric: string, name: string, value: number): void {
    const key = `${metric} ${name}`;
    const values = this.metrics.get(key) ?? [];
    this.metrics.set(key, [...values.slice(-KEPT), [this.clock.now / MINUTE, value]]);
  }

  private isAllowed(request: Request): boolean {
    this.asked.set(`${this.running} ${request.action} ${request.resource}`, { ...request, by: this.running });
    const isAllowed = this.mayBy(this.left, this.running, request);
    this.isRefused ||= !isAllowed;
    return isAllowed;
  }

  private mayBy(parts: Parts, name: LineFunction, { action, resource }: Request): boolean {
    const role = String(of(this.whole, 'AWS::Lambda::Function').get(name)?.Role);
    const identity = [...of(parts, 'AWS::IAM::Policy').values()]
      .filter(({ Roles }) => (Roles as string[]).some((one) => role.endsWith(`role/${one}`)))
      .map(({ PolicyDocument }) => policyOf(PolicyDocument));
    if (resource.startsWith(arnOf('queue', '')) && !of(parts, 'AWS::SQS::Queue').has(resource.split(':').at(-1) ?? ''))
      return false;
    return (
      decideTogether(identity, undefined, { principal: { arn: role }, action, resource, context: ENCRYPTED }) ===
      'allowed'
    );
  }

  private async call(
    name: LineFunction,
    event: object,
  ): Promise<{ readonly isDone: boolean; readonly result?: unknown }> {
    this.running = name;
    this.lines = [];
    try {
      return { isDone: true, result: await this.handlers[name](event) };
    } catch {
      return { isDone: false };
    } finally {
      if (this.work.isHeard(name)) for (const line of this.lines) this.hearMetrics(name, line);
    }
  }

  /** Amazon CloudWatch User Guide, "Specification: Embedded metric format". */
  private hearMetrics(name: LineFunction, line: string): void {
    if (!line.includes('"_aws"')) return;
    const said = JSON.parse(line);
    const [{ Metrics }] = said._aws.CloudWatchMetrics as [{ readonly Metrics: readonly { readonly Name: string }[] }];
    for (const { Name } of Metrics) this.measure(Name, name, said[Name]);
  }

  private tellOf(key: string, isThere: boolean): void {
    if (!this.work.areUploadsTold()) return;
    const object = { key, sequencer: (++this.count).toString(16).toUpperCase().padStart(18, '0') };
    const detail = { bucket: { name: 'InboxContent' }, object };
    this.enqueue(
      JSON.stringify({ source: 'aws.s3', 'detail-type': isThere ? 'Object Created' : 'Object Deleted', detail }),
    );
  }

  private enqueue(body: string): void {
    const { now } = this.clock;
    this.queue.push({ id: `${++this.count}`, body, since: now, tries: 0, visibleFrom: now });
  }

  private async consume(): Promise<void> {
    if (!this.work.isCalled('IntakeIngestFunction')) return;
    const { now } = this.clock;
    const batch = this.queue.filter(({ visibleFrom }) => visibleFrom <= now).slice(0, 10);
    if (batch.length === 0) return;
    const Records = batch.map(({ id, body }) => ({ messageId: id, body }));
    const { isDone, result } = await this.call('IntakeIngestFunction', { Records });
    const failures = (
      result as { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] } | undefined
    )?.batchItemFailures;
    const failed = new Set(failures?.map(({ itemIdentifier }) => itemIdentifier));
    for (const message of batch) {
      const isGone = isDone && !failed.has(message.id);
      message.tries += 1;
      message.visibleFrom = now + PAUSE * MINUTE;
      if (!isGone && message.tries < TRIES) continue;
      this.queue.splice(this.queue.indexOf(message), 1);
      if (!isGone) this.deadLetters += 1;
    }
  }

  private changesFor(name: LineFunction): Change[] {
    const changes = this.followed.get(name) ?? [];
    this.followed.set(name, changes);
    return changes;
  }

  /** As Lambda follows a stream: from the first failure on all comes again. A minute is one try, however short its pauses are. */
  private async follow(name: LineFunction): Promise<void> {
    const changes = this.changesFor(name);
    const [oldest] = changes;
    if (oldest === undefined || !this.work.isCalled(name)) return;
    const batch = changes.slice();
    const Records = batch.map(({ sequence, at, isRemoval, keys: { pk, sk } }) => ({
      eventName: isRemoval ? 'REMOVE' : 'MODIFY',
      dynamodb: {
        SequenceNumber: String(sequence),
        Keys: { pk: { S: pk }, sk: { S: sk } },
        ApproximateCreationDateTime: at / 1_000,
      },
    }));
    this.measure('IteratorAge', name, this.clock.now - oldest.at);
    const { isDone, result } = await this.call(name, { Records });
    const [first] = isDone
      ? (result as { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] }).batchItemFailures
      : [{ itemIdentifier: '' }];
    const from =
      first === undefined
        ? batch.length
        : Math.max(
            0,
            batch.findIndex(({ sequence }) => String(sequence) === first.itemIdentifier),
          );
    changes.splice(0, from);
  }
}

const FOLLOWERS: readonly (readonly [LineFunction, StreamFilter])[] = [
  ['PublisherPublishFunction', FOR_PUBLISH],
  ['ReceiptsWriteFunction', FOR_RECEIPTS],
];
/** As all requests are made. */
const ENCRYPTED = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' };
/** Values of a metric: no alarm of these looks further back. */
const KEPT = 60;
/** Of a minute: what one has written is there for the next. */
const ROUNDS = 2;
/** When the canary sends the next one, in seconds. */
const MOST_AGE = 240;
/** Of what is missing CloudWatch looks further back than an alarm says. */
const FURTHER = 2;
const MEASURED = new Set([
  'CanaryAge',
  'LateArticle',
  'HeldFeeds',
  'CertificateDays',
  'Invocations',
  'Errors',
  'IteratorAge',
  'ApproximateAgeOfOldestMessage',
  'ApproximateNumberOfMessagesVisible',
]);

export const arnOf = (kind: 'table' | 'queue', name: string): string =>
  kind === 'table' ? `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${name}` : `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
