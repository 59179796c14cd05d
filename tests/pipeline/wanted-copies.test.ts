import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { wantedCopies } from '../../shared/pipeline/wanted-copies.ts';
import { upload } from '../contract/fixtures.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const KEY = 'a.md' as SubmissionKey;
const [A, B] = ['https://pictures.example/a.gif', 'http://pictures.example/b.gif'] as const;
const ARTICLE = `---\ntitle: The bridge\n---\n\nIt opened.\n\n![A](${A})\n\n![B](${B})\n\n![Here](here.gif)\n`;

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill({ media: 'copy' });
  quay.upload(KEY, ARTICLE);
  await quay.deliver(KEY);
});
afterEach(() => quay.close());

it('are the remote files of an upload’s articles, not the uploads that it waits for', async () => {
  expect(await wantedCopies(quay.mill.store, KEY)).toEqual([A, B]);
});

it('are not those of which something is known, if only that they are not to be had', async () => {
  const { receipt } = upload('any.md');
  const key = A as SubmissionKey;
  const value = {
    key,
    revision: revisionOf('0'),
    receipt: { ...receipt, key, status: 'rejected' as const },
    awaits: [],
  };
  await quay.mill.store.commit({ upload: { value, version: 0 } });
  expect(await wantedCopies(quay.mill.store, KEY)).toEqual([B]);
});

it('are none once the upload is gone, nor of one that is not known', async () => {
  quay.remove(KEY);
  await quay.deliver(KEY);
  expect(await wantedCopies(quay.mill.store, KEY)).toEqual([]);
  expect(await wantedCopies(quay.mill.store, 'b.md' as SubmissionKey)).toEqual([]);
});
