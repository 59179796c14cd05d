import { useEncodings } from './encodings.ts';
import type { History } from './history.ts';
import { ownTimers } from './machine.ts';
import type { OnWrite } from './memory/public-store.ts';
import { createMemoryStore } from './memory/store.ts';
import { tryHistory } from './trial.ts';

/**
 * @param onWrite called with each public file that is put, and each path that is emptied
 * @returns what a history breaks over ports in memory.
 */
export async function tryInMemory(history: History, onWrite?: OnWrite): Promise<readonly string[]> {
  useEncodings('marked');
  const giveBack = ownTimers();
  try {
    return await tryHistory(history, createMemoryStore(), onWrite);
  } finally {
    giveBack();
  }
}
