import { describe, expect, it } from 'vitest';
import { isCreditLine, readCaption } from '../../../shared/formats/newsroom/captions.ts';
import { readCorrection } from '../../../shared/formats/newsroom/corrections.ts';
import { readDateline } from '../../../shared/formats/newsroom/dateline.ts';
import { readHeaderLine } from '../../../shared/formats/newsroom/header-line.ts';
import { readMark } from '../../../shared/formats/newsroom/marks.ts';

describe('readMark', () => {
  it.each([
    ['-30-', 'end-mark'],
    ['###', 'end-mark'],
    ['ENDS', 'end-mark'],
    ['- END -', 'end-mark'],
    ['NNNN', 'end-mark'],
    ['ZCZC QNA 0042', 'wire-header'],
    ['HARBOUR-BRIDGE, 2nd take', 'continuation-mark'],
    ['（完）', 'end-mark'],
    ['(more)', 'continuation-mark'],
    ['* * *', 'separator'],
    ['© 2026 Harbour Courier', 'copyright-line'],
    ['Alle Rechte vorbehalten', 'copyright-line'],
    ['版权所有，未经授权不得转载', 'copyright-line'],
    ['Follow us on Mastodon', 'invitation'],
    ['Follow us on Mastodon for all the news of the harbour and the town.', 'invitation'],
    ['All rights reserved by the Courier.', 'copyright-line'],
    ['Lire aussi : Le port en cinq dates', 'invitation'],
    ['扫码关注滨江日报', 'invitation'],
    ['jane@harbour.example', 'contact-line'],
    ['www.harbour.example/pool', 'web-address'],
    ['4 min read', 'counter'],
    ['Eds: Adds quote from minister', 'note-to-the-desk'],
    ['(UPDATES with quotes, details)', 'note-to-the-desk'],
    ['CORRECTS spelling of Milltown in first paragraph', 'note-to-the-desk'],
    ['AP Photo HBR101, HBR102', 'note-to-the-desk'],
    ['BC-EU--Harbour Bridge, 1st Ld-Writethru', 'slug-line'],
    ['BC-EU--Harbour Bridge,466', 'slug-line'],
    ['BC-EU--Harbour Bridge, 1st Add', 'continuation-mark'],
    ['page 2 of 3', 'continuation-mark'],
    ['Add one', 'continuation-mark'],
    ['2-2-2-2', 'continuation-mark'],
    ['1ST LEAD', 'lead-mark'],
    ['2. Zusammenfassung', 'lead-mark'],
    ['ABC123 4 POL 250 AFP', 'wire-header'],
    ['u i AM-Harbour-Bridge 02-12 0398', 'wire-header'],
    ['cm/ld/abc', 'initials'],
    ['(555) 010-2200', 'contact-line'],
    ['Tel.: 0555 01234', 'contact-line'],
  ])('takes %j for the %s', (text, mark) => {
    expect(readMark(text)).toBe(mark);
  });

  it.each([
    'Follow us, said the crew, and led them down the quay.',
    'Read more than one letter from the yard and you know them all.',
    'All rights reserved for the crew were written down in 1911.',
    'Chia sẻ với hàng xóm, bà tôi nói, và con sẽ không cô đơn.',
    'Читайте также мелкий шрифт, советовал адвокат жильцам.',
    'Fine',
    'The end of the line',
    'More trams',
    'Follow the river north and you reach the mill.',
    'Copyright law was changed on Monday.',
    '关注老年人出行',
    'EU-China summit ends without a deal',
    'AM radio, 100 years on',
    'Zusammenfassung',
    'The lead that nobody saw',
    '2026',
    '24/11/2026',
    'and/or',
    'He corrects the proofs at night.',
    'Read aloud, the poem takes four minutes.',
  ])('takes %j for copy', (text) => {
    expect(readMark(text)).toBeUndefined();
  });
});

describe('readDateline', () => {
  it.each([
    ['RIVERTON, Nov. 24 (Xinhua) — The city …', 'RIVERTON, Nov. 24 (Xinhua) —', 'Xinhua'],
    ['OSLO (Reuters) - The harbour …', 'OSLO (Reuters) -', 'Reuters'],
    ['BERLIN — The council …', 'BERLIN —', undefined],
    ['Hamburg (dpa/lno) - Der Stadtrat …', 'Hamburg (dpa/lno) -', 'dpa'],
    ['新华社北京11月24日电 今天…', '新华社北京11月24日电', '新华社'],
    ['(서울=연합뉴스) 시의회는 …', '(서울=연합뉴스)', '연합뉴스'],
    ['【港町＝共同】港町の…', '【港町＝共同】', '共同'],
    ['Riverton, Nov. 24, 2026 – The board …', 'Riverton, Nov. 24, 2026 –', undefined, 'Nov. 24, 2026'],
    [
      'RIVERTON, Ohio, Nov. 24, 2026 /HarbourWire/ -- The …',
      'RIVERTON, Ohio, Nov. 24, 2026 /HarbourWire/ --',
      undefined,
      'Nov. 24, 2026',
    ],
    [
      'Musterstadt, den 24. November 2026. Die …',
      'Musterstadt, den 24. November 2026.',
      undefined,
      '24. November 2026',
    ],
    ['NANTES, 24 nov 2026 (AFP) - Le pont …', 'NANTES, 24 nov 2026 (AFP) -', 'AFP', '24 nov 2026'],
  ])('reads %j', (paragraph, text, agency, date = undefined as string | undefined) => {
    expect(readDateline(paragraph)).toEqual({
      text,
      ...(agency === undefined ? {} : { agency }),
      ...(date === undefined ? {} : { date }),
    });
  });

  it.each(['The council met in Berlin – for the last time.', 'I – and I alone – decide.', '“OSLO” is a film.'])(
    'finds none in %j',
    (paragraph) => {
      expect(readDateline(paragraph)).toBeUndefined();
    },
  );
});

describe('readCorrection', () => {
  it.each([
    ['Correction: It is 4.1 km.', { text: 'It is 4.1 km.' }],
    ['CORRECTION (Nov. 24): It is 4.1 km.', { text: 'It is 4.1 km.', date: 'Nov. 24' }],
    ['更正：应为两周。', { text: '应为两周。' }],
    ['Korrektur vom 24. November 2026: Es sind 4,1 km.', undefined],
    ['An earlier version of this article gave 14 km.', { text: 'An earlier version of this article gave 14 km.' }],
    ["Editor's note: The author is a member.", undefined],
    ['Corrections officers met on Monday: they want more pay.', undefined],
  ])('reads %j', (paragraph, correction) => {
    expect(readCorrection(paragraph)).toEqual(correction);
  });
});

describe('readCaption', () => {
  it.each([
    ['Caption: The depot on Mill Lane', { text: 'The depot on Mill Lane', marker: 'Caption:' }],
    ['图为首班轮渡驶离码头', { text: '图为首班轮渡驶离码头' }],
    ['(Above) The depot on Mill Lane', { text: '(Above) The depot on Mill Lane' }],
    ['[Image: depot.jpg] The depot', { text: 'The depot', src: 'depot.jpg', marker: '[Image:' }],
    ['![Depot](depot.jpg)', { text: '', src: 'depot.jpg', alt: 'Depot' }],
    ['depot.jpg', { text: '', src: 'depot.jpg' }],
    ['市长在车库与工人交谈 新华社记者 李四 摄', { text: '市长在车库与工人交谈 新华社记者 李四 摄' }],
    ['The depot. (Photo by Ana Paz)', { text: 'The depot. (Photo by Ana Paz)' }],
  ])('reads %j', (line, caption) => {
    expect(readCaption(line)).toEqual(caption);
  });

  it.each(['In this picture of the economy, there is no winner.', 'The photo was taken in 1914.', 'Photo: Ana Paz'])(
    'takes %j for none',
    (line) => {
      expect(readCaption(line)).toBeUndefined();
    },
  );
});

describe('isCreditLine', () => {
  it.each(['Photo: Ana Paz', 'Photo by Ana Paz', '(Photo/Xinhua)', 'Foto: Max Muster/dpa', '图/新华社', '摄影：李四'])(
    'takes %j for a credit',
    (line) => {
      expect(isCreditLine(line)).toBe(true);
    },
  );

  it('takes a described picture for none', () => {
    expect(isCreditLine('Photo: The depot on Mill Lane before dawn')).toBe(false);
  });
});

describe('readHeaderLine', () => {
  it.each([
    ['来源：新华网 编辑：李四', 'source:新华网 editor:李四'],
    ['2026-11-24 08:30 来源：滨江日报', 'published:2026-11-24 08:30 source:滨江日报'],
    ['Quelle: dpa', 'source:dpa'],
    ['Publié le 24 novembre 2026', 'published:24 novembre 2026'],
    ['Published: Nov. 24, 2026 | Updated: Nov. 25, 2026', 'published:Nov. 24, 2026 updated:Nov. 25, 2026'],
    ['Mots-clés : port, tramway', 'tags:port, tramway'],
  ])('reads %j', (line, fields) => {
    expect(
      readHeaderLine(line)
        ?.fields.map(({ kind, value }) => `${kind}:${value}`)
        .join(' '),
    ).toBe(fields);
  });

  it.each([
    'Update: ferry fares to rise',
    'The harbour at night: a guide',
    'The mayor said: no.',
    'Opinion: The tram is late',
  ])('takes %j for none', (line) => {
    expect(readHeaderLine(line)).toBeUndefined();
  });
});
