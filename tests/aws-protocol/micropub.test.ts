import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { giveOut } from '../../functions/cli/desk/keep-grants.ts';
import { systemClock } from '../../functions/clock.ts';
import { SCOPES, tokenDigest } from '../../functions/desk/grants.ts';
import { storedGrants } from '../../functions/desk-api/stored-grants.ts';
import { createDeskGrants } from '../../shared/aws/dynamo/desk-grants.ts';
import { DESK_GRANTS, deskGrantKey, TIME_TO_LIVE } from '../../shared/aws/names.ts';
import { run } from '../cli/run.ts';
import { micropubContract } from '../contract/micropub.ts';
import { openSignedRoom, type SignedRoom } from './desk-room.ts';
import { nameStack } from './named-stack.ts';

const grantsOf = ({ mill: { stage } }: SignedRoom) => storedGrants(createDeskGrants(stage.clients.dynamo, stage.table));

micropubContract('on AWS', async () => {
  const room = await openSignedRoom();
  const grants = grantsOf(room);
  const { url, file, put, settle, close } = room;
  return {
    url,
    file,
    put,
    settle,
    give: (grant) =>
      giveOut(grants, { name: 'Ada', role: 'chief', sections: [], made: systemClock.now(), scope: SCOPES, ...grant }),
    async end(name) {
      for (const grant of await grants.list()) if (grant.name === name) await grants.remove(grant.digest);
    },
    async writer(key) {
      const answer = await room.ask(`versions/${encodeURIComponent(key)}`);
      return ((await answer.json()) as { now: { by?: string }[] }).now[0]?.by;
    },
    close,
  };
});

describe('the tokens of a deployment', () => {
  const stack = `newsroom-${process.pid}`;
  let room: SignedRoom;
  beforeAll(async () => {
    room = await openSignedRoom();
    const { table } = room.mill.stage;
    await nameStack(stack, { TableName: table, DeskUrl: room.url });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await room?.close();
  });

  const call = (...words: string[]) => run('desk', '--stack', stack, ...words);
  const ask = (token: string) =>
    fetch(`${room.url}micropub?q=config`, { headers: { Authorization: `Bearer ${token}` } });

  it('are given out by the command, listed and ended, and lie in the table by their digests alone', async () => {
    expect(await call()).toMatchObject({ status: 0, out: `${room.url}\n` });
    const rosa = await call('--name', 'Rosa', '--sections', 'city', '--scope', 'create,media', '--days', '7');
    const token = rosa.out.trim();
    expect(rosa.err).toContain(`for ${room.url}micropub`);
    expect((await ask(token)).status).toBe(200);
    const { clients, table: TableName } = room.mill.stage;
    const all = { ':all': { S: DESK_GRANTS } };
    const { Items = [] } = await clients.dynamo.send(
      new QueryCommand({ TableName, KeyConditionExpression: 'pk = :all', ExpressionAttributeValues: all }),
    );
    expect(Items).toHaveLength(1);
    expect(JSON.stringify(Items)).not.toContain(token);
    const [{ [TIME_TO_LIVE]: over } = {}] = Items;
    expect(Number(over?.N) - Date.now() / 1_000).toBeGreaterThan(6 * 86_400);
    const ada = await call('--name', 'Ada');
    const { out: listed } = await call('--list');
    expect(listed).toMatch(/^[\da-f]{12} {2}Ada: chief; app \(create, update, delete, media\); since \S+, until \S+$/m);
    expect(listed).toMatch(/^[\da-f]{12} {2}Rosa: editor city\/; app \(create, media\); since \S+, until \S+$/m);
    expect((await call('--end', 'Rosa')).status).toBe(0);
    expect((await ask(token)).status).toBe(401);
    expect((await ask(ada.out.trim())).status).toBe(200);
    // Not at the desk itself, which is for who has signed in.
    const headers = { Authorization: `Bearer ${ada.out.trim()}`, Cookie: `__Host-feedmill-desk=${ada.out.trim()}` };
    expect((await fetch(`${room.url}api/site`, { headers })).status).toBe(401);
    for (const secret of [token, ada.out.trim()]) expect(room.output()).not.toContain(secret);
  });

  it('are not believed where an item says it is another’s', async () => {
    const { clients, table: TableName } = room.mill.stage;
    const own = await call('--name', 'Eve', '--scope', 'create');
    const { pk, sk } = deskGrantKey(tokenDigest(own.out.trim()));
    const Key = { pk: { S: pk }, sk: { S: sk } };
    const { Item = {} } = await clients.dynamo.send(new GetItemCommand({ TableName, Key }));
    const grant = JSON.stringify({ ...JSON.parse(Item.grant?.S ?? ''), digest: tokenDigest('another') });
    await clients.dynamo.send(new PutItemCommand({ TableName, Item: { ...Item, grant: { S: grant } } }));
    expect((await ask(own.out.trim())).status).toBe(401);
  });

  it('are given out for no desk that is not there', async () => {
    const other = `${stack}-without`;
    await nameStack(other, { TableName: room.mill.stage.table });
    for (const words of [[], ['--name', 'Ada']])
      expect(await run('desk', '--stack', other, ...words)).toMatchObject({ status: 2, out: '' });
    expect(await call('--public', 'site')).toMatchObject({ status: 2 });
  });
});
