import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const PAPERS = {
  'tasks of a desk': 'To do this week\n\nring the miller\nphotos of the weir\npay the print shop\n',
  'tasks in bullets': 'TODO\n\n- ring the miller\n- photos of the weir (ask Ada first)\n- dentist at 14:30\n',
  'tasks to be ticked': 'Weir Lane, week 19\n\n[x] ring the miller\n[ ] photos of the weir\n[ ] pay the print shop\n',
  'what is to be bought': 'Shopping list for Saturday\n\nflour\ntwo candles\n1 kg of salt\n',
  'tasks in German': 'Zu erledigen\n\n- Müller anrufen\n- Fotos vom Wehr\n- Druckerei zahlen\n',
  'tasks in Chinese': '待办事项\n\n给磨坊打电话\n拍水坝照片\n付印刷费\n',
  minutes:
    'Minutes of the desk meeting, 2 May 2024\n\nPresent: Ada, Osk, Ben\nApologies: Lin\n\n1. Budget\nOsk says that there is nothing left of it.\n\nACTION: Ada asks the publisher.\n',
  'minutes without a heading':
    'Present: Ada, Osk\nApologies: Lin\n\nThe budget for freelances is spent, and nobody knows what on.\n\nNext meeting: 9 May\n',
  'minutes in French':
    'Compte rendu de la réunion de rédaction du 2 mai\n\nPrésents : Ada, Osk\nExcusée : Lin\n\nIl ne reste rien du budget des pigistes, dit Osk.\n',
  'minutes in Swedish':
    'Protokoll från redaktionsmöte 3 mars\n\nNärvarande: Ada, Osk\nFrånvarande: Lin\n\nBudgeten är slut.\n',
  'minutes told in sentences':
    'Protokoll\n\nAda Field berichtet, dass für freie Mitarbeiter nichts mehr übrig ist.\n\nOsk widerspricht ihr.\n',
  'minutes by their day':
    'Protokoll: 30.11.2026\n\nAda Field berichtet, dass für freie Mitarbeiter nichts mehr übrig ist.\n\nOsk widerspricht ihr.\n',
  'minutes below the name of whose they are':
    'Redaktion Wehrbote\n\nProtokoll:\n\nThema:\n\nAda Field berichtet, dass für freie Mitarbeiter nichts mehr übrig ist.\n',
  'an agenda': 'Agenda: desk meeting on Monday\n\n9:00 coffee\n9:10 what went wrong\n9:30 plan for the election\n',
  contacts: 'Contacts\n\nMiller, Weir Lane 2, 0700 555 012\nMayor, Eva, 0700 555 013\n',
  logins: 'Logins\n\nCMS: ada / flour22\nPhotos: osk / Weir-9\n',
  'a rota': 'Rota week 19\n\nMon: Ada, Ben\nTue: Osk\n',
  'questions to be asked': 'Questions for the miller\n\n- Who signed it?\n- When did you know?\n',
  'a CV':
    'Curriculum Vitae\n\nAda Field\n12 Weir Lane\n\nWork experience\n\n2015-2020  Sub-editor, The Weir Post\n\nEducation\n\nBA History\n',
  'a CV with a name in its heading, and a sentence':
    'CV – Ada Field\n\nI have written about mills and their millers for more than twenty years.\n\nSkills\n\nShorthand\n',
  'a CV without a heading':
    'Ada Field\nada@mill.example\n\nEmployment history\n2015-2020 The Weir Post\n\nEducation:\nBA History\n\nLanguages: German, Welsh\n',
  'a CV in German': 'Lebenslauf\n\nAda Feld\n\nBerufserfahrung\n2015-2020 Wehrbote\n\nAusbildung\nMüllerin\n',
  'a CV in Russian': 'Резюме\n\nАда Полева\n\nОпыт работы\n2015-2020 «Плотина»\n\nОбразование\nМГУ\n',
  'a CV in Japanese':
    '履歴書\n\n氏名　畑あだ\n生年月日　1990年2月3日\n\n学歴\n2012年　水車大学卒業\n\n職歴\n2015年　堰新聞\n',
  'a CV in Arabic': 'السيرة الذاتية\n\nهدى الحقل\n\nالخبرات\n2015-2020 جريدة السد\n\nالتعليم\nبكالوريوس تاريخ\n',
  'an address': 'The Weir Post Ltd\n4 Quay Street\nWeir\nTel. 01632 960 011\ninfo@weir.example\n',
  'an address in German': 'Wehrbote Verlag\nHafenweg 12a\n60311 Wehrstadt\nTelefon: 069 123456-0\n',
  'a signature': 'Ada Field\nReporter\n0700 555 012\nada@mill.example\n',
  'a bill':
    'Invoice No. 4471\n\nPrinting, 12 000 copies   41 000.00\nPaper   9 800.00\n\nPayable within thirty days of this date.\n',
};

describe('a paper that a newsroom writes for itself', () => {
  it.each(Object.entries(PAPERS))('does not come out as text: %s', async (_, text) => {
    expect(reasonsOf(await readUpload('weir.txt', text))).toEqual(['not-public']);
  });

  it.each(['tasks to be ticked', 'tasks in bullets', 'minutes', 'contacts'] as const)(
    'nor in another format: %s',
    async (name) => {
      const [first = '', ...others] = PAPERS[name].split('\n').filter((line) => line !== '');
      const page = `<h1>${first}</h1>${others.map((line) => `<p>${line}</p>`).join('')}`;
      expect(reasonsOf(await readUpload('weir.html', page))).toEqual(['not-public']);
      const mail = `From: ada@mill.example\nSubject: ${first}\nDate: Thu, 02 May 2024 07:00:00 +0000\n\n${others.join('\n\n')}\n`;
      expect((await readUpload('weir.eml', mail)).kind).not.toBe('reading');
    },
  );

  it('is told what it is, and no password is repeated', async () => {
    const told = inWords(await readUpload('weir.txt', PAPERS.minutes));
    expect(told).toMatchObject({ reasons: [{ message: expect.stringContaining('from a meeting') }] });
    expect(JSON.stringify(await readUpload('weir.txt', PAPERS.logins))).not.toContain('flour22');
  });

  it.each([
    'Shopping list for Saturday',
    'Passwörter',
    'Mots de passe',
    'Lista de la compra',
    'Senhas',
    'Lista della spesa',
    'Boodschappenlijstje',
    'Att göra',
    'Lista zakupów',
    'Список дел на сегодня',
    'Список покупок',
    'Пароли',
    'Паролі',
    'Yapılacaklar',
    'Việc cần làm',
    'Daftar belanja',
    '购物清单',
    '密碼',
    '買い物メモ',
    '장보기 목록',
    'قائمة المشتريات',
    'رمزها',
    'רשימת קניות',
    'काम की सूची',
    'কাজের তালিকা',
  ])('is known by its heading: %s', async (heading) => {
    expect(reasonsOf(await readUpload('weir.txt', `${heading}\n\nAda 12\nOsk 13\n`))).toEqual(['not-public']);
  });

  it.each(['To do in Weir this weekend', 'Tasks of a miller', 'Contacts with Mars'])(
    'and not by %s',
    async (heading) => {
      expect((await readUpload('weir.txt', `${heading}\n\nAda 12\nOsk 13\n`)).kind).toBe('reading');
    },
  );
});

describe('an article about such a paper', () => {
  it.each([
    [
      'a column about a list',
      'My to-do list\n\nBy Osk Brandt\n\nEvery morning I write down what there is to do, and every evening I copy it onto a new sheet.\n\n- mend the wheel\n- learn to swim\n',
    ],
    [
      'old minutes that were found',
      'Minutes of 1911 meeting found in mill\n\nBy Osk Brandt\n\nThe minutes of the meeting at which the town decided to build its weir were found under the floor of the mill on Friday.\n\nPresent: nine men and, as the minutes say, "a dog".\n',
    ],
    [
      'what somebody told, and who wrote it down',
      'Mein Leben am Wehr\nProtokoll: Anna Lee\n\nIch bin am Wehr geboren, und ich habe mein Leben lang auf das Wasser gehört.\n\nDie Mühle kam später.\n',
    ],
    [
      'a recipe',
      'Bread of the miller\n\nIngredients\n\n500 g of flour\n10 g of salt\n\nMethod\n\nMix the flour and the salt with the water, and wait until the evening.\n',
    ],
    [
      'a list of what is on',
      'What is on at the weir\n\n1. Ada sings in the mill on Friday evening.\n2. The wheel turns on Saturday.\n',
    ],
    [
      'numbers for an emergency',
      'Whom to ring when the river rises\n\nMill, 0700 555 012\nFire brigade, 112\nTown hall, 0700 555 013\n',
    ],
    [
      'a column about a CV',
      'Résumé of a mill\n\nBy Osk Brandt\n\nThe mill has applied for work at the town hall, and has brought all that it has done in three hundred years.\n',
    ],
    [
      'where and when it is',
      'Concert in the mill\n\nMill Hall, 4 Quay Street\n3 May, 7 pm\nTickets: 12 pounds at the door\n',
    ],
    [
      'a bill of parliament',
      'Bill 12 fails at the last reading\n\nThe bill on mills failed on Friday by one vote, which was the miller’s.\n',
    ],
    [
      'results',
      'Weir 3, Lock 2\n\nWeir: Ada; Ben, Osk.\nLock: Lin; Per, Eva.\n\nThe goalkeeper of Lock lost a boot in the last minute of it.\n',
    ],
  ])('comes out: %s', async (_, text) => {
    expect(articleOf(await readUpload('weir.txt', text)).title).toBe(text.split('\n')[0]);
  });

  it('comes out below a form with a label for it that nobody has filled in', async () => {
    const text =
      'Titel: Das Dach ist dicht\nProtokoll:\nRedaktion:\n\nDas Dach der Halle ist dicht, sagte der Wart am Montag vor dem Rathaus.\n';
    expect(articleOf(await readUpload('weir.txt', text)).title).toBe('Das Dach ist dicht');
  });
});
