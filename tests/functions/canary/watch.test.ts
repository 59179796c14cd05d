import { describe, expect, it } from 'vitest';
import type { Looked } from '../../../functions/canary/look.ts';
import { type CanaryDeps, watchLine } from '../../../functions/canary/watch.ts';
import { instantOf } from '../../../shared/article/dates/milliseconds.ts';
import { canaryArticle } from '../../../shared/publish/canary.ts';
import { deployment } from '../../infra/template/deployment.ts';
import { lookUp } from '../../infra/template/look-up.ts';
import { type AlarmRule, rings } from '../../infra/template/rings.ts';

const { only } = lookUp(deployment().template);
const [, { Properties: alarm }] = only('AWS::CloudWatch::Alarm', { AlarmName: 'Feedmill-site-errors' });

const FEEDS = 'https://quay.example/';
const DESK = 'https://desk.quay.example/desk/';
const DAY = 86_400_000;
const NOON = Date.UTC(2026, 5, 1, 12);

interface Seen {
  /** What was measured, and said beside it. */
  readonly said: Readonly<Record<string, unknown>>;
  /** Looks that failed, by their names. */
  readonly failed: readonly unknown[];
  /** What the function ends with. */
  readonly fault?: unknown;
}

/** @param ends of the certificates, in days; or what whoever looks meets in their place */
async function watched(
  ends: { readonly feeds?: number | Error; readonly desk?: number | Error },
  {
    now = NOON,
    deskUrl,
    ...others
  }: Partial<Omit<CanaryDeps, 'deskUrl'>> & {
    readonly now?: number;
    readonly deskUrl?: string | undefined;
  } = {},
): Promise<Seen> {
  const written = instantOf(now - 60_000);
  const body = JSON.stringify({ items: [{ content_html: canaryArticle(written, FEEDS) }] });
  const shown = (of: number | Error | undefined): Looked => {
    if (of instanceof Error) throw of;
    return { body, ...(of !== undefined && { certificateEnds: now + of * DAY }) };
  };
  let said: Record<string, unknown> = {};
  const failed: unknown[] = [];
  const fault = await watchLine({
    files: { upload: async () => undefined, receipt: async () => JSON.stringify({ uploadedAt: written }) },
    look: async (address) => shown(address.startsWith(FEEDS) ? ends.feeds : ends.desk),
    freshness: async () => ({ kind: 'fresh' }),
    heldFeeds: async () => 0,
    edgeErrors: async () => undefined,
    feedsUrl: FEEDS,
    ...(deskUrl !== undefined && { deskUrl }),
    clock: { now: () => instantOf(now) },
    log: {
      info: (_, fields = {}) => {
        said = fields;
      },
      warn: () => undefined,
      error: (_, { look } = {}) => failed.push(look),
    },
    functionName: 'Canary',
    ...others,
  }).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { said: JSON.parse(JSON.stringify(said)), failed, fault };
}

const FINE = { CanaryAge: 60, LateArticle: 0, HeldFeeds: 0 };

describe('the errors of CloudFront', () => {
  const MINUTES = Array.from({ length: 15 }, (_, minute) => minute);

  it('are asked for once in five minutes, each five by the clock once, three minutes after they are over', async () => {
    const asked: [minute: number, from: number][] = [];
    for (const minute of MINUTES) {
      const edgeErrors = async (from: number) => void asked.push([minute, (from - NOON) / 60_000]);
      await watched({}, { now: NOON + minute * 60_000 + 31_000, edgeErrors });
    }
    expect(asked).toEqual([
      [3, -5],
      [8, 0],
      [13, 5],
    ]);
  });

  it.each([0, 12.5])('are measured as they are: %d percent', async (percent) => {
    const { said, fault } = await watched({}, { now: NOON + 180_000, edgeErrors: async () => percent });
    expect(said).toMatchObject({ ...FINE, SiteErrors: percent });
    expect(said._aws).toMatchObject({
      CloudWatchMetrics: [{ Metrics: expect.arrayContaining([{ Name: 'SiteErrors', Unit: 'Percent' }]) }],
    });
    expect(fault).toBeUndefined();
  });

  it('are not measured where CloudFront has none: no reader came', async () => {
    const { said, failed } = await watched({}, { now: NOON + 180_000 });
    expect(said).not.toHaveProperty('SiteErrors');
    expect(failed).toEqual([]);
  });

  it.each(MINUTES.slice(0, 5))(
    'ring in time when every reader is answered with one from minute %d on, and not for a minute of them',
    async (begin) => {
      const measuredWhile = async (isOut: (minute: number) => boolean) => {
        const measured: [minute: number, value: number][] = [];
        for (let minute = 0; minute <= 40; minute++) {
          const edgeErrors = async (from: number) => {
            const first = (from - NOON) / 60_000;
            return 20 * MINUTES.slice(0, 5).filter((one) => isOut(first + one)).length;
          };
          const { said } = await watched({}, { now: NOON + minute * 60_000, edgeErrors });
          if (typeof said.SiteErrors === 'number') measured.push([minute, said.SiteErrors]);
        }
        return Array.from({ length: 41 }, (_, at) => at).filter((at) =>
          rings(alarm as never as AlarmRule, measured, at),
        );
      };
      const [rung = Number.POSITIVE_INFINITY] = await measuredWhile((minute) => minute >= begin);
      expect(rung).toBeLessThanOrEqual(begin + 13);
      expect(await measuredWhile((minute) => minute === begin)).toEqual([]);
    },
  );

  it('keep nothing else from being measured where they cannot be read, which is told', async () => {
    const edgeErrors = async () => {
      throw new Error('AccessDenied');
    };
    const { said, failed, fault } = await watched({ feeds: 60 }, { now: NOON + 180_000, edgeErrors });
    expect(said).toMatchObject({ ...FINE, CertificateDays: 60 });
    expect(said).not.toHaveProperty('SiteErrors');
    expect(failed).toEqual(['site errors']);
    expect(fault).toEqual(new Error('AccessDenied'));
  });
});

describe('certificates', () => {
  const ended = Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' });
  const away = new Error('connect ETIMEDOUT');

  it.each([
    ['of the feeds, where there is no desk', { feeds: 60, desk: 3 }, undefined, 'feeds', 60],
    ['of the feeds, which ends first', { feeds: 20, desk: 60 }, DESK, 'feeds', 20],
    ['of the desk, which ends first', { feeds: 60, desk: 20 }, DESK, 'desk', 20],
  ] as const)('are measured by the one %s, and it is named', async (_, ends, deskUrl, of, days) => {
    const { said, failed } = await watched(ends, { deskUrl });
    expect(said).toMatchObject({
      ...FINE,
      CertificateDays: days,
      certificate: { of, ends: new Date(NOON + days * DAY).toISOString() },
    });
    expect(failed).toEqual([]);
  });

  it.each([
    ['the feeds', { feeds: ended, desk: 60 }, ['missing page', 'feed'], 'feeds'],
    ['the desk', { feeds: 60, desk: ended }, ['desk'], 'desk'],
  ] as const)('are at their end when that of %s has ended, as long as nobody mends it', async (_, ends, looks, of) => {
    const { said, failed } = await watched(ends, { deskUrl: DESK });
    expect(said).toMatchObject({ CertificateDays: 0, certificate: { of } });
    expect(failed).toEqual(looks);
  });

  it('of the feeds are measured where nobody answers at the desk, which is told', async () => {
    const { said, failed, fault } = await watched({ feeds: 60, desk: away }, { deskUrl: DESK });
    expect(said).toMatchObject({ ...FINE, CertificateDays: 60, certificate: { of: 'feeds' } });
    expect(failed).toEqual(['desk']);
    expect(fault).toBe(away);
  });

  it('are not measured where nobody shows one', async () => {
    const { said } = await watched({});
    expect(said).toMatchObject(FINE);
    expect(said).not.toHaveProperty('CertificateDays');
    expect(said).not.toHaveProperty('certificate');
  });
});
