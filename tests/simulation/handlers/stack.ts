import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { vi } from 'vitest';
import { instantOf } from '../../../shared/article/dates/milliseconds.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { createDynamoFeedLosses } from '../../../shared/aws/dynamo/feed-losses.ts';
import { createHeldRemovals } from '../../../shared/aws/dynamo/held-removals.ts';
import { CONFIG_FILE } from '../../../shared/aws/names.ts';
import { sayingRefusals } from '../../../shared/aws/refusals.ts';
import { parseConfig } from '../../../shared/config/parse.ts';
import { ALL } from '../../../shared/feed/membership.ts';
import { createArticleTable, dropTable } from '../../contract/article-table.ts';
import { startDynoxide } from '../../contract/dynoxide.ts';
import { of, type Parts, partsOf } from '../../infra/links/parts.ts';
import { deployed } from '../../infra/template/deployed.ts';
import { CONFIG, deployment } from '../../infra/template/deployment.ts';
import { WITH_DESK } from '../../infra/template/desk.ts';
import { openGateway } from '../../support/gateway.ts';
import { startProvider } from '../../support/oidc-provider.ts';
import type { DeskDoor } from './at-desk.ts';
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
  /** How the functions' environment is otherwise than the template has it. */
  otherwise: {} as Readonly<Record<string, string>>,
}));
vi.mock('../../../shared/aws/clients.ts', () => ({
  CONNECT: 0,
  ATTEMPTS: 1,
  dynamoClient: () => sayingRefusals(world.services?.dynamo),
  s3Client: () => sayingRefusals(world.services?.s3),
}));
vi.mock('../../../shared/aws/sqs/client.ts', () => ({ sqsClient: () => sayingRefusals(world.services?.sqs) }));
vi.mock('../../../shared/aws/roll-call/clients.ts', () => ({ clientsOf: () => world.services?.calling }));
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
vi.mock('../../../shared/aws/edge-errors.ts', async (original) => ({
  ...(await original<object>()),
  cloudWatchClient: () => sayingRefusals(world.services?.cloudWatch),
}));
vi.mock('../../../functions/canary/look.ts', async (original) => {
  const { look } = await original<typeof import('../../../functions/canary/look.ts')>();
  return {
    look: (address: string, wanted = 200) =>
      world.services?.web(async () => {
        // The desk is a server here too.
        if (address === world.otherwise.DESK_URL) return look(address, wanted);
        const found = world.published(new URL(address).pathname);
        const status = found === undefined ? world.ofMissing() : 200;
        if (status !== wanted) throw new Error(`answered with ${status}`);
        return { body: Buffer.from(found ?? '').toString() };
      }),
  };
});
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
vi.mock('../../../shared/aws/state-machine.ts', async (original) => {
  const { createStateMachine } = await original<typeof import('../../../shared/aws/state-machine.ts')>();
  return {
    createStateMachine: (arn: string) => ({
      ...createStateMachine(arn, sayingRefusals(world.services?.states)),
      close: () => undefined,
    }),
  };
});
// Signed without a question to anybody.
vi.mock('@aws-sdk/s3-request-presigner', () => ({ getSignedUrl: async () => 'https://uploads.example/' }));
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
  /** @default - the stack has none */
  readonly desk?: DeskDoor;
  /** The last that a reader of the hub was sent. @param reader number of the reader */
  heard(reader: number): string | undefined;
  stop(): Promise<void>;
}

/** @param options whether editors work at a desk in it @throws Error where dynoxide is not installed */
export async function openStack({ hasDesk = false } = {}): Promise<Stack> {
  const before = { ...process.env };
  const clock = { now: BEGINNING };
  const whole = partsOf(deployed(deployment(hasDesk ? WITH_DESK : {}).template));
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
  const desk = hasDesk ? await openDesk(engine.client) : undefined;
  world.otherwise = desk?.environment ?? {};
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
    ...(desk && { desk: desk.door }),
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
      await desk?.close();
      await engine.stop();
    },
  };
  desk?.lead(async (event) => {
    if (!stack.line.isDeskReached()) throw new Error('there is no distribution');
    return stack.line.askDesk(event);
  });
  world.published = (path) => (stack.line.isServed() ? services.objects.get(`SitePublic${path}`)?.bytes : undefined);
  world.ofMissing = () => (stack.line.isMissingTold() ? 404 : 403);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stack.line.hear(String(text));
    return true;
  });
  return stack;
}

/** Editors' browsers, and whoever lets them in. */
async function openDesk(client: DynamoDBClient) {
  const provider = await startProvider();
  provider.people.set('ada', { groups: ['chief'] });
  let ask: (event: object) => Promise<unknown> = async () => undefined;
  const gateway = await openGateway((event) => ask(event as object));
  const url = `${gateway.origin}/desk/`;
  const removals = createHeldRemovals(client, TABLE);
  const losses = createDynamoFeedLosses(client, TABLE);
  const door: DeskDoor = {
    url,
    async whileHeld(work) {
      await removals.remember({ keys: ['city/gone.md' as SubmissionKey], count: 1 });
      await losses.holdFeed({ feed: ALL, since: instantOf(Date.now()), lost: 5, of: 9 });
      await work();
      await losses.letGoFeed(ALL);
    },
  };
  return {
    door,
    environment: {
      DESK_URL: url,
      DESK_ISSUER: provider.issuer,
      DESK_CLIENT: provider.clientId,
    },
    lead(to: typeof ask) {
      ask = to;
    },
    async close() {
      await gateway.close();
      await provider.close();
    },
  };
}

/** Each as the template starts it, also with its first call. */
async function handlersOf(whole: Parts, before: NodeJS.ProcessEnv): Promise<Handlers> {
  const found = new Map<FunctionName, (event: object) => Promise<unknown>>();
  for (const [name, folder] of Object.entries(FUNCTIONS) as [FunctionName, string][]) {
    const properties = of(whole, 'AWS::Lambda::Function').get(name);
    if (properties === undefined) continue;
    const { Variables } = properties.Environment as { readonly Variables: object };
    const variables = { ...Variables, AWS_LAMBDA_FUNCTION_NAME: name, ...world.otherwise };
    process.env = { ...before, ...variables };
    const { handler } = await import(`../../../functions/${folder}/handler.ts`);
    found.set(name, (event) => {
      process.env = { ...before, ...variables };
      return handler(event);
    });
  }
  return found;
}
