import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { CONFIG_FILE } from '../../../shared/aws/names.ts';
import { sayingRefusals } from '../../../shared/aws/refusals.ts';
import { parseConfig } from '../../../shared/config/parse.ts';
import { createArticleTable, dropTable } from '../../contract/article-table.ts';
import { startDynoxide } from '../../contract/dynoxide.ts';
import { of, type Parts, partsOf } from '../../infra/links/parts.ts';
import { deployed } from '../../infra/template/deployed.ts';
import { CONFIG, deployment } from '../../infra/template/deployment.ts';
import { arnOf, FUNCTIONS, type FunctionName, type Handlers, Line } from './line.ts';
import { openServices, type Services } from './services.ts';
import { answerOf, callbackOf } from './web.ts';

const world = vi.hoisted(() => ({
  services: undefined as Services | undefined,
  assets: '',
  published: (_: string): Uint8Array | undefined => undefined,
  /** The status with which readers are told that something is not there. */
  ofMissing: (): number => 404,
  sent: new Map<string, string>(),
}));
vi.mock('../../../shared/aws/clients.ts', () => ({
  CONNECT: 0,
  ATTEMPTS: 1,
  dynamoClient: () => sayingRefusals(world.services?.dynamo),
  s3Client: () => sayingRefusals(world.services?.s3),
}));
vi.mock('../../../shared/aws/sqs/client.ts', () => ({ sqsClient: () => sayingRefusals(world.services?.sqs) }));
vi.mock('../../../functions/lambda-setup.ts', async (original) => {
  const { lambdaSetup } = await original<typeof import('../../../functions/lambda-setup.ts')>();
  return {
    lambdaSetup: (_: string, environment: NodeJS.ProcessEnv, needed: readonly never[]) =>
      lambdaSetup(world.assets, environment, needed),
  };
});
vi.mock('../../../functions/ingest/compose-apart.ts', () => ({
  composeApart: (_reader: URL, _limits: object, here: unknown) => here,
}));
vi.mock('../../../functions/canary/look.ts', () => ({
  look: (address: string, wanted = 200) =>
    world.services?.web(async () => {
      const found = world.published(new URL(address).pathname);
      const status = found === undefined ? world.ofMissing() : 200;
      if (status !== wanted) throw new Error(`answered with ${status}`);
      return { body: Buffer.from(found ?? '').toString() };
    }),
}));
vi.mock('../../../functions/web/public-request.ts', async (original) => ({
  ...(await original<object>()),
  publicRequest: (
    url: URL,
    _: object,
    { method = 'GET', body }: { readonly method?: string; readonly body?: Uint8Array },
  ) =>
    world.services?.web(async () => {
      if (body !== undefined) world.sent.set(url.href, Buffer.from(body).toString('latin1'));
      return answerOf({ url, method }, world.published);
    }),
}));
vi.mock('../../../shared/aws/invalidation.ts', async (original) => ({
  ...(await original<object>()),
  cloudFrontClient: () => sayingRefusals(world.services?.cloudFront),
}));
// Pixels are no link.
vi.mock('../../../functions/renditions/render-apart.ts', () => ({
  renderApart: () => ({
    render: async (picture: Uint8Array, wanted: readonly object[]) =>
      wanted.map((one, index) => ({ ...one, bytes: picture.slice(0, 10 + index) })),
  }),
}));

const TABLE = 'ArticlesTable';
const BEGINNING = Date.parse('2026-06-01T12:00:00Z');
const MINUTE = 60_000;

/** The stack's handlers at work in one process, over services that are empty when it begins. */
export interface Stack {
  readonly whole: Parts;
  readonly line: Line;
  readonly services: Services;
  /** In milliseconds since 1970. */
  now(): number;
  /** One minute of all that is at work. @param edit what is done in it beforehand */
  minute(edit?: () => unknown): Promise<void>;
  /** Empties everything and begins anew at the same instant. */
  anew(): Promise<void>;
  /** Lets time go by in which nothing is at work. @param instant in milliseconds since 1970 */
  waitUntil(instant: number): void;
  /** When it began, in milliseconds since 1970. */
  readonly beginning: number;
  /** The last that a reader of the hub was sent. @param reader number of the reader */
  heard(reader: number): string | undefined;
  stop(): Promise<void>;
}

/** @throws Error where dynoxide is not installed */
export async function openStack(): Promise<Stack> {
  const before = { ...process.env };
  const clock = { now: BEGINNING };
  const whole = partsOf(deployed(deployment().template));
  const engine = await startDynoxide();
  await createArticleTable(engine.client, TABLE);
  const services = openServices(engine.endpoint, arnOf, () => clock.now);
  world.services = services;
  world.assets = mkdtempSync(join(tmpdir(), 'feedmill-links-'));
  writeFileSync(
    join(world.assets, CONFIG_FILE),
    JSON.stringify(parseConfig(JSON.stringify({ ...CONFIG, media: 'copy' }), 'links')),
  );
  vi.useFakeTimers({ toFake: ['Date'], now: clock.now });
  let handlers = await handlersOf(whole, before);
  const stack = {
    whole,
    services,
    line: new Line(whole, services, handlers, clock),
    now: () => clock.now,
    async minute(edit: () => unknown = () => undefined) {
      vi.setSystemTime(clock.now + MINUTE);
      await edit();
      await stack.line.minute();
    },
    async anew() {
      await dropTable(engine.client, TABLE);
      await createArticleTable(engine.client, TABLE);
      services.empty();
      world.sent.clear();
      vi.resetModules();
      handlers = await handlersOf(whole, before);
      clock.now = BEGINNING;
      vi.setSystemTime(BEGINNING);
      stack.line = new Line(whole, services, handlers, clock);
    },
    beginning: BEGINNING,
    heard: (reader: number) => world.sent.get(callbackOf(reader)),
    waitUntil(instant: number) {
      clock.now = Math.max(clock.now, instant);
      vi.setSystemTime(clock.now);
    },
    async stop() {
      vi.restoreAllMocks();
      vi.useRealTimers();
      process.env = before;
      services.close();
      rmSync(world.assets, { recursive: true });
      await engine.stop();
    },
  };
  world.published = (path) => (stack.line.isServed() ? services.objects.get(`SitePublic${path}`)?.bytes : undefined);
  world.ofMissing = () => (stack.line.isMissingTold() ? 404 : 403);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stack.line.hear(String(text));
    return true;
  });
  return stack;
}

/** Each as the template starts it, also with its first call. */
async function handlersOf(whole: Parts, before: NodeJS.ProcessEnv): Promise<Handlers> {
  const found: Partial<Record<FunctionName, Handlers[FunctionName]>> = {};
  for (const name of Object.keys(FUNCTIONS) as FunctionName[]) {
    const environment = of(whole, 'AWS::Lambda::Function').get(name)?.Environment as
      | { readonly Variables: object }
      | undefined;
    const variables = { ...environment?.Variables, AWS_LAMBDA_FUNCTION_NAME: name };
    process.env = { ...before, ...variables };
    const { handler } = await import(`../../../functions/${FUNCTIONS[name]}/handler.ts`);
    found[name] = (event) => {
      process.env = { ...before, ...variables };
      return handler(event);
    };
  }
  return found as Handlers;
}
