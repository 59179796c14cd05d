import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instant } from '../../../shared/article/types.ts';
import type { Log } from '../../../shared/log.ts';
import type { Clock } from '../../../shared/pipeline/ports.ts';
import type { Stale } from '../staleness.ts';

/** How a server fares: without names and causes, for whoever can reach the server can read it. */
export interface HealthReport {
  /**
   * `starting`: the first pass has not ended yet. `failing`: the last pass could not do all that it had to. `stale`: nothing has failed,
   * and readers do not have what they should.
   */
  readonly status: 'starting' | 'ok' | 'failing' | 'stale';
  /** How many passes have failed in a row, and since when. */
  readonly failures?: number;
  readonly since?: Instant;
  /** Why it is stale, and for how many seconds. */
  readonly why?: Stale['why'];
  readonly seconds?: number;
  /** Uploads that are missing in the inbox, of which nothing is taken back until somebody says that it is meant. */
  readonly heldRemovals: number;
  /** Feeds that would lose too much at once, and stay as they are; left out where there are none. */
  readonly heldFeeds?: number;
}

/** What waits until somebody says that it is meant: uploads that are gone, feeds that would lose too much. */
export interface HeldNow {
  readonly removals: number;
  readonly feeds: number;
}

/** Keeps what is known of the last pass. */
export interface Health {
  report(): Promise<HealthReport>;
  well(): void;
  failed(error: unknown): void;
}

/**
 * @param held what is held now
 * @param stale why readers do not have what they should
 */
export function createHealth(
  log: Log,
  clock: Clock,
  held: () => Promise<HeldNow>,
  stale: () => Promise<Stale | undefined>,
): Health {
  let known: Omit<HealthReport, 'heldRemovals' | 'heldFeeds'> = { status: 'starting' };
  return {
    async report() {
      const { removals: heldRemovals, feeds } = await held();
      const found = known.status === 'ok' ? await stale() : undefined;
      return {
        ...known,
        ...(found === undefined ? {} : { status: 'stale', ...found }),
        heldRemovals,
        ...(feeds === 0 ? {} : { heldFeeds: feeds }),
      };
    },
    well() {
      if (known.status === 'failing') log.warn('pass works again', { failures: known.failures });
      known = { status: 'ok' };
    },
    failed(error) {
      log.error('pass failed', { error });
      const { failures = 0, since = clock.now() } = known;
      known = { status: 'failing', failures: failures + 1, since };
    },
  };
}

/** @param target of a request (RFC 9112, section 3.2) */
export function asksForHealth(target: string | undefined): boolean {
  return /^(?:https?:\/\/[^/?#]*)?\/healthz(?:\?|$)/i.test(target ?? '');
}

/** 503 while the last pass failed, or readers do not have what they should: what load balancers and monitors look at. */
export function answerHealth(report: HealthReport, { method }: IncomingMessage, response: ServerResponse): void {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  const body = `${JSON.stringify(report)}\n`;
  response
    .writeHead(report.status === 'failing' || report.status === 'stale' ? 503 : 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(method === 'HEAD' ? undefined : body);
}
