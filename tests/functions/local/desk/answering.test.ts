import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHIEF } from '../../../../functions/desk/editor.ts';
import { answersDesk } from '../../../../functions/local/desk/answering.ts';
import { createEvents } from '../../../../functions/local/desk/events.ts';
import { type RunningServer, startServer } from '../../../../functions/local/http/server.ts';
import { SILENT } from '../../../../shared/log.ts';
import { temporaryFolder } from '../../../support/feedmill.ts';

const FAULT = 'the disk is on fire';

describe('a desk whose place cannot be asked', () => {
  const folder = temporaryFolder();
  const events = createEvents();
  const logged: unknown[] = [];
  let server: RunningServer;
  beforeAll(async () => {
    const desk = answersDesk({
      place: () => {
        throw new Error(FAULT);
      },
      events,
      holderOf: async () => ({ who: CHIEF }),
      most: 1_000,
      log: { ...SILENT, error: (_, details) => void logged.push(details?.error) },
    });
    server = await startServer({
      publicFolder: folder.path,
      feedsUrl: 'https://quay.example/',
      hubs: [],
      port: 0,
      desk,
    });
  });
  afterAll(async () => {
    events.close();
    await server.close();
    folder.remove();
  });

  const headers = { Authorization: 'Bearer any', 'Content-Type': 'application/json' };

  it.each([
    ['GET', 'api/site', undefined],
    ['PUT', 'api/uploads/a.md', '# A story'],
    ['POST', 'micropub', '{"type":["h-entry"],"properties":{}}'],
  ])('says so to %s %s, and to whoever keeps it running', async (method, path, body) => {
    logged.length = 0;
    const answer = await fetch(`${server.url}desk/${path}`, { method, headers, ...(body && { body }) });
    expect([answer.status, logged.map(String)]).toEqual([500, [`Error: ${FAULT}`]]);
  });
});
