import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../infra/configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'feedmill-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: object): string {
  const path = join(folder, 'feedmill.config.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('the configuration of a deployment', () => {
  it('is the file that was named, with its defaults filled in', () => {
    const path = file({
      site: { title: 'The Gazette', url: 'https://gazette.example', tagAuthority: 'gazette.example,2026' },
    });
    expect(readConfiguration(path)).toMatchObject({
      site: { title: 'The Gazette', url: 'https://gazette.example/', feedsUrl: 'https://gazette.example/' },
      limits: { feedItems: 50 },
    });
  });

  it('has a hub of its own only for subscribers at public addresses', () => {
    const site = { title: 'The Gazette', url: 'https://gazette.example', tagAuthority: 'gazette.example,2026' };
    expect(readConfiguration(file({ site, hub: { perTopic: 5 } })).hub).toMatchObject({
      subscribers: 'public',
      perTopic: 5,
    });
    const anywhere = file({ site, hub: { subscribers: 'anywhere' } });
    expect(() => readConfiguration(anywhere)).toThrow(/hub\.subscribers.* must be "public" on AWS/);
  });

  it('is refused with everything that is wrong in it', () => {
    const path = file({ site: { title: '', url: 'gazette.example', tagAuthority: 'gazette.example,2026' } });
    expect(() => readConfiguration(path)).toThrow(/site\.title.*\n.*site\.url/);
  });

  it('must be there when it is named', () => {
    expect(() => readConfiguration(join(folder, 'other.json'))).toThrow('other.json');
  });
});
