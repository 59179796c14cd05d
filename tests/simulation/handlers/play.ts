import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Detour, Fault } from './line.ts';
import type { Stack } from './stack.ts';
import { subscription, topicOf } from './web.ts';

/** What is done in one minute, when all that came before is done. */
export type Step = (stack: Stack) => unknown;

/** What there is when a step is done. */
export interface Outcome {
  /** Public files, by path: unpacked, and their times to the hour. */
  readonly files: ReadonlyMap<string, string>;
  /** What editors are told, by key. */
  readonly receipts: ReadonlyMap<string, string>;
  /** What each subscriber had last; empty: nothing. */
  readonly heard: readonly string[];
}

const MINUTE = 60_000;
const APART = 24 * 60 * MINUTE;
/** By then embargoes are over, whoever died on the way. */
const LATER = 6 * 60 * MINUTE;
const AGAIN = 2;
/** Minutes in which something is done until nothing waits any more. */
const MOST_MINUTES = 60;
/** Of readers of the hub, by number. */
export const READERS = [0, 1, 2] as const;

/** A reader asks the hub for a feed, and again as whoever is answered with a fault. */
export function subscribes(reader: number, feed: string): Step {
  const form = subscription(reader, topicOf(feed));
  return async ({ line }) => {
    if ((await line.ask(form)) >= 500) await line.ask(form);
  };
}

/**
 * Has the stack begin anew, and do all that follows from each step.
 * @param faults on the way, and @param detours of messages
 * @returns what there is after each step
 * @throws Error where something still waits after an hour
 */
export async function play(
  stack: Stack,
  steps: readonly Step[],
  faults: readonly Fault[] = [],
  detours: readonly Detour[] = [],
): Promise<readonly Outcome[]> {
  await stack.anew();
  stack.line.trouble(faults, detours);
  const outcomes: Outcome[] = [];
  for (const [index, step] of steps.entries()) {
    stack.waitUntil(stack.beginning + index * APART);
    await stack.minute(() => step(stack));
    await settle(stack);
    stack.waitUntil(stack.beginning + index * APART + LATER);
    // Who dies in one minute is called again in the next.
    for (let minute = 0; minute < AGAIN; minute++) await stack.minute();
    await settle(stack);
    outcomes.push(outcomeOf(stack));
  }
  return outcomes;
}

function unpacked(name: string, bytes: Uint8Array): string {
  const plain = name.endsWith('.gz') ? gunzipSync(bytes) : name.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
  return Buffer.from(plain).toString('latin1');
}

/** When a feed changed is when somebody saw to it, which is minutes later where the first has died. */
function toTheHour(text: string): string {
  return text.replaceAll(/(?<![\d:])(\d\d?):\d\d(?::\d\d)?/g, '$1 h');
}

async function settle(stack: Stack): Promise<void> {
  for (let minute = 0; stack.line.nextDue() !== undefined; minute++) {
    if (minute === MOST_MINUTES) throw new Error(`still to be done: ${stack.line.waiting().join(', ')}`);
    stack.waitUntil((stack.line.nextDue() ?? 0) - MINUTE);
    await stack.minute();
  }
}

function outcomeOf({ services, heard }: Stack): Outcome {
  const all = [...services.objects].filter(([name]) => !/canary/.test(name));
  const files = all.flatMap(([name, { bytes }]) =>
    name.startsWith('SitePublic/') ? [[name, toTheHour(unpacked(name, bytes))] as const] : [],
  );
  const receipts = all.flatMap(([name, { bytes }]) => {
    if (!/^Receipts\/.*\.json$/.test(name)) return [];
    const { status, articleId, url, reasons } = JSON.parse(Buffer.from(bytes).toString());
    return [[name, JSON.stringify({ status, articleId, url, reasons })] as const];
  });
  return {
    files: new Map(files),
    receipts: new Map(receipts),
    heard: READERS.map((reader) => toTheHour(heard(reader) ?? '')),
  };
}

/** @returns what is otherwise, by step. */
export function differences(found: readonly Outcome[], wanted: readonly Outcome[]): readonly string[] {
  return wanted.flatMap((one, step) => {
    const other = found[step];
    const names = (kind: 'files' | 'receipts') =>
      [...new Set([...one[kind].keys(), ...(other?.[kind].keys() ?? [])])].filter(
        (name) => one[kind].get(name) !== other?.[kind].get(name),
      );
    const heard = READERS.filter((reader) => one.heard[reader] !== other?.heard[reader]).map(String);
    return [...names('files'), ...names('receipts'), ...heard].map((name) => `step ${step}: ${name}`);
  });
}
