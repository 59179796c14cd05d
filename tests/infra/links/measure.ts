import type { Measured } from '../template/rings.ts';
import { atWork, type Need } from './at-work.ts';
import { of, type Parts, type Properties } from './parts.ts';

export const A_DAY = 1_440;
const ROLL_CALL = 'RollCallFunction';

/** Works that an article without pictures, which comes again and again, has no need for. */
const NOT_FOR_THE_CANARY: Readonly<Record<string, (need: Need) => boolean>> = {
  CanaryFunction: ({ action }) => action.startsWith('cloudwatch:'),
  IntakeIngestFunction: ({ action }) => action === 'sqs:SendMessage',
  PublisherPublishFunction: ({ action, resource }) =>
    /^(?:sqs:SendMessage|s3:DeleteObject|dynamodb:DeleteItem)$/.test(action) ||
    /^arn:aws:s3:::(?:InboxContent|Copies)/.test(resource),
};

const CONSUMERS: Readonly<Record<string, string>> = {
  IntakeQueue: 'IntakeIngestFunction',
  CopiesQueue: 'CopiesCopyFunction',
  RenditionsQueue: 'RenditionsRenderFunction',
  InvalidationQueue: 'InvalidationInvalidateFunction',
  PushQueue: 'PushTellFunction',
  HubAskedQueue: 'HubAskedConfirmFunction',
  HubDeliveriesQueue: 'HubDeliveriesDeliverFunction',
};

/** When what is tried in vain is given up, in minutes: tries, and the pause between two (tests/infra/failures.test.ts). */
const GIVEN_UP: Readonly<Record<string, readonly [consumer: string, minutes: number]>> = {
  IntakeDeadLetters: ['IntakeIngestFunction', 5 * 12],
  CopiesDeadLetters: ['CopiesCopyFunction', 4 * 18],
  RenditionsDeadLetters: ['RenditionsRenderFunction', 4 * 18],
  InvalidationDeadLetters: ['InvalidationInvalidateFunction', 10 * 3],
  PushDeadLetters: ['PushTellFunction', 8 * 60],
  HubAskedDeadLetters: ['HubAskedConfirmFunction', 3 * 3],
  HubDeliveriesDeadLetters: ['HubDeliveriesDeliverFunction', 11 * 6],
};

/** Whose queue is left alone, by the alarm that says so. */
const STALLED: Readonly<Record<string, string>> = {
  'copies-stalled': 'CopiesCopyFunction',
  'renditions-stalled': 'RenditionsRenderFunction',
  'push-stalled': 'PushTellFunction',
  'confirm-stalled': 'HubAskedConfirmFunction',
  'deliver-stalled': 'HubDeliveriesDeliverFunction',
};

const stacks = new WeakMap<Parts, ReturnType<typeof atWork>>();

/** Each is asked by every alarm. */
function stackOf(left: Parts, whole: Parts): ReturnType<typeof atWork> {
  const stack = stacks.get(left) ?? atWork(left, whole);
  stacks.set(left, stack);
  return stack;
}

const alarmNameOf = ({ AlarmName }: Properties) => String(AlarmName).replace(/^Feedmill-/, '');

/** The queue that an alarm on an expression is about. */
function sourceOf({ Metrics = [] }: Properties): string {
  const stated = Metrics as readonly {
    readonly MetricStat?: { readonly Metric: { readonly Dimensions: [{ Value: string }] } };
  }[];
  return stated.flatMap(({ MetricStat }) => MetricStat?.Metric.Dimensions[0].Value ?? [])[0]?.split('.')[0] ?? '';
}

/** The metric that an alarm is about; of an expression that which says most. */
export function metricOf({ MetricName, Metrics }: Properties): string {
  if (Metrics === undefined) return String(MetricName);
  const stated = Metrics as readonly { readonly MetricStat?: { readonly Metric: { readonly MetricName: string } } }[];
  const names = stated.flatMap(({ MetricStat }) => MetricStat?.Metric.MetricName ?? []);
  return names.find((name) => /^(?:NumberOfMessagesReceived|ExecutionsFailed|MissingLinks)$/.test(name)) ?? '';
}

export interface State {
  readonly left: Parts;
  readonly whole: Parts;
  /** How many links the roll call misses. */
  readonly missing: number;
  /** Whether the first roll call after minute 0 is never begun. */
  readonly isCallLost?: boolean;
}

/** @returns minutes from one call to the next, and those of which the alarm looks at the worst. */
function rollCallOf({ Metrics }: Properties, whole: Parts): { readonly interval: number; readonly period: number } {
  const isAimedAt = ({ Targets }: Properties) =>
    (Targets as readonly { readonly Arn: string }[]).some(({ Arn }) => Arn.endsWith(ROLL_CALL));
  const rule = [...of(whole, 'AWS::Events::Rule').values()].find(isAimedAt);
  const [{ Period = 0 } = {}] = (Metrics as readonly { readonly MetricStat?: { readonly Period: number } }[]).flatMap(
    ({ MetricStat }) => MetricStat ?? [],
  );
  return { interval: Number(/\d+/.exec(String(rule?.ScheduleExpression))), period: Period / 60 };
}

/**
 * What CloudWatch has of an alarm's metric after a link was cut at minute 0, a minute after everything was well, while there is work for
 * each queue and the stream: as each service measures it.
 * @param minutes at which it is measured
 */
export function measuredFor(
  alarm: Properties,
  { left, whole, missing, isCallLost = false }: State,
  minutes: readonly number[],
): Measured {
  const stack = stackOf(left, whole);
  const [dimension] = (alarm.Dimensions ?? []) as readonly { Name: string; Value: string }[];
  const of = dimension?.Value.split('.')[0] ?? '';
  const each = (value: (minute: number) => number | undefined): Measured =>
    minutes.flatMap((minute) => {
      const found = minute < 0 ? undefined : value(minute);
      return found === undefined ? [] : [[minute, found] as const];
    });
  const nightly = (value: number): Measured =>
    minutes.filter((minute) => minute % A_DAY === A_DAY - 60).map((minute) => [minute, value] as const);

  const isThere = (queue: string) => left.get('AWS::SQS::Queue')?.has(queue) === true;
  const goesOn = (name: string) => stack.isCalled(name) && stack.works(name, NOT_FOR_THE_CANARY[name]);
  const isMeasured = stack.isClocked('CanaryFunction') && stack.isHeard('CanaryFunction');
  const comesOut =
    stack.areUploadsTold() &&
    ['IntakeIngestFunction', 'PublisherPublishFunction', 'ReceiptsWriteFunction'].every(goesOn) &&
    stack.works('CanaryFunction', NOT_FOR_THE_CANARY.CanaryFunction) &&
    stack.isServed();
  // Whatever it looks at beside.
  const isDeskShown = stack.isDeskReached() && stack.isAsked('DeskAnswerFunction');
  const seesAll = stack.isMissingTold() && (isDeskShown || !stackOf(whole, whole).isDeskReached());

  switch (metricOf(alarm)) {
    case 'NumberOfMessagesReceived':
      // Of a queue that is gone nothing is measured, and nothing lies in it.
      if (!isThere(sourceOf(alarm))) return each(() => 0);
      return each(() => (stack.isCalled(STALLED[alarmNameOf(alarm)] ?? '') ? 0 : 1));
    case 'CanaryAge':
      return isMeasured ? each((minute) => (comesOut ? 120 : 60 * minute)) : [];
    case 'ApproximateAgeOfOldestMessage': {
      if (!isThere(of)) return [];
      const consumer = CONSUMERS[of] ?? '';
      const isDone = stack.isCalled(consumer) && stack.works(consumer);
      return of === 'IntakeQueue' && !stack.areUploadsTold() ? [] : each((minute) => (isDone ? 1 : 60 * minute));
    }
    case 'IteratorAge':
      return stack.isCalled(of) ? each((minute) => (stack.works(of) ? 500 : 60_000 * minute)) : [];
    case 'Invocations':
      return stack.isClocked(of) ? each(() => 1) : [];
    // To be refused is an answer to it.
    case 'MissingLinks': {
      const isCalled = stack.isClocked(ROLL_CALL) && stack.isHeard(ROLL_CALL);
      const { interval, period } = rollCallOf(alarm, whole);
      const called = (minute: number) => {
        if (minute % interval !== 0 || (isCallLost && minute === interval)) return [];
        if (minute <= 0) return [0];
        return isCalled ? [missing] : [];
      };
      // No call in a period is as bad as one that misses something.
      return each((minute) => {
        const values = Array.from({ length: period }, (_, before) => called(minute - before)).flat();
        return values.length === 0 ? 1 : Math.max(...values);
      });
    }
    case 'Errors':
      if (of === ROLL_CALL) return stack.isClocked(of) ? each(() => 0) : [];
      return stack.isClocked(of) ? each(() => (stack.works(of) && (of !== 'CanaryFunction' || seesAll) ? 0 : 1)) : [];
    case 'ExecutionsStarted':
      return stack.isStartedNightly('ReconcileMachine') ? nightly(1) : [];
    case 'ExecutionsFailed':
      return nightly(stack.runs('ReconcileMachine', 'ReconcileFunction') ? 0 : 1);
    case 'LateArticle':
    case 'HeldFeeds':
    // Answered with errors where the canary sees it first.
    case 'SiteErrors':
      return isMeasured ? each(() => 0) : [];
    case 'CertificateDays':
      return isMeasured ? each(() => 60) : [];
    case 'ApproximateNumberOfMessagesVisible': {
      if (!isThere(of)) return [];
      const [consumer = '', after = 0] = GIVEN_UP[of] ?? [];
      const isTriedInVain = stack.isCalled(consumer) && !stack.works(consumer);
      return each((minute) => (isTriedInVain && minute >= after ? 1 : 0));
    }
    // Somebody asks the hub and the desk each minute.
    case '5xx': {
      const behind = of === 'DeskDoorApi' ? 'DeskAnswerFunction' : 'HubSubscribeFunction';
      const isAnswered = stack.isAsked(behind) && stack.works(behind);
      return each(() => (isAnswered ? 0 : 1));
    }
    case 'Refused': {
      const asks = (name: string) => stack.isClocked(name) || stack.isCalled(name) || stack.isAsked(name);
      const refused = [...(whole.get('AWS::Lambda::Function') ?? new Map()).keys()].filter(
        (name) => name !== ROLL_CALL && stack.isHeard(name) && !stack.isGranted(name),
      );
      const isRefused = (minute: number) =>
        refused.some((name) => asks(name) || (name === 'ReconcileFunction' && minute % A_DAY === A_DAY - 60));
      return each((minute) => (isRefused(minute) ? 1 : 0));
    }
    // Turned away by others of the account.
    case 'Throttles':
      return [];
    default:
      throw new Error(`it is not known how ${alarm.AlarmName} is measured`);
  }
}
