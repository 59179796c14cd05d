import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { afterEach, expect, it } from 'vitest';
import { invalidate } from '../../shared/aws/invalidation.ts';
import { type ScriptedEndpoint, type ScriptedReply, scriptedEndpoint, settingsFor } from './scripted-endpoint.ts';

const XMLNS = 'xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"';
const CREATED = `<?xml version="1.0"?><Invalidation ${XMLNS}><Id>I1</Id><Status>InProgress</Status></Invalidation>`;
const BUSY = `<?xml version="1.0"?><ErrorResponse ${XMLNS}><Error><Type>Sender</Type><Code>TooManyInvalidationsInProgress</Code><Message>Wait.</Message></Error></ErrorResponse>`;

let endpoint: ScriptedEndpoint | undefined;
afterEach(() => endpoint?.close());

async function ask(reply: ScriptedReply): Promise<string> {
  endpoint = await scriptedEndpoint([reply]);
  const client = new CloudFrontClient(settingsFor(endpoint));
  await invalidate(client, 'E1EXAMPLE', { reference: 'r-1', paths: ['/media/a.jpg', '/articles/b-1/*'] });
  return endpoint.requests[0] ?? '';
}

it('asks for all paths at once, under the reference', async () => {
  const request = await ask({ status: 201, headers: { 'content-type': 'text/xml' }, body: CREATED });
  expect(request).toContain(
    '<Paths><Quantity>2</Quantity><Items><Path>/media/a.jpg</Path><Path>/articles/b-1/*</Path></Items></Paths>',
  );
  expect(request).toContain('<CallerReference>r-1</CallerReference>');
});

it('fails when there are too many under way, so that it is asked for again', async () => {
  await expect(ask({ status: 400, headers: { 'content-type': 'text/xml' }, body: BUSY })).rejects.toThrow('Wait.');
});
