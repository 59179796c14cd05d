import { AsyncLocalStorage } from 'node:async_hooks';
import { atWork } from '../../infra/links/at-work.ts';
import { described } from '../../infra/links/described.ts';
import { of, type Parts, type Properties } from '../../infra/links/parts.ts';
import { rollIn } from '../../infra/links/roll-called.ts';
import { ACCOUNT, REGION } from '../../infra/template/deployed.ts';
import { type AlarmRule, type Measured, rings } from '../../infra/template/rings.ts';
import { type StreamFilter, streamFilterOf } from '../../infra/template/stream-filter.ts';
import { decideTogether } from '../../support/iam/decide.ts';
import { policyOf } from '../../support/iam/policy.ts';
import { type Change, failed, type Request, type Services } from './services.ts';

/** The functions of the stack, by what the template calls them, with the folders of their handlers. */
export const FUNCTIONS = {
  CanaryFunction: 'canary',
  ReleaseFunction: 'release',
  IntakeIngestFunction: 'ingest',
  PublisherPublishFunction: 'publish',
  ReceiptsWriteFunction: 'receipts',
  CopiesCopyFunction: 'copies',
  RenditionsRenderFunction: 'renditions',
  InvalidationInvalidateFunction: 'invalidate',
  PushTellFunction: 'push',
  HubSubscribeFunction: 'subscribe',
  HubAskedConfirmFunction: 'confirm',
  HubDeliveriesDeliverFunction: 'deliver',
  ReconcileFunction: 'reconcile',
  DeskAnswerFunction: 'desk-api',
  RollCallFunction: 'roll-call',
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** Of those that the stack has. */
export type Handlers = ReadonlyMap<FunctionName, (event: object) => Promise<unknown>>;

const MINUTE = 60_000;

/** A queue and who takes from it, as the template has them. */
interface Queue {
  readonly name: string;
  readonly by: FunctionName;
  readonly batch: number;
  /** Tries of a message before it is set aside, and where. */
  readonly tries: number;
  readonly aside: string;
  /** Between two tries, in milliseconds. */
  readonly pause: number;
  readonly messages: Message[];
}

function queuesOf(whole: Parts): readonly Queue[] {
  return [...of(whole, 'AWS::Lambda::EventSourceMapping').values()].flatMap((mapping) => {
    const { EventSourceArn, FunctionName: by, BatchSize: batch } = mapping;
    const name = nameIn(String(EventSourceArn));
    const queue = of(whole, 'AWS::SQS::Queue').get(name);
    if (queue === undefined) return [];
    const redrive = queue.RedrivePolicy as { readonly maxReceiveCount: number; readonly deadLetterTargetArn: string };
    const [tries, aside] = [redrive.maxReceiveCount, nameIn(redrive.deadLetterTargetArn)];
    const pause = 1_000 * Number(queue.VisibilityTimeout);
    return [{ name, by: by as FunctionName, batch: Number(batch), tries, aside, pause, messages: [] }];
  });
}

/** Who follows the table's stream, and what of it each is called with. */
function followersOf(whole: Parts): readonly (readonly [FunctionName, StreamFilter])[] {
  return [...of(whole, 'AWS::Lambda::EventSourceMapping').values()].flatMap((mapping) =>
    mapping.FilterCriteria === undefined
      ? []
      : [[mapping.FunctionName as FunctionName, streamFilterOf(mapping)] as const],
  );
}

function nameIn(arn: string): string {
  return arn.split(':').at(-1) ?? '';
}

interface Message {
  readonly id: string;
  readonly body: string;
  readonly since: number;
  tries: number;
  visibleFrom: number;
  /** When it is to come again, as whoever tried it has asked for. */
  again?: number | undefined;
}

/** One call of a function, and what it has said so far. */
interface Process {
  readonly name: FunctionName;
  readonly lines: string[];
  isDead: boolean;
}

interface Called {
  readonly isDone: boolean;
  readonly result?: unknown;
}

/** What goes wrong, at which of a function's requests, counted from 1, and whether that has its effect. */
export interface Fault {
  readonly of: FunctionName;
  readonly number: number;
  readonly moment: 'before' | 'after';
  /** The process ends there, or is answered with a fault of the service. */
  readonly kind: 'death' | 'failure';
}

/** What a queue or the stream does with one of the messages that come, counted from 1: it is brought twice, or minutes late. */
export interface Detour {
  readonly number: number;
  readonly kind: 'twice' | 'late';
}

/** How late what is late comes. */
const LATE = 7;

/** What CloudWatch has, by metric and by the name of whose it is. */
type Metrics = Map<string, [minute: number, value: number][]>;

/**
 * A stack at work: the real handlers, each with what its role may do, called as EventBridge, SQS and the table's stream call
 * them, and what CloudWatch measures of it. Minutes are the simulation's.
 */
export class Line {
  private left: Parts;
  private work: ReturnType<typeof atWork>;
  private readonly metrics: Metrics = new Map();
  private readonly queues: readonly Queue[];
  private readonly followers: ReturnType<typeof followersOf>;
  private readonly setAside = new Map<string, number>();
  /** Of the minute that goes by: what is counted in it, and before it in what nobody waited for. */
  private counted = new Map<string, number>();
  private isRefused = false;
  private readonly process = new AsyncLocalStorage<Process>();
  /** Requests that each function has made so far. */
  private readonly requests = new Map<FunctionName, number>();
  private faults: readonly Fault[] = [];
  private detours: readonly Detour[] = [];
  private messages = 0;
  private readonly followed = new Map<FunctionName, Change[]>();
  private count = 0;
  /** All that functions have asked for. */
  private readonly asked = new Map<string, Request & { readonly by: FunctionName }>();
  private readonly decided = new WeakMap<Parts, Map<string, boolean>>();

  private readonly whole: Parts;
  private readonly handlers: Handlers;
  private readonly clock: { now: number };

  constructor(whole: Parts, services: Services, handlers: Handlers, clock: { now: number }) {
    this.whole = whole;
    this.handlers = handlers;
    this.clock = clock;
    this.left = whole;
    this.work = atWork(whole, whole);
    this.queues = queuesOf(whole);
    this.followers = followersOf(whole);
    services.onRequest = () => this.live();
    services.described = (operation, input) => described(this.left, operation, input);
    services.isAllowed = (request) => this.isAllowed(request);
    services.onObject = (bucket, key, isThere) => {
      if (bucket === 'InboxContent') this.tellOf(key, isThere);
      else if (!isThere && this.work.areRemovalsTold(bucket, key)) this.tellOfRemoved(bucket, key);
    };
    services.onItem = (keys, isRemoval) => {
      const change = { keys, isRemoval, at: this.clock.now, sequence: ++this.count };
      for (const [name, passes] of this.followers) if (passes(keys.pk, keys.sk)) this.changesFor(name).push(change);
    };
    services.onMessage = (queue, body, delay) => this.enqueue(queue, body, delay);
    services.onAgain = (queue, id, delay) => {
      const message = this.queueOf(queue)?.messages.find((one) => one.id === id);
      if (message !== undefined) message.again = this.clock.now + delay;
    };
  }

  /** Has requests go wrong that are made from now on, and messages go astray. */
  trouble(faults: readonly Fault[], detours: readonly Detour[] = []): void {
    this.faults = faults;
    this.detours = detours;
  }

  /** Whether all faults have been met that were to be. */
  isOver(): boolean {
    return this.faults.length === 0;
  }

  /** @returns how many messages have come. */
  messagesSoFar(): number {
    return this.messages;
  }

  /** @returns how many requests each function has made. */
  requestsOf(): ReadonlyMap<FunctionName, number> {
    return this.requests;
  }

  /** Nothing that a dead process still asks for is done, and none of its answers is heard. */
  private live(): () => void {
    const process = this.process.getStore();
    if (process === undefined) return () => undefined;
    const number = (this.requests.get(process.name) ?? 0) + 1;
    this.requests.set(process.name, number);
    this.outlive(process, number, 'before');
    return () => this.outlive(process, number, 'after');
  }

  private outlive(process: Process, number: number, moment: Fault['moment']): void {
    const met = this.faults.filter((one) => one.of === process.name && one.number === number && one.moment === moment);
    this.faults = this.faults.filter((one) => !met.includes(one));
    process.isDead ||= met.some(({ kind }) => kind === 'death');
    if (process.isDead) throw new Error('the process is dead');
    if (met.length > 0) throw failed('ServiceUnavailable', 503);
  }

  /** From now on this is what there is. */
  cut(left: Parts): void {
    this.left = left;
    this.isRefused = false;
    this.work = atWork(left, this.whole);
  }

  /** Whether something that functions have asked for by day is not let through, or they are called, heard or read otherwise. */
  isConcernedBy(left: Parts): boolean {
    return this.around(left) !== this.around(this.whole) || this.isRefusedOf((name) => name !== NIGHTLY, left);
  }

  /** The same of the nightly comparison. */
  isNightConcernedBy(left: Parts): boolean {
    const [work, all] = [left, this.whole].map((parts) => atWork(parts, this.whole));
    const isCalled = (stack: typeof work) => stack?.isStartedNightly(MACHINE) && stack.mayRun(MACHINE, NIGHTLY);
    return isCalled(work) !== isCalled(all) || this.isRefusedOf((name) => name === NIGHTLY, left);
  }

  private isRefusedOf(isOne: (name: FunctionName) => boolean, left: Parts): boolean {
    return [...this.asked.values()].some((request) => isOne(request.by) && !this.mayBy(left, request.by, request));
  }

  /** How functions are called, heard and read. */
  private around(parts: Parts): string {
    const work = atWork(parts, this.whole);
    return JSON.stringify([
      [work.areUploadsTold(), work.isServed(), work.isMissingTold(), work.isDeskReached()],
      [...this.handlers.keys()].map((name) => [
        work.isClocked(name),
        work.isCalled(name),
        work.isHeard(name),
        work.isAsked(name),
      ]),
      this.queues.map(({ name }) => of(parts, 'AWS::SQS::Queue').has(name)),
    ]);
  }

  /** Whether the cut has had any effect yet: what nobody has asked for since is missed by none. */
  isFelt(): boolean {
    return this.isRefused || this.around(this.left) !== this.around(this.whole);
  }

  isServed(): boolean {
    return this.work.isServed();
  }

  isDeskReached(): boolean {
    return this.work.isDeskReached();
  }

  isMissingTold(): boolean {
    return this.work.isServed() && this.work.isMissingTold();
  }

  /** What was set aside comes again, as `feedmill redrive` has it. */
  redrive(): void {
    this.setAside.clear();
    for (const { messages } of this.queues)
      for (const message of messages) Object.assign(message, { tries: 0, visibleFrom: this.clock.now });
  }

  /** What is not yet as when all is well: what waits, what rings, and a canary that is about to be late. */
  unrest(): readonly string[] {
    const [, age = Number.POSITIVE_INFINITY] = this.metrics.get('CanaryAge CanaryFunction')?.at(-1) ?? [];
    return [
      ...waitingOf([...this.queues.map((queue) => [queue.name, this.visible(queue)] as const), ...this.followed]),
      ...(age <= MOST_AGE ? [] : [`the canary is ${age} s old`]),
      ...this.ringing().map((name) => `${name} rings`),
    ];
  }

  /** What is still to be done, also what is tried again later. */
  waiting(): readonly string[] {
    return waitingOf([...this.queues.map(({ name, messages }) => [name, messages] as const), ...this.followed]);
  }

  /** When the next of it is to be done; undefined when nothing waits. */
  nextDue(): number | undefined {
    const due = [
      ...this.queues.flatMap(({ messages }) => messages.map(({ visibleFrom }) => visibleFrom)),
      ...[...this.followed.values()].flatMap((changes) => changes.map(({ at }) => at)),
    ];
    return due.length === 0 ? undefined : Math.min(...due);
  }

  /** What a function says. */
  hear(line: string): void {
    this.process.getStore()?.lines.push(line);
  }

  /** One minute of all that is at work. */
  async minute(): Promise<void> {
    this.clock.now += MINUTE;
    for (const name of ['CanaryFunction', 'ReleaseFunction'] as const) {
      if (!this.work.isClocked(name)) continue;
      this.count1('Invocations', name);
      await this.call(name, {});
    }
    if ((this.clock.now / MINUTE) % ROLL_CALLED === 1) await this.callRoll();
    for (let round = 0; round < ROUNDS; round++) {
      for (const queue of this.queues) await this.consume(queue);
      for (const [name] of this.followers) await this.follow(name);
    }
    for (const [key, value] of this.counted) this.measure(...(key.split(' ') as [string, string]), value);
    this.counted = new Map();
    for (const queue of this.queues) this.measureQueue(queue);
  }

  /** Whether all is there that counts only when something else fails. */
  async callRoll(): Promise<void> {
    if (this.work.isClocked('RollCallFunction')) await this.call('RollCallFunction', rollIn(this.whole));
  }

  /** Somebody asks the hub. @returns the status of the answer */
  async ask(form: string): Promise<number> {
    const event = {
      requestContext: { http: { method: 'POST' } },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form,
    };
    const { statusCode } = await this.atDoor('HubSubscribeFunction', 'HubDoorApi', event);
    return statusCode;
  }

  /** Somebody asks the desk. @returns what API Gateway answers */
  askDesk(event: object): Promise<{ readonly statusCode: number }> {
    return this.atDoor('DeskAnswerFunction', 'DeskDoorApi', event);
  }

  private async atDoor(name: FunctionName, api: string, event: object): Promise<{ readonly statusCode: number }> {
    const { result } = this.work.isAsked(name) ? await this.call(name, event) : { result: undefined };
    // What API Gateway answers for a function that it may not call, or that fails.
    const answered = (result ?? { statusCode: 500 }) as { readonly statusCode: number };
    this.count1('5xx', api, answered.statusCode >= 500 ? 1 : 0);
    return answered;
  }

  /** The nightly comparison, as its state machine runs it. @returns what CloudWatch has of it. */
  async night(): Promise<'silent' | 'failed' | 'done'> {
    if (!this.work.isStartedNightly(MACHINE)) return 'silent';
    if (!this.work.mayRun(MACHINE, NIGHTLY)) return 'failed';
    let state: { readonly goesOn?: boolean; readonly isDone?: boolean; readonly needsSomebody?: boolean } = {
      goesOn: true,
    };
    while (!state.isDone) {
      const { isDone, result } = await this.tried(NIGHTLY, state);
      if (!isDone) return 'failed';
      state = result as typeof state;
    }
    return state.needsSomebody ? 'failed' : 'done';
  }

  /** As a state machine tries what failed. */
  private async tried(name: FunctionName, state: object): Promise<Called> {
    for (let call = 1; ; call++) {
      const called = await this.call(name, state);
      if (called.isDone || call === CALLS_OF_A_STEP) return called;
    }
  }

  private measureQueue(queue: Queue): void {
    if (of(this.left, 'AWS::SQS::Queue').has(queue.aside))
      this.measure('ApproximateNumberOfMessagesVisible', queue.aside, this.setAside.get(queue.aside) ?? 0);
    if (!of(this.left, 'AWS::SQS::Queue').has(queue.name)) return;
    const oldest = Math.min(...queue.messages.map(({ since }) => since));
    if (Number.isFinite(oldest))
      this.measure('ApproximateAgeOfOldestMessage', queue.name, (this.clock.now - oldest) / 1_000);
    this.measure('ApproximateNumberOfMessagesVisible', queue.name, this.visible(queue).length);
  }

  private visible({ messages }: Queue): readonly Message[] {
    return messages.filter(({ visibleFrom }) => visibleFrom <= this.clock.now);
  }

  private queueOf(name: string): Queue | undefined {
    return this.queues.find((queue) => queue.name === name);
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

  /** Undefined for what is not measured here. */
  private measuredFor({ MetricName, Metrics, Dimensions = [] }: Properties): Measured | undefined {
    if (Metrics !== undefined) return this.filledFor(Metrics as readonly AlarmMetric[]);
    const [{ Value = '' } = {}] = Dimensions as readonly { readonly Value?: string }[];
    const name = Value.split('.')[0] ?? '';
    if (MetricName === undefined || !MEASURED.has(String(MetricName))) return undefined;
    return this.metrics.get(`${MetricName} ${name}`) ?? [];
  }

  private filledFor(metrics: readonly AlarmMetric[]): Measured | undefined {
    const [{ Expression } = {}] = metrics;
    return Expression === 'FILL(missing, 1)' ? this.missingLately() : this.stalledFor(metrics);
  }

  /** What the last roll call missed; that there was none for a period is as bad. */
  private missingLately(): Measured {
    const at = this.clock.now / MINUTE;
    const lately = (this.metrics.get('MissingLinks RollCallFunction') ?? []).filter(([minute]) => minute > at - FILLED);
    return [[at, lately.length === 0 ? 1 : Math.max(...lately.map(([, value]) => value))]];
  }

  /** What lies in a queue from which nobody takes anything. */
  private stalledFor(metrics: readonly AlarmMetric[]): Measured | undefined {
    const [{ Expression } = {}] = metrics;
    if (Expression !== 'IF(FILL(lying, 0) > 0 AND FILL(taken, 0) < 1, 1, 0)') return undefined;
    const of = (id: string) => {
      const { Metric } = metrics.find(({ Id }) => Id === id)?.MetricStat ?? {};
      const name = Metric?.Dimensions[0].Value.split('.')[0];
      return new Map(this.metrics.get(`${Metric?.MetricName} ${name}`));
    };
    const [lying, taken] = [of('lying'), of('taken')];
    const minutes = [...new Set([...lying.keys(), ...taken.keys()])].sort((a, b) => a - b);
    return minutes.map((at) => [at, (lying.get(at) ?? 0) > 0 && (taken.get(at) ?? 0) < 1 ? 1 : 0]);
  }

  private count1(metric: string, name: string, times = 1): void {
    const key = `${metric} ${name}`;
    this.counted.set(key, (this.counted.get(key) ?? 0) + times);
  }

  private measure(metric: string, name: string, value: number): void {
    const key = `${metric} ${name}`;
    const values = this.metrics.get(key) ?? [];
    this.metrics.set(key, [...values.slice(-KEPT), [this.clock.now / MINUTE, value]]);
  }

  private isAllowed(request: Request): boolean {
    const by = this.process.getStore()?.name;
    if (by === undefined) throw new Error(`nobody asked for ${request.action}`);
    this.asked.set(`${by} ${Object.values(request).join(' ')}`, { ...request, by });
    const isAllowed = this.mayBy(this.left, by, request);
    this.isRefused ||= !isAllowed;
    return isAllowed;
  }

  /** The same is asked thousands of times, and policies take long to evaluate. */
  private mayBy(parts: Parts, name: FunctionName, request: Request): boolean {
    const known = this.decided.get(parts) ?? new Map<string, boolean>();
    this.decided.set(parts, known);
    const asked = JSON.stringify([name, request]);
    const decision = known.get(asked) ?? this.decide(parts, name, request);
    known.set(asked, decision);
    return decision;
  }

  private decide(parts: Parts, name: FunctionName, request: Request): boolean {
    const { action, resource, partition, region = REGION } = request;
    const role = String(of(this.whole, 'AWS::Lambda::Function').get(name)?.Role);
    const identity = [...of(parts, 'AWS::IAM::Policy').values()]
      .filter(({ Roles }) => (Roles as string[]).some((one) => role.endsWith(`role/${one}`)))
      .map(({ PolicyDocument }) => policyOf(PolicyDocument));
    if (resource.startsWith(arnOf('queue', '')) && !of(parts, 'AWS::SQS::Queue').has(resource.split(':').at(-1) ?? ''))
      return false;
    const context = {
      ...ENCRYPTED,
      'aws:RequestedRegion': region,
      ...(partition !== undefined && { 'dynamodb:LeadingKeys': [partition] }),
    };
    return decideTogether(identity, undefined, { principal: { arn: role }, action, resource, context }) === 'allowed';
  }

  private async call(name: FunctionName, event: object): Promise<Called> {
    const process: Process = { name, lines: [], isDead: false };
    this.count1('Errors', name, 0);
    try {
      const result = await this.process.run(process, async () => this.handlers.get(name)?.(event));
      if (process.isDead) throw new Error('the process has died');
      return { isDone: true, result };
    } catch {
      this.count1('Errors', name);
      return { isDone: false };
    } finally {
      if (this.work.isHeard(name)) for (const line of process.lines) this.hearMetrics(line);
    }
  }

  /** Amazon CloudWatch User Guide, "Specification: Embedded metric format". */
  private hearMetrics(line: string): void {
    if (!line.includes('"_aws"')) return;
    const said = JSON.parse(line);
    const [{ Dimensions, Metrics }] = said._aws.CloudWatchMetrics as [
      { readonly Dimensions: [[string]]; readonly Metrics: readonly { readonly Name: string }[] },
    ];
    for (const { Name } of Metrics) this.measure(Name, said[Dimensions[0][0]], said[Name]);
  }

  private tellOf(key: string, isThere: boolean): void {
    if (!this.work.areUploadsTold()) return;
    const object = { key, sequencer: (++this.count).toString(16).toUpperCase().padStart(18, '0') };
    const detail = { bucket: { name: 'InboxContent' }, object };
    const type = isThere ? 'Object Created' : 'Object Deleted';
    this.enqueue('IntakeQueue', JSON.stringify({ source: 'aws.s3', 'detail-type': type, detail }));
  }

  /** Amazon S3 User Guide, "Event message structure". */
  private tellOfRemoved(bucket: string, key: string): void {
    const s3 = { bucket: { name: bucket }, object: { key: encodeURIComponent(key) } };
    this.enqueue('InvalidationQueue', JSON.stringify({ Records: [{ eventName: 'ObjectRemoved:Delete', s3 }] }));
  }

  private detoursOfNext(): readonly Detour['kind'][] {
    const number = ++this.messages;
    return this.detours.flatMap((one) => (one.number === number ? [one.kind] : []));
  }

  /** @param delay in milliseconds */
  private enqueue(queue: string, body: string, delay = 0): void {
    const { now } = this.clock;
    const kinds = this.detoursOfNext();
    const late = kinds.includes('late') ? LATE * MINUTE : 0;
    for (let times = kinds.includes('twice') ? 2 : 1; times > 0; times--)
      this.queueOf(queue)?.messages.push({
        ...{ id: `${++this.count}`, body, since: now, tries: 0 },
        visibleFrom: now + delay + late,
      });
  }

  private async consume(queue: Queue): Promise<void> {
    if (!this.work.isCalled(queue.by)) return;
    for (let batches = 0; batches < MOST_BATCHES; batches++) {
      const batch = this.visible(queue).slice(0, queue.batch);
      if (batch.length === 0) return;
      await this.take(queue, batch);
    }
  }

  private async take(queue: Queue, batch: readonly Message[]): Promise<void> {
    const { now } = this.clock;
    this.count1('NumberOfMessagesReceived', queue.name, batch.length);
    const Records = batch.map(({ id, body, tries }) => ({
      messageId: id,
      receiptHandle: id,
      body,
      attributes: { ApproximateReceiveCount: String(tries + 1), SentTimestamp: String(now) },
    }));
    const { isDone, result } = await this.call(queue.by, { Records });
    const failures = (
      result as { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] } | undefined
    )?.batchItemFailures;
    const failed = new Set(failures?.map(({ itemIdentifier }) => itemIdentifier));
    for (const message of batch) {
      const isGone = isDone && !failed.has(message.id);
      message.tries += 1;
      message.visibleFrom = message.again ?? now + queue.pause;
      message.again = undefined;
      const isAside = message.tries >= queue.tries && of(this.left, 'AWS::SQS::Queue').has(queue.aside);
      if (!isGone && !isAside) continue;
      queue.messages.splice(queue.messages.indexOf(message), 1);
      if (!isGone) this.setAside.set(queue.aside, (this.setAside.get(queue.aside) ?? 0) + 1);
    }
  }

  private changesFor(name: FunctionName): Change[] {
    const changes = this.followed.get(name) ?? [];
    this.followed.set(name, changes);
    return changes;
  }

  /** As Lambda follows a stream: from the first failure on all comes again. A minute is one try, however short its pauses are. */
  private async follow(name: FunctionName): Promise<void> {
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

function waitingOf(lists: readonly (readonly [name: string, list: readonly unknown[]])[]): readonly string[] {
  return lists.flatMap(([name, { length }]) => (length === 0 ? [] : [`${length} wait for ${name}`]));
}

const NIGHTLY = 'ReconcileFunction';
/** The first, and five in which it is tried again (infra/subsystems/reconcile.ts). */
const CALLS_OF_A_STEP = 6;
const MACHINE = 'ReconcileMachine';
/** As all requests are made. */
const ENCRYPTED = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' };
interface AlarmMetric {
  readonly Id: string;
  readonly Expression?: string;
  readonly MetricStat?: {
    readonly Metric: { readonly MetricName: string; readonly Dimensions: readonly [{ readonly Value: string }] };
  };
}
/** Values of a metric: no alarm of these looks further back. */
const KEPT = 60;
/** Of a minute: what one has written is there for the next. */
const ROUNDS = 2;
/** Between two roll calls, and the period of their metric; in minutes. */
const ROLL_CALLED = 3;
const FILLED = 7;
/** When the canary sends the next one, in seconds. */
const MOST_AGE = 240;
/** Of what is missing CloudWatch looks further back than an alarm says. */
const FURTHER = 2;
/** Of a queue in one round. */
const MOST_BATCHES = 20;
const MEASURED = new Set([
  '5xx',
  'CanaryAge',
  'LateArticle',
  'HeldFeeds',
  'Refused',
  'CertificateDays',
  'SiteErrors',
  'Invocations',
  'Errors',
  'IteratorAge',
  'ApproximateAgeOfOldestMessage',
  'ApproximateNumberOfMessagesVisible',
]);

export const arnOf = (kind: 'table' | 'queue' | 'distribution', name: string): string =>
  kind === 'distribution'
    ? `arn:aws:cloudfront::${ACCOUNT}:distribution/${name}`
    : kind === 'table'
      ? `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${name}`
      : `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
