import { millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import type { Instant } from '../../shared/article/types.ts';
import { embeddedMetrics, type Measured } from '../../shared/aws/embedded-metrics.ts';
import { EDGE_ERRORS } from '../../shared/aws/names.ts';
import type { CanaryFiles } from '../../shared/aws/s3/canary.ts';
import type { Log } from '../../shared/log.ts';
import { throwFaults } from '../../shared/pipeline/errors.ts';
import type { Clock } from '../../shared/pipeline/ports.ts';
import { canaryAddress, canaryArticle, missingAddress, writtenIn } from '../../shared/publish/canary.ts';
import type { Freshness } from '../../shared/publish/freshness.ts';
import type { ReceiptJson } from '../../shared/receipt/json.ts';
import type { Looked } from './look.ts';

export interface CanaryDeps {
  readonly files: Pick<CanaryFiles, 'upload' | 'receipt'>;
  /** Asks for an address as readers do. @param status of the right answer; 200 where none is given @throws for any other */
  readonly look: (address: string, status?: number) => Promise<Looked>;
  readonly freshness: () => Promise<Freshness>;
  /** How many feeds are held. */
  readonly heldFeeds: () => Promise<number>;
  /**
   * What CloudFront has measured of its errors in five minutes, in percent; undefined where it has nothing.
   * @param from the first of them, in milliseconds since 1970
   */
  readonly edgeErrors: (from: number) => Promise<number | undefined>;
  /** Ends in `/`. */
  readonly feedsUrl: string;
  /** Ends in `/desk/`. @default - the deployment has none */
  readonly deskUrl?: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Under which it is measured. */
  readonly functionName: string;
}

/** A new one is out a minute later, so that readers' is never older than five minutes while everything goes on. */
const UPLOAD_AFTER_SECONDS = 240;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** What CloudFront has of a minute settles within two (prometheus-community/yet-another-cloudwatch-exporter#1549). */
const SETTLED_AFTER_MINUTES = 3;

/**
 * Looks how old the canary is that readers get, and uploads the next one when it is time. What could not be seen is not measured, and
 * rings like what is too old.
 * @throws when a look failed, after all others.
 */
export async function watchLine(deps: CanaryDeps): Promise<void> {
  const { files, feedsUrl, deskUrl, clock, log } = deps;
  const now = millisecondsOf(clock.now());
  const failures: { error: unknown }[] = [];
  const tried = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      log.error('look failed', { look: what, error });
      failures.push({ error });
      return undefined;
    }
  };

  const certificates: Certificate[] = [];
  /** Also at the certificate. Of one that has ended whoever looks is told this, and nothing else. */
  const lookAt = async (of: Certificate['of'], address: string): Promise<string> => {
    try {
      const { body, certificateEnds } = await deps.look(address);
      if (certificateEnds !== undefined) certificates.push({ of, ends: certificateEnds });
      return body;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'CERT_HAS_EXPIRED') certificates.push({ of, ends: now });
      throw error;
    }
  };

  const [inFeed, inReceipt, newest, held, errors] = await Promise.all([
    tried('feed', async () => writtenIn(await lookAt('feeds', canaryAddress(feedsUrl)))),
    tried('receipt', async () => (JSON.parse(await files.receipt()) as ReceiptJson).uploadedAt),
    tried('newest article', deps.freshness),
    tried('held feeds', deps.heldFeeds),
    tried('site errors', async () => {
      const from = errorsToAskFor(now);
      return from === undefined ? undefined : deps.edgeErrors(from);
    }),
    // A reader that is answered with 403 takes that for a feed which it may not read, and asks no more.
    tried('missing page', () => deps.look(missingAddress(feedsUrl), 404)),
    ...(deskUrl === undefined ? [] : [tried('desk', () => lookAt('desk', deskUrl))]),
  ]);
  const [certificate] = certificates.sort((one, other) => one.ends - other.ends);
  const ages = [inFeed, inReceipt].map((instant) => (instant === undefined ? Number.NaN : age(instant, now)));
  const oldest = Math.max(...ages);
  const measured: Measured = {
    ...(Number.isNaN(oldest) ? {} : { CanaryAge: oldest }),
    ...(newest === undefined ? {} : { LateArticle: newest.kind === 'fresh' ? 0 : newest.seconds }),
    ...(held === undefined ? {} : { HeldFeeds: held }),
    ...(certificate === undefined ? {} : { CertificateDays: (certificate.ends - now) / DAY_MS }),
    ...(errors === undefined ? {} : { SiteErrors: errors }),
  };
  log.info('canary', {
    inFeed,
    inReceipt,
    newest,
    ...(certificate && { certificate: { ...certificate, ends: new Date(certificate.ends) } }),
    ...embeddedMetrics(measured, { FunctionName: deps.functionName }, now),
  });
  if (!(oldest < UPLOAD_AFTER_SECONDS)) await tried('upload', () => files.upload(canaryArticle(clock.now(), feedsUrl)));
  throwFaults('looks', failures);
}

/** When one ends that is shown, in milliseconds since 1970. */
interface Certificate {
  readonly of: 'feeds' | 'desk';
  readonly ends: number;
}

/**
 * By the clock, so that nobody remembers when they were asked for: once in five minutes, for the last five that have settled.
 * @returns the first of these, in milliseconds since 1970; undefined at other times
 */
function errorsToAskFor(now: number): number | undefined {
  const settled = Math.floor(now / MINUTE_MS) - SETTLED_AFTER_MINUTES;
  return settled % EDGE_ERRORS.minutes === 0 ? (settled - EDGE_ERRORS.minutes) * MINUTE_MS : undefined;
}

/** In seconds. */
function age(instant: Instant, now: number): number {
  return Math.max(0, (now - millisecondsOf(instant)) / 1_000);
}
