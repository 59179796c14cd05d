import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Mill, openMill } from '../../functions/local/mill.ts';
import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { SILENT } from '../../shared/log.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { publishChanges } from '../../shared/publish/publish.ts';
import type { Receipt } from '../../shared/receipt/types.ts';

/** A real mill in a folder of its own: SQLite, folders, and a clock that stands where the test puts it. */
export interface TestMill {
  readonly mill: Mill;
  readonly folder: string;
  /** Sets the clock. */
  at(now: string): void;
  /** Writes an upload, as of the clock's instant. */
  upload(key: string, content: string | Uint8Array): void;
  remove(key: string): void;
  /** Delivers an event about a key; without a number, one newer than all before. */
  deliver(key: string, revision?: number): Promise<readonly Receipt[]>;
  /** Publishes what the commits so far have changed. */
  publish(): Promise<void>;
  /** A public file's text; undefined when there is none. */
  read(path: string): string | undefined;
  close(): Promise<void>;
}

export async function openTestMill(config: object = {}): Promise<TestMill> {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-'));
  let now = '2026-06-01T12:00:00Z' as Instant;
  let newest = 0;
  const mill = await openMill({
    inbox: join(folder, 'inbox'),
    publicFolder: join(folder, 'public'),
    state: join(folder, 'state.sqlite'),
    config: parseConfig(
      JSON.stringify({
        site: { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' },
        ...config,
      }),
      'test configuration',
    ),
    clock: { now: () => now },
    log: SILENT,
  });
  const pathOf = (key: string) => join(folder, 'inbox', key);
  return {
    mill,
    folder,
    at(instant) {
      now = instant as Instant;
    },
    upload(key, content) {
      mkdirSync(dirname(pathOf(key)), { recursive: true });
      writeFileSync(pathOf(key), content);
      utimesSync(pathOf(key), new Date(now), new Date(now));
    },
    remove(key) {
      rmSync(pathOf(key));
    },
    deliver(key, revision = ++newest) {
      newest = Math.max(newest, revision);
      return ingest(mill, {
        key: key as SubmissionKey,
        revision: revisionOf(revision.toString(16).padStart(16, '0')),
      });
    },
    async publish() {
      const changes = await mill.outbox.changes(1_000_000);
      await publishChanges(mill, changes);
      await mill.outbox.acknowledge(changes.upTo);
    },
    read(path) {
      try {
        return readFileSync(join(folder, 'public', path), 'utf8');
      } catch {
        return undefined;
      }
    },
    async close() {
      await mill.close();
      rmSync(folder, { recursive: true });
    },
  };
}
