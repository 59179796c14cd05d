import { describe, expect, it } from 'vitest';
import { readDateText } from '../../shared/formats/html/dates/date-text.ts';
import { readHeaderLine } from '../../shared/formats/newsroom/header-line.ts';

describe('a line of a text that says what its date is', () => {
  it.each([
    ['Published on Nov. 24, 2026', ['published']],
    ['Zuletzt aktualisiert am 24.11.2026, 10:30 Uhr', ['updated']],
    ['Mise à jour le 24 novembre 2026', ['updated']],
    ['Gepubliceerd op 24 november 2026', ['published']],
    ['Opublikowano 24 listopada 2026', ['published']],
    ['입력 2026.11.24 10:15 수정 2026.11.24 14:40', ['published', 'updated']],
    ['Embargo to 24 November 2026 06:00', ['embargoed']],
    ['By Jane Doe Last updated Nov. 24, 2026', ['updated']],
  ])('%s', (line, kinds) => {
    expect(readHeaderLine(line)?.fields.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each(['By Jane Doe Edited by John Roe', 'Published authors met on 24 Nov', 'Stand by for 24 November'])(
    'is not %s',
    (line) => {
      expect(readHeaderLine(line)).toBeUndefined();
    },
  );
});

describe('a line of a page that says what its date is', () => {
  it.each([
    ['Originally published: Nov. 24, 2026', 'Nov. 24, 2026'],
    ['Stand: 24.11.2026', '24.11.2026'],
    ['Publiée le 24 novembre 2026', '24 novembre 2026'],
    ['Publicerad den 24 november 2026', '24 november 2026'],
    ['송고시간 2026-11-24 10:30', '2026-11-24 10:30'],
    ['Bijgewerkt: 24 november 2026', undefined],
  ])('%s', (text, published) => {
    expect(readDateText(text)).toEqual(published === undefined ? {} : { published });
  });
});
