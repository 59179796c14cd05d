import { expect, it } from 'vitest';
import { identityOf } from '../../../shared/formats/agency/identity.ts';

it.each([
  ['urn:newsml:quay.example:20260601:17:3', 'urn:newsml:quay.example:20260601:17'],
  ['URN:NewsML:quay.example:20260601T080000Z:TX-17:3N', 'urn:newsml:quay.example:20260601T080000Z:TX-17'],
  ['urn:newsml:quay.example:20260601:17', 'urn:newsml:quay.example:20260601:17'],
  ['urn:newsml:localhost:2017-08-24T14:37:19.783611:17', 'urn:newsml:localhost:2017-08-24T14:37:19.783611:17'],
  ['tag:quay.example,2026:newsml_17:3', 'tag:quay.example,2026:newsml_17:3'],
  [' https://quay.example/17 ', 'https://quay.example/17'],
  ['  ', undefined],
])('of %j is %j', (id, identity) => {
  expect(identityOf(id)).toBe(identity);
});
