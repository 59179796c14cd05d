import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, NoSuchKey } from '@aws-sdk/client-s3';
import { bundleFunctions } from '../../functions/bundle.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { scriptedEndpoint } from '../aws/scripted-endpoint.ts';
import type { DeskRoom } from '../contract/desk.ts';
import { openGateway } from '../support/gateway.ts';
import { startProvider, type TestProvider } from '../support/oidc-provider.ts';
import { CONFIG } from './bundles.ts';
import { FEEDS_URL } from './feeds-url.ts';
import { type Mill, openMill } from './mill.ts';
import { signedIn } from './signed-in.ts';

/** A deployment with a desk at which editors sign in. */
export interface SignedRoom extends DeskRoom {
  readonly mill: Mill;
  readonly provider: TestProvider;
  /** Of the desk; ends in `/desk/`. */
  readonly url: string;
  /** As somebody else than who `ask` asks as. */
  askAs(cookies: string, path: string, init?: RequestInit): Promise<Response>;
  /** What the function has logged. */
  output(): string;
  /** What comparisons of inbox and table were begun with. */
  comparisons(): readonly object[];
}

export async function openSignedRoom(tls?: { readonly key: string; readonly cert: string }): Promise<SignedRoom> {
  const bundles = mkdtempSync(join(tmpdir(), 'feedmill-desk-'));
  await bundleFunctions(bundles, parseConfig(JSON.stringify(CONFIG), 'the configuration of the test'), ['desk-api']);
  const [mill, provider] = await Promise.all([openMill(), startProvider()]);
  let invoke: (event: unknown) => Promise<unknown> = async () => undefined;
  const gateway = await openGateway((event) => invoke(event), tls);
  const { stage } = mill;
  // Of what an emulator has none of, a comparison that begins is enough here: what it does is tried in reconcile.test.ts.
  const begun = { executionArn: 'one', startDate: 1 };
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  const comparison = await scriptedEndpoint([{ status: 200, headers, body: JSON.stringify(begun) }]);
  const url = `${gateway.origin}/desk/`;
  const environment = {
    TABLE_NAME: stage.table,
    CONTENT_BUCKET: stage.contentBucket,
    FEEDS_URL,
    LOG_LEVEL: 'info',
    DESK_URL: url,
    DESK_ISSUER: provider.issuer,
    DESK_CLIENT: provider.clientId,
    DESK_GROUPS: 'groups',
    RECONCILE_ARN: 'arn:aws:states:eu-central-1:1:stateMachine:newsroom',
    AWS_ENDPOINT_URL_SFN: comparison.url,
  };
  const answering = stage.start('desk-api', environment, bundles);
  let last: Promise<unknown> = Promise.resolve();
  // One after the other, as a function's instance is called.
  invoke = (event) => {
    const result = last.then(() => answering.invoke(event));
    last = result.catch(() => undefined);
    return result;
  };
  provider.people.set('ada', { groups: ['chief'] });
  provider.people.set('rosa', { groups: ['editor-city'] });
  provider.people.set('max', { groups: ['editor-city'] });
  provider.people.set('joe', { groups: ['reader'] });
  provider.people.set('eve', {});
  const askAs: SignedRoom['askAs'] = (cookies, path, init = {}) =>
    fetch(`${url}api/${path}`, {
      ...init,
      headers: { Cookie: cookies, Origin: gateway.origin, 'Sec-Fetch-Site': 'same-origin', ...init.headers },
    });
  const cookies = tls === undefined ? await signedIn(url, 'ada') : '';
  return {
    name: 'ada',
    mill,
    provider,
    url,
    askAs,
    ask: (path, init) => askAs(cookies, path, init),
    async file(Key) {
      try {
        const { Body } = await stage.clients.s3.send(new GetObjectCommand({ Bucket: stage.contentBucket, Key }));
        return await Body?.transformToString();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    put: async (key, text) => void (await mill.newsroom.upload(key, text)),
    settle: () => mill.settle(),
    output: () => answering.output(),
    comparisons: () => comparison.requests.map((request) => JSON.parse(JSON.parse(request).input)),
    async close() {
      await gateway.close();
      await provider.close();
      comparison.close();
      mill.close();
      rmSync(bundles, { recursive: true });
    },
  };
}
