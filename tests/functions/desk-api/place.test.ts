import { describe, expect, it } from 'vitest';
import { awsDesk, type DeskParts } from '../../../functions/desk-api/place.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { DeskFiles } from '../../../shared/aws/s3/desk-files.ts';
import type { Inbox } from '../../../shared/pipeline/ports.ts';

const BESIDE = 'city/a.md.feedmill.yaml' as SubmissionKey;

/** A bucket with one object, which heeds conditions. */
function bucket(text?: string) {
  let stamp = 0;
  const there = { text };
  const write = (next: string | undefined) => {
    stamp++;
    there.text = next;
  };
  const inbox: Pick<Inbox, 'read'> = {
    read: async (key) =>
      there.text === undefined
        ? undefined
        : { key, bytes: Buffer.from(there.text), uploadedAt: '2026-11-30T07:00:00Z', stamp: String(stamp) },
  } as Pick<Inbox, 'read'>;
  const files: Pick<DeskFiles, 'putBeside'> = {
    async putBeside(_, next, before) {
      const isSo =
        'IfMatch' in before ? there.text !== undefined && before.IfMatch === String(stamp) : there.text === undefined;
      if (isSo) write(next);
      return isSo;
    },
  };
  return { there, write, place: awsDesk({ inbox, files, removals: {} } as unknown as DeskParts) };
}

describe('what is said beside an upload on AWS', () => {
  it.each([
    ['where nothing lay', undefined],
    ['where something lay', 'title: Before\n'],
  ])('is said of what lies there, %s, also where somebody else is quicker', async (_, before) => {
    const { there, write, place } = bucket(before);
    const seen: (string | undefined)[] = [];
    await place.changeBeside(BESIDE, (text) => {
      if (seen.push(text) === 1) write('status: held\n');
      return `${text ?? ''}dek: More\n`;
    });
    expect(seen).toEqual([before, 'status: held\n']);
    expect(there.text).toBe('status: held\ndek: More\n');
  });

  it('is taken away only as it was seen', async () => {
    const { there, write, place } = bucket('title: Before\n');
    let asked = 0;
    await place.changeBeside(BESIDE, (text) => {
      if (++asked === 1) write('status: held\n');
      return text === 'title: Before\n' ? undefined : text;
    });
    expect([asked, there.text]).toEqual([2, 'status: held\n']);
  });
});
