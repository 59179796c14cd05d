import { expect, it } from 'vitest';
import { isListed } from '../../shared/config/languages.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

it('lists no two letters but those that name a language, and all that do in their one form', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const tags = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const named = tags.filter((tag) => names.of(tag) !== undefined && Intl.getCanonicalLocales(tag)[0] === tag);
  expect(tags.filter(isListed)).toEqual(named);
});
