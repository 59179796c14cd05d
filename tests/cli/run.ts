import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../functions/cli/main.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, on a terminal that only listens. */
export const run = (...words: string[]): Promise<Ran> => runAnswering(undefined, ...words);

/** The same on a terminal that answers. */
export async function runAnswering(
  ask: ((question: string) => Promise<string>) | undefined,
  ...words: string[]
): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await main(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
    interrupted: () => new Promise(() => undefined),
    onHangUp: () => undefined,
    ask,
  });
  return { status, out, err };
}

/** A newsroom in a folder of its own, removed after the test. */
export interface Desk {
  readonly inbox: string;
  readonly site: string;
  readonly config: string;
  /** @param at when it was saved @returns its path */
  save(key: string, content: string | Uint8Array, at?: string): string;
  remove(key: string): void;
  /** One pass over the inbox, as of an instant. */
  publish(now: string): Promise<Ran>;
  close(): void;
}

export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-desk-'));
  const [inbox, site, config] = ['inbox', 'site', 'feedmill.config.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(inbox);
  writeFileSync(
    config,
    JSON.stringify({
      site: {
        title: 'Daily Quay',
        url: 'https://quay.example/',
        feedsUrl: 'https://feeds.quay.example/',
        tagAuthority: 'quay.example,2026',
        timeZone: 'Asia/Shanghai',
      },
    }),
  );
  return {
    inbox,
    site,
    config,
    save(key, content, at = '2026-11-23T23:00:00Z') {
      const path = join(inbox, key);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      utimesSync(path, new Date(at), new Date(at));
      return path;
    },
    remove: (key) => rmSync(join(inbox, key)),
    publish: (now) => run('publish', '--inbox', inbox, '--public', site, '--config', config, '--now', now),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** Long enough for every receiver. */
export const PARAGRAPH =
  'The harbour bridge opened to trams on Friday, eight months after the last barge had left the works below it. ' +
  'Hundreds came to see the first tram cross at nine in the morning. It carried the crew that had laid the rails. ' +
  'Two more lines are to follow in the spring, when the depot on the eastern bank is ready to take their trams at night.';
