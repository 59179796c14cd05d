import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionName } from '../../functions/bundle.ts';
import { dynoxideIsInstalled, startDynoxide } from '../contract/dynoxide.ts';
import { type Calls, callsOf } from './calls.ts';
import type { LambdaProcess } from './lambda-process.ts';
import { type Mill, openMill } from './mill.ts';
import { openStreamPump } from './pump.ts';

/** Kept beside the prices, from which docs/costs.md is made. `vitest -u` writes it. */
const COUNTED = join(import.meta.dirname, '..', '..', 'bench', 'costs', 'counted.json');

// Of a story of 8 kB that has six feeds: all, a section, two tags, an author, a language.
const BODY = Array.from(
  { length: 130 },
  (_, line) => `Line ${line} tells what the harbour master said of berth ${line * 7919}.`,
);

/** In the place of what all others have. */
interface Others {
  readonly author?: string;
  readonly tags?: string;
}

function story(
  key: string,
  body = 'The quay is open.',
  { author = 'Ada Brandt', tags = 'boats, quays' }: Others = {},
): string {
  const minute = Number(/\d+/.exec(key)?.[0] ?? 0);
  const date = new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString();
  const fields = [`title: Story of ${key}`, `date: ${date}`, `author: ${author}`, `tags: [${tags}]`, 'language: en'];
  return ['---', ...fields, '---', '', body, '', BODY.join('\n\n'), ''].join('\n');
}

/** moto copies the table for every item of a transaction: with it as many articles take an hour. */
describe.runIf(dynoxideIsInstalled)('what a change asks of the services', () => {
  let tables: Awaited<ReturnType<typeof startDynoxide>>;
  let mill: Mill;
  let functions: Record<'ingest' | 'publish' | 'receipts' | 'invalidate', LambdaProcess>;
  let receipts: ReturnType<typeof openStreamPump>;
  beforeAll(async () => {
    tables = await startDynoxide();
    mill = await openMill(tables.endpoint);
    const { ingest, publish, stage } = mill;
    functions = { ingest, publish, receipts: stage.start('receipts'), invalidate: stage.start('invalidate') };
    receipts = openStreamPump(stage, 'receipts');
  });
  afterAll(async () => {
    mill.close();
    await tables.stop();
  });

  /** Lets one change run through all functions. @returns what each of them asked for */
  async function settled(): Promise<Partial<Record<FunctionName, Calls>>> {
    const counted: Partial<Record<FunctionName, Calls>> = {};
    const invoke = async (name: keyof typeof functions, event: unknown) => {
      const from = mill.stage.gate.passages.length;
      const answer = await functions[name].invoke(event);
      counted[name] = callsOf(mill.stage.gate.passages.slice(from), counted[name]);
      return answer;
    };
    const through = (name: keyof typeof functions): LambdaProcess => ({
      ...functions[name],
      invoke: (event) => invoke(name, event),
    });
    while ((await mill.queue.run(through('ingest'))) > 0);
    while ((await mill.stream.run(through('publish'))) > 0);
    while ((await receipts.run(through('receipts'))) > 0);
    const stale = await messagesOf(mill.stage.invalidationQueueUrl);
    if (stale.length > 0)
      await invoke('invalidate', {
        Records: stale.map(({ Body, MessageId }) => ({ body: Body, messageId: MessageId })),
      });
    return counted;
  }

  async function messagesOf(QueueUrl: string): Promise<Message[]> {
    return (
      (await mill.stage.clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))).Messages ??
      []
    );
  }

  /** S3 dates uploads by the second, and one of the same second and content is the same upload, told of twice. */
  const nextSecond = () => setTimeout(1010 - (Date.now() % 1000));

  const upload = (number: number, body?: string, others?: Others) =>
    mill.newsroom.upload(`city/${number}.md`, story(`city/${number}.md`, body, others));
  async function fill(from: number, to: number): Promise<void> {
    for (let number = from; number < to; number++) await upload(number);
    await settled();
  }

  it('is what is kept, and no more', async () => {
    await fill(0, 20);
    const counted: Record<string, Awaited<ReturnType<typeof settled>>> = {};
    await upload(20);
    counted['a new article, in feeds of 20'] = await settled();
    // Until each feed has an archive.
    await fill(21, 60);
    await upload(60);
    counted['a new article, in full feeds'] = await settled();
    await nextSecond();
    await upload(58, 'The quay is closed.');
    counted['a correction'] = await settled();
    await nextSecond();
    await upload(58, 'The quay is closed.');
    counted['the same upload again'] = await settled();
    await mill.newsroom.remove('city/57.md');
    counted['a withdrawal'] = await settled();
    for (let number = 61; number < 161; number++) await upload(number);
    counted['100 new articles at once'] = await settled();
    // A tag has a feed from its third article on, an author from the first.
    for (const number of [161, 162]) await upload(number, undefined, { tags: 'boats, piers' });
    await settled();
    await upload(163, undefined, { author: 'Bo Lind', tags: 'boats, piers' });
    counted['a new article, with a new tag and author'] = await settled();
    await expect(`${JSON.stringify(counted, undefined, 2)}\n`).toMatchFileSnapshot(COUNTED);
  });
});
