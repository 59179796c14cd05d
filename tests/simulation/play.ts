import { createHash } from 'node:crypto';
import { useEncodings } from './encodings.ts';
import type { History } from './history.ts';
import { ownTimers } from './machine.ts';
import type { OnWrite } from './memory/public-store.ts';
import { createMemoryStore } from './memory/store.ts';
import type { Engines, Stores } from './stores.ts';
import { tryHistory } from './trial.ts';

/**
 * @param onWrite called with each public file that is put, and each path that is emptied
 * @returns what a history breaks over ports in memory.
 */
export function tryInMemory(history: History, onWrite?: OnWrite): Promise<readonly string[]> {
  return played(history, { store: createMemoryStore() }, onWrite);
}

/** @returns what tells what a history breaks over these engines. */
export function tryOver(stores: Stores): (history: History) => Promise<readonly string[]> {
  return async (history) => {
    const { close, ...engines } = await stores.open(seedOf(history));
    try {
      return await played(history, engines);
    } finally {
      await close();
    }
  };
}

/** Whoever plays it again has the same answers. */
function seedOf(history: History): number {
  return createHash('md5').update(JSON.stringify(history)).digest().readUInt32BE();
}

async function played(
  history: History,
  engines: Omit<Engines, 'close'>,
  onWrite?: OnWrite,
): Promise<readonly string[]> {
  useEncodings('marked');
  const giveBack = ownTimers();
  try {
    return await tryHistory(history, engines, onWrite);
  } finally {
    giveBack();
    useEncodings('real');
  }
}
