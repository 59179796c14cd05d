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
    { note: 'Here it is. This is still only a draft.' },
    { note: 'Story attached - off the record for now' },
    { note: 'Text anbei, bitte vertraulich.' },
    { note: '稿件附上，请勿外传。' },
    { note: 'खबर संलग्न है। अभी प्रकाशित न करें।' },
    { note: 'Draft 3 attached' },
    { note: 'final draft attached' },
    { note: 'The draft is attached.' },
    { note: 'Entwurf anbei.' },
    { note: 'Hallo Tom,\n\nim Anhang mein erster Entwurf.\n\nGruß\nOsk' },
    { note: 'Ci-joint le brouillon du papier.' },
    { note: 'Te mando el borrador' },
    { note: 'In allegato la bozza.' },
    { note: 'Segue em anexo o rascunho da matéria.' },
    { note: 'Bijgevoegd de kladversie van mijn stuk' },
    { note: 'Vedlagt utkast til artikkelen' },
    { note: 'W załączniku szkic artykułu' },
    { note: 'Черновик во вложении' },
    { note: 'Haberin taslağı ektedir' },
    { note: '初稿を添付します。' },
    { note: '附件是初稿' },
    { note: '기사 초안입니다' },
    { note: 'Merci de garder ça entre nous, papier en pièce jointe. Confidentiel' },
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
    { note: 'Story attached. Ask me anything until noon.' },
    { note: 'The piece about a private beach is attached. Osk' },
    { note: 'Back at my desk until six, the rest of the day by phone.' },
    { note: 'The embargo on oil is what it is about. No embargo on the story.' },
    { note: 'Embargo lifted, run it.' },
    { note: 'Here you go. Embargo: none. Thanks, Osk' },
    { note: 'Captions will not be ready until three.' },
    { note: 'Attached is our story on the internal report of the mill and its secret room.' },
    { note: 'The council argues over the draft. Story attached.' },
    { note: 'Cider on draft!' },
    { note: 'Final version attached, no longer a draft.' },
    { note: 'Kein Entwurf mehr, Text anbei.' },
    { note: 'Anbei der Text zum Entwurf des Haushalts.' },
    { note: 'Voici le papier sur le brouillon de Flaubert.' },
    { note: 'Adjunto el texto sobre el borrador de la ley.' },
    { note: 'In allegato il pezzo sulla bozza di legge.' },
    { note: 'Текст о черновиках Пушкина во вложении.' },
    { note: '法案の草案についての記事を添付します。' },
    { note: 'Story attached, no later than Friday please.' },
    {
      note: 'Story attached.\n\nThis e-mail is confidential, and intended solely for the addressee. If it reached you in error, delete it.',
    },
    { note: 'Ich bin bis Montag im Urlaub, der Text über das Internat ist anbei.' },
    { note: 'यह खबर संलग्न है, तस्वीरें अभी नहीं हैं।' },
  ])('lets it out: %j', async (parts) => {
    const article = articleOf(await read(parts));
    expect(article.title).toBe('Mill grinds');
    expect(article).not.toHaveProperty('embargoed');
  });
});
