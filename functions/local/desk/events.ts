import type { ServerResponse } from 'node:http';
import { besideWhich } from '../../../shared/article/sidecar.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { PRIVATE } from '../http/private.ts';

/** What happens to uploads, told to every desk that is open (HTML Standard, section 9.2, server-sent events). */
export interface DeskEvents {
  /** An upload's receipt is written, or that of what lies beside it. */
  tell(key: SubmissionKey): void;
  /** The removals that are held are other ones than before. */
  tellHeld(): void;
  /**
   * @param lastEventId the number of the last one that this desk has heard, where it was cut off
   * @param isLetIn whether who listens may go on: asked now and then
   */
  listen(response: ServerResponse, lastEventId: string | undefined, isLetIn: () => Promise<boolean>): void;
  close(): void;
}

/** As many are told to a desk that was away; one that missed more reads its list anew. */
const KEPT = 500;
/** Proxies and the server itself end what is silent for half a minute. */
const COMMENT_MS = 15_000;
const MOST_LISTENERS = 100;

/** @param everyMs how often those who listen are looked at */
export function createEvents(everyMs = COMMENT_MS): DeskEvents {
  const listeners = new Map<ServerResponse, () => Promise<boolean>>();
  const kept: { readonly id: number; readonly text: string }[] = [];
  // Another start counts from elsewhere: nothing of the one before can be told again.
  let id = Date.now() * 1_000;
  const goOn = async (listener: ServerResponse, isLetIn: () => Promise<boolean>) => {
    // Between two configurations the state cannot be asked: whoever listens asks anew.
    if (await isLetIn().catch(() => false)) listener.write(':\n\n');
    else listener.end();
  };
  const timer = setInterval(() => {
    for (const [listener, isLetIn] of listeners) void goOn(listener, isLetIn);
  }, everyMs).unref();
  const say = (name: string, data: object) => {
    const event = { id: ++id, text: `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n` };
    kept.push(event);
    if (kept.length > KEPT) kept.shift();
    for (const listener of listeners.keys()) listener.write(event.text);
  };
  return {
    tell: (key) => say('receipt', { key: besideWhich(key) ?? key }),
    tellHeld: () => say('held', {}),
    listen(response, lastEventId, isLetIn) {
      if (listeners.size >= MOST_LISTENERS) {
        response.writeHead(503, { ...PRIVATE, 'Retry-After': 30, 'Content-Length': 0 }).end();
        return;
      }
      response.writeHead(200, { ...PRIVATE, 'Content-Type': 'text/event-stream' });
      response.write('retry: 2000\n\n');
      const last = lastEventId === undefined ? id : Number(lastEventId);
      const missed = kept.filter((event) => event.id > last);
      const hasAll = last >= id || missed[0]?.id === last + 1;
      if (hasAll) for (const { text } of missed) response.write(text);
      else response.write(`id: ${id}\nevent: anew\ndata: {}\n\n`);
      listeners.set(response, isLetIn);
      response.on('close', () => listeners.delete(response));
    },
    close() {
      clearInterval(timer);
      for (const listener of listeners.keys()) listener.end();
    },
  };
}
