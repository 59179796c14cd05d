import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { articleOf } from '../uploads.ts';

const STORY = [
  'The roof of the hall leaks in nine places, the keeper said on Monday.',
  'It will be mended in spring, when the rain is over.',
];
const htmlOf = (...below: readonly string[]) =>
  articleOf(readText(`The roof leaks\n\n${[...STORY, ...below].join('\n\n')}\n`, { furniture: [] })).html;
const ALONE = STORY.map((text) => `<p>${text}</p>`).join('\n');

it.each([
  [
    'with its lines run together',
    'For further information please contact:\nOtto Prill, Head of Communications\nTel: +44 1234 567890\notto@hall.example',
  ],
  ['in German', 'Weitere Informationen erteilt:\nOtto Prill, Pressesprecher\nTelefon: 0381 123456'],
  ['in French', 'Pour plus d’informations :\nOtto Prill, chargé de communication\n01 23 45 67 89'],
  ['in Spanish', 'Para más información:\nOtto Prill\nprensa@sala.example'],
])('whom to ask is for those who ask: %s', (_, contact) => {
  expect(htmlOf(contact)).toBe(ALONE);
});

it('below the end, notes to editors are for those, whatever they are', () => {
  const notes = [
    '1. The hall was built in 1871.',
    '2. It has a roof of slate.',
    '3. Pictures from press@hall.example or 01234 567890.',
  ];
  expect(htmlOf('ENDS', 'Notes to editors', ...notes)).toBe(ALONE);
});

it.each([
  'For more information the keeper looked into the roof, and found nine places.',
  'Contacts with the keeper were rare: he liked the rain.',
])('a sentence stays: %s', (text) => {
  expect(htmlOf(text)).toBe(`${ALONE}\n<p>${text}</p>`);
});

describe('a press contact above what a house says of itself', () => {
  const ABOUT = 'The hall was built by the fishers of the bay, who still own it.';

  it.each([
    ['in one line', 'Press contact\nOtto Prill – otto@hall.example – 01234 567890'],
    ['in several', 'Pressekontakt:\nOtto Prill\nPressesprecher\nTel.: 0381 1234567\notto@hall.example'],
    ['in several paragraphs', 'Contact presse\n\nOtto Prill\nchargé de presse\n\nTél 01 23 45 67 89'],
    ['in Russian', 'Контакты для СМИ\nОтто Прилль, 555 0142 42, otto@hall.example'],
    ['in Japanese', '報道関係者お問い合わせ先\n大場善一 otto@hall.example'],
  ])('is for newsrooms: %s', (_, contact) => {
    expect(htmlOf(contact, `About the hall\n${ABOUT}`)).toBe(`${ALONE}\n<h2>About the hall</h2>\n<p>${ABOUT}</p>`);
  });

  it.each([
    ['For more information', 'Roof watch: 01234 567890\nThe night keeper, 01234 567891'],
    ['Contact', 'Roof watch, 01234 567890'],
    ['Weitere Informationen', 'Dachwacht: 01234 567890'],
    ['Renseignements', 'Le gardien : 01 23 45 67 89'],
    ['Contactpersoon', 'Dakwacht: 01234 567890'],
    ['欲知详情', '屋顶值班室：010-5550142'],
    ['للاستفسار', 'حارس السقف: 01234 567890'],
  ])('is none that tells readers whom to call: %s', (heading, lines) => {
    const html = htmlOf(`${heading}\n${lines}`, ABOUT);
    expect(html).toContain(heading);
    expect(html).toContain(lines.split('\n')[0]);
  });

  it('is one of a release whatever stands above it', () => {
    const text = ['FOR IMMEDIATE RELEASE', 'The roof leaks', ...STORY, 'Contact\nOtto Prill, 01234 567890', ABOUT];
    const { html } = articleOf(readText(`${text.join('\n\n')}\n`, { furniture: [] }));
    expect(html).toBe(`${ALONE}\n<p>${ABOUT}</p>`);
  });

  it.each([
    ['above a day', 'Press contact', 'The hall, 12.03.1911'],
    ['without a way to reach anybody', 'Contact', 'The two ships never made contact, the keeper said.'],
    [
      'of a heading and its sentences',
      'Kontakt',
      'Er rief die Halle an, und niemand nahm ab: 0381 1234567 klingelte ins Leere.',
    ],
  ])('is none %s', (_, heading, below) => {
    const html = htmlOf(heading, below, ABOUT);
    expect(html).toContain(heading);
    expect(html).toContain(below);
  });
});

describe('whom to ask in a sentence', () => {
  const ASK = 'For media enquiries, ask Otto Prill on 01234 567890 or otto@hall.example.';
  const released = (...below: readonly string[]) => {
    const release = `FOR IMMEDIATE RELEASE\n\nThe roof leaks\n\n${[...STORY, ...below].join('\n\n')}\n`;
    return articleOf(readText(release, { furniture: [] })).html;
  };

  it.each([
    ASK,
    'For more information, ask Anna Prill on 01234 567890.',
    'Weitere Auskünfte erteilt Anna Prill unter 0381 1234567.',
    'За дополнительной информацией: Иван Прилль, +7 495 123-45-67.',
  ])('is for newsrooms at the end of a press release: %s', (ask) => {
    expect(released(ask)).toBe(ALONE);
  });

  it('is for readers elsewhere', () => {
    expect(htmlOf(ASK)).toContain('01234 567890');
  });

  it.each([
    'For more information on leaks in the media room call 01234 567890.',
    'For more information call St Anna Hospital on 01234 567890.',
    'For more information ring the Anna Prill Foundation on 01234 567890.',
    'Weitere Informationen erhalten Besucher am Dachtelefon 01234 567890.',
    'Pour plus d’informations, les visiteurs appellent la Halle aux Poissons, 01 23 45 67 89.',
  ])('is for readers also in a release that does not speak to newsrooms: %s', (ask) => {
    expect(released(ask)).toContain(/(?:01234 567890|01 23 45 67 89)/.exec(ask)?.[0]);
  });
});

describe('what a line keeps from readers', () => {
  it.each([
    'The following information is not for publication',
    '* Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt',
    '# xyz-Notizblock',
    'Следующая информация не для публикации:',
    '以下内容不供发表',
    '아래 내용은 비공개',
  ])('is all that stands below it: %s', (line) => {
    expect(htmlOf(line, '## Contacts\n- Otto Prill, 01234 567890', 'He sleeps until nine.')).toBe(ALONE);
  });

  it.each([
    'Notebook',
    'NOTEBOOK',
    'Roof Notebook',
    '## Notebook',
    'Press Notebook',
    'Mein Notizblock',
    'Roof-Notebook',
  ])('is nothing below a heading of the story: %s', (heading) => {
    const told =
      'The keeper has written down every leak since the hall was built, and where each of them was found at last.';
    expect(htmlOf(heading, told)).toContain(told);
  });

  it('is nothing below a sentence that goes on', () => {
    const told =
      'The following details are not for publication elsewhere, the keeper wrote above his plan of the roof.';
    expect(htmlOf(told, 'It came out on Friday.')).toContain('It came out on Friday.');
  });

  it('is nothing where a sentence only speaks of it', () => {
    const said = 'He said that the following information was not for publication, and told it to everybody.';
    expect(htmlOf(said, 'It came out on Friday.')).toContain('It came out on Friday.');
  });
});
