import { describe, expect, it } from 'vitest';
import { decide } from '../support/iam/decide.ts';
import { policyOf } from '../support/iam/policy.ts';
import { deployed } from './template/deployed.ts';
import { deployment } from './template/deployment.ts';

const stack = deployed(deployment({ editorSections: 'city,sport' }).template);
const policies = stack.resources('AWS::IAM::ManagedPolicy');

/** What an editor of the section may, of these. */
function may(section: string, action: string, resource: string, context: Readonly<Record<string, string>> = {}) {
  const policy = policies.get(`Editors${section}`);
  if (policy === undefined) throw new Error(`no policy for ${section}`);
  const principal = { arn: 'arn:aws:iam::123456789012:user/editor' };
  return decide(policyOf(policy.PolicyDocument), { principal, action, resource, context }) === 'allowed';
}

const upload = (key: string) => `${stack.arn('InboxContent')}/${key}`;
const receipt = (key: string) => `${stack.arn('Receipts')}/receipts/${key}`;

describe('an editor of a section', () => {
  it('puts, reads and takes away uploads of that section, and reads their receipts', () => {
    for (const action of ['s3:PutObject', 's3:GetObject', 's3:DeleteObject'])
      expect(may('city', action, upload('city/2026/tram.md'))).toBe(true);
    expect(may('city', 's3:GetObject', receipt('city/2026/tram.md.json'))).toBe(true);
    expect(may('city', 's3:ListBucket', stack.arn('InboxContent'), { 's3:prefix': 'city/' })).toBe(true);
    expect(may('city', 's3:ListBucket', stack.arn('Receipts'), { 's3:prefix': 'receipts/city/' })).toBe(true);
  });

  it.each(['sport/match.md', 'cityhall/tram.md', 'tram.md', 'city', 'city.md'])('does nothing with %s', (key) => {
    for (const action of ['s3:PutObject', 's3:GetObject', 's3:DeleteObject'])
      expect(may('city', action, upload(key))).toBe(false);
    expect(may('city', 's3:GetObject', receipt(key))).toBe(false);
  });

  it('lists nothing else', () => {
    for (const prefix of ['', 'c', 'city', 'sport/'])
      expect(may('city', 's3:ListBucket', stack.arn('InboxContent'), { 's3:prefix': prefix })).toBe(false);
    expect(may('city', 's3:ListBucket', stack.arn('InboxContent'))).toBe(false);
  });

  it.each([
    's3:DeleteObjectVersion',
    's3:GetObjectVersion',
    's3:PutObjectAcl',
    's3:PutObjectTagging',
    's3:BypassGovernanceRetention',
  ])('may not %s: what is taken away comes back from the version before', (action) => {
    expect(may('city', action, upload('city/tram.md'))).toBe(false);
  });

  it('touches neither the table nor what is public', () => {
    expect(may('city', 's3:PutObject', `${stack.arn('SitePublic')}/city/rss.xml`)).toBe(false);
    expect(may('city', 's3:PutObject', receipt('city/tram.md.json'))).toBe(false);
    expect(may('city', 'dynamodb:GetItem', stack.arn('ArticlesTable'))).toBe(false);
  });
});
