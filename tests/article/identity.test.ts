import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mintId, shortIdOf } from '../../shared/article/identity.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';

const tagAuthority = 'news.example,2026';
const key = 'city/tram.md' as SubmissionKey;

describe('mintId', () => {
  it('stays what it is', () => {
    expect(mintId({ tagAuthority, key })).toBe('tag:news.example,2026:jegjq22pxmd6ehxsrnheh17d9q');
    expect(mintId({ tagAuthority, key, index: 0 })).toBe('tag:news.example,2026:sge1ttft6gha8r584w3qsb49tz');
    expect(mintId({ tagAuthority, key, id: 'urn:example:1' })).toBe('tag:news.example,2026:2mnzmhjwwnatwb59xt6nybqs2d');
  });

  it('comes from the editor’s id alone where there is one', () => {
    const other = 'elsewhere.txt' as SubmissionKey;
    expect(mintId({ tagAuthority, key, id: 'a1' })).toBe(mintId({ tagAuthority, key: other, id: ' a1\n', index: 3 }));
    expect(mintId({ tagAuthority, key, id: 'e\u0301t\u00e9' })).toBe(
      mintId({ tagAuthority, key, id: '\u00e9t\u00e9' }),
    );
  });

  it('ignores an empty one', () => {
    expect(mintId({ tagAuthority, key, id: ' ' })).toBe(mintId({ tagAuthority, key }));
  });

  it('does not confuse an id with a key, nor a key with a key and an index', () => {
    const ids = [
      mintId({ tagAuthority, key: 'a' as SubmissionKey }),
      mintId({ tagAuthority, key, id: 'a' }),
      mintId({ tagAuthority, key: 'a' as SubmissionKey, index: 0 }),
      mintId({ tagAuthority, key: 'a' as SubmissionKey, index: 1 }),
      mintId({ tagAuthority, key: 'a0' as SubmissionKey }),
      mintId({ tagAuthority, key: '","0' as SubmissionKey }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is a tag URI for any key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const id = mintId({ tagAuthority, key: text as SubmissionKey });
        expect(id).toMatch(/^tag:news\.example,2026:[0-9a-hjkmnp-tv-z]{26}$/);
        expect(shortIdOf(id)).toBe(id.slice('tag:news.example,2026:'.length).slice(0, 8));
      }),
    );
  });
});
