import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDeskGrants } from '../../shared/aws/dynamo/desk-grants.ts';
import { createDeskSessions } from '../../shared/aws/dynamo/desk-sessions.ts';
import { createDeskUploads } from '../../shared/aws/dynamo/desk-uploads.ts';
import { createHeldRemovals } from '../../shared/aws/dynamo/held-removals.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { createDeskFiles } from '../../shared/aws/s3/desk-files.ts';
import { createS3Inbox } from '../../shared/aws/s3/inbox.ts';
import type { Compose } from '../../shared/pipeline/compose/compose.ts';
import { systemClock } from '../clock.ts';
import { holderIn } from '../desk/grants.ts';
import { Problem, problemAnswer } from '../desk/problem.ts';
import { composeApart } from '../ingest/compose-apart.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { deskFile } from '../local/desk/assets.ts';
import { PRIVATE } from '../local/http/private.ts';
import { answerAtDoor, type DeskDoor } from './answer.ts';
import { pathOf, type Request, resultOf } from './exchange.ts';
import { awsDesk, type DeskParts } from './place.ts';
import { openProvider } from './sign-in/provider.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { storedSessions } from './sign-in/stored-sessions.ts';
import { storedGrants } from './stored-grants.ts';

const needed = ['table', 'contentBucket', 'deskUrl', 'deskIssuer', 'deskClient', 'deskGroups', 'reconcile'] as const;
const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, needed);
const [client, s3] = [dynamoClient(), s3Client(process.env)];
const signer = s3Client(process.env, { requestChecksumCalculation: 'WHEN_REQUIRED' });
const url = names.deskUrl;
const bundled = new URL('./desk/', import.meta.url);
const files = createDeskFiles(s3, signer, names.contentBucket);
const composeHere: Compose = async (...upload) =>
  (await import('../../shared/pipeline/compose/compose.ts')).compose(...upload);
const parts: DeskParts = {
  config,
  clock: systemClock,
  inbox: createS3Inbox(s3, names.contentBucket, config.limits),
  files,
  uploads: createDeskUploads(client, names.table, () => Date.now()),
  store: createDynamoStore(client, names.table),
  removals: createHeldRemovals(client, names.table),
  async compareAccepting() {
    const machine = (await import('../../shared/aws/state-machine.ts')).createStateMachine(names.reconcile);
    await machine.start({ acceptsRemovals: true });
    machine.close();
  },
  compose: composeApart(new URL('./reader.mjs', import.meta.url), config.limits, composeHere),
};
const grants = storedGrants(createDeskGrants(client, names.table));
const door: DeskDoor = {
  url,
  place: ({ name }) => awsDesk(parts, name),
  signIn: createSignIn({
    provider: openProvider({
      issuer: names.deskIssuer,
      clientId: names.deskClient,
      redirectUri: `${url}signed-in`,
    }),
    sessions: storedSessions(createDeskSessions(client, names.table)),
    groups: names.deskGroups,
    url,
    now: () => Date.now(),
    log,
  }),
  holderOf: (token) => holderIn(grants, token, systemClock.now()),
  file: async (name) => deskFile(name, { bundled, connects: [await files.origin()] }),
};
const HEADERS: Readonly<Record<string, string>> = { ...PRIVATE, 'Strict-Transport-Security': 'max-age=31536000' };

/** What an editor's browser asks of the desk -> what it is told. */
export async function handler(request: Request): Promise<APIGatewayProxyStructuredResultV2> {
  try {
    return resultOf(await answerAtDoor(door, request), HEADERS);
  } catch (error) {
    log.error('request failed', { path: pathOf(request), error });
    return resultOf(problemAnswer(new Problem('internal')), HEADERS);
  }
}
