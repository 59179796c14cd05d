import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lambdaSetup } from '../../functions/lambda-setup.ts';
import { CONFIG_FILE } from '../../shared/aws/names.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';

describe('what a function finds around it', () => {
  let asset: string;
  beforeEach(() => {
    asset = mkdtempSync(join(tmpdir(), 'feedmill-setup-'));
    writeFileSync(join(asset, CONFIG_FILE), JSON.stringify(BUILT_IN_CONFIG));
  });
  afterEach(() => rmSync(asset, { recursive: true }));

  const environment = { TABLE_NAME: 'articles', CONTENT_BUCKET: 'content', PUBLIC_BUCKET: 'public' };

  it('is the configuration of its asset and the names that it needs', () => {
    const setup = lambdaSetup(asset, environment, ['table', 'contentBucket']);
    expect(setup.config).toEqual(BUILT_IN_CONFIG);
    expect(setup.names).toEqual({ table: 'articles', contentBucket: 'content' });
  });

  it('names every variable that is missing', () => {
    expect(() => lambdaSetup(asset, { TABLE_NAME: '' }, ['table', 'publicBucket'])).toThrow(
      'not set in the environment: TABLE_NAME, PUBLIC_BUCKET',
    );
  });

  it.each(['https://feeds.example/', 'https://feeds.example', 'HTTPS://Feeds.Example:443'])(
    'takes the address of the feeds from %s',
    (FEEDS_URL) => {
      const { config } = lambdaSetup(asset, { ...environment, FEEDS_URL }, []);
      expect(config.site.feedsUrl).toBe('https://feeds.example/');
    },
  );

  it.each([
    ['http://127.0.0.1:8080/', 'https://feeds.example/'],
    ['https://courier.example/', 'https://courier.example/'],
  ])('leads readers of a site at %s to %s', (url, home) => {
    const config = { ...BUILT_IN_CONFIG, site: { ...BUILT_IN_CONFIG.site, url } };
    writeFileSync(join(asset, CONFIG_FILE), JSON.stringify(config));
    expect(lambdaSetup(asset, { FEEDS_URL: 'https://feeds.example/' }, []).config.site.url).toBe(home);
  });

  it('does not start with an address that others cannot lie below', () => {
    expect(() => lambdaSetup(asset, { FEEDS_URL: 'https://feeds.example/?all' }, [])).toThrow(
      /^FEEDS_URL must not .*"\?"/,
    );
  });

  it('logs a line of JSON with the time, from the level that it is told', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { log } = lambdaSetup(asset, { LOG_LEVEL: 'WARN' }, []);
    log.info('quiet');
    log.warn('loud', { key: 'city/tram.md' });
    const lines = write.mock.calls.map(([line]) => String(line));
    write.mockRestore();
    expect(lines).toHaveLength(1);
    const { timestamp, ...rest } = JSON.parse(lines[0] ?? '');
    expect(rest).toEqual({ level: 'warn', event: 'loud', key: 'city/tram.md' });
    expect(Number.isNaN(Date.parse(timestamp))).toBe(false);
    expect(lines[0]?.endsWith('}\n')).toBe(true);
  });
});
