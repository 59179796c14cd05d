import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const STORY =
  'The wheel of the mill on Weir Lane turned on Friday for the first time in nine years, and the whole town came.';

interface Mail {
  readonly note: string;
  readonly subject?: string;
  readonly type?: string;
  readonly story?: string;
}

function mail({ note, subject = 'Mill grinds', type = 'text/plain', story = STORY }: Mail): string {
  return [
    'From: Osk Brandt <osk@mill.example>',
    'To: desk@mill.example',
    'Date: Tue, 24 Nov 2026 07:00:00 +0000',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    `Content-Type: ${type}; charset=utf-8`,
    '',
    note,
    '--b',
    'Content-Type: text/markdown; name=mill.md',
    'Content-Disposition: attachment; filename=mill.md',
    '',
    `# Mill grinds\n\n${story}`,
    '--b--',
    '',
  ].join('\r\n');
}
const read = (parts: Mail) => readUpload('a.eml', mail(parts));

describe('what a mail says of a document that comes with it', () => {
  it.each<Mail>([
    { note: 'Story attached.\n\nEMBARGOED UNTIL 3 December 2026, 10:00 GMT' },
    { note: 'Hi desk, story attached. Embargoed until 3 December 2026, 10:00 GMT. Osk' },
    { note: '<p>Story attached.</p><p>Embargo: 3 December 2026, 10:00 GMT</p>', type: 'text/html' },
    { note: 'Story attached.', subject: 'EMBARGOED UNTIL 3 December 2026 10:00 GMT: Mill grinds' },
    { note: 'Embargo: 3 December 2026, 10:00 GMT', story: `EMBARGO: 1 December 2026, 10:00 GMT\n\n${STORY}` },
  ])('says until when it waits: %j', async (parts) => {
    expect(articleOf(await read(parts)).embargoed).toMatch(/3 December 2026/);
  });

  it.each<Mail>([
    { note: 'This is a first draft, not for publication yet.' },
    { note: 'Please hold until legal has signed off.' },
    { note: '<p>Story attached. <b>Please do not publish before Thursday.</b></p>', type: 'text/html' },
    { note: 'First draft attached.' },
    { note: 'Story attached.', subject: 'DRAFT: Mill grinds' },
    { note: 'Story attached.', subject: '[DRAFT] Mill grinds' },
  ])('holds it: %j', async (parts) => {
    expect(reasonsOf(await read(parts))).toEqual([expect.stringMatching(/^not-public/)]);
  });

  it.each<Mail>([{ note: 'Story attached. STRICTLY EMBARGOED' }, { note: 'Embargoed until the minister speaks.' }])(
    'holds it where it does not say until when: %j',
    async (parts) => {
      expect(reasonsOf(await read(parts))).toEqual([expect.stringMatching(/^embargo-without-date/)]);
    },
  );

  it.each<Mail>([
    { note: 'Story attached, good to go.' },
    { note: 'The piece on the draft law. Embargo: none' },
    { note: 'Here it is.\n\n> Is it a draft?\n> EMBARGOED UNTIL 3 December 2026, 10:00 GMT' },
    { note: '' },
  ])('lets it out: %j', async (parts) => {
    const article = articleOf(await read(parts));
    expect(article.title).toBe('Mill grinds');
    expect(article).not.toHaveProperty('embargoed');
  });
});
