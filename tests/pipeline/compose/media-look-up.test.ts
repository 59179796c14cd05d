import { describe, expect, it } from 'vitest';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { spellingsOf } from '../../../shared/pipeline/compose/media-look-up.ts';

const spellings = (key: string) => spellingsOf(key as SubmissionKey);

describe('the spellings of a key', () => {
  it('are the key as it is written, then its accents the other way and its ending in other case', () => {
    expect(spellings('city/a.jpg')).toEqual(['city/a.jpg', 'city/a.JPG']);
    expect(spellings('A.Jpg')).toEqual(['A.Jpg', 'A.jpg', 'A.JPG']);
    expect(spellings('city/readme')).toEqual(['city/readme']);
    const [composed, apart] = ['são.gif'.normalize('NFC'), 'são.gif'.normalize('NFD')];
    expect(spellings(apart)).toEqual([apart, composed, ...[apart, composed].map((form) => form.replace('gif', 'GIF'))]);
  });

  it('are one of a copy, which is known by its address', () => {
    expect(spellings('https://pictures.example/são.jpg')).toEqual(['https://pictures.example/são.jpg']);
  });

  it('are none that no upload can have, being too long with accents apart', () => {
    const key = `${'한'.repeat(330)}.gif`;
    expect(Buffer.byteLength(key)).toBeLessThan(1_024);
    expect(spellings(key)).toEqual([key, key.replace('gif', 'GIF')]);
  });
});
