import { describe, expect, it } from 'vitest';
import { nameOfLink } from '../../../functions/desk/link-name.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { reasonAgainstKey } from '../../../shared/pipeline/compose/key-rules.ts';

const nameOf = (path: string, type?: string, disposition?: string) =>
  nameOfLink({ url: new URL(path, 'https://press.example/').href, type, disposition });

describe('the name of what lies at an address', () => {
  it.each([
    ['news/story.md', 'text/plain; charset=utf-8', undefined, 'story.md'],
    ['news/story.md', 'text/markdown', undefined, 'story.md'],
    ['news/story.docx', 'application/octet-stream', undefined, 'story.docx'],
    ['news/story.docx', 'application/zip', undefined, 'story.docx'],
    ['blob/main/README.md', 'text/html; charset=utf-8', undefined, 'README.md.html'],
    ['release?id=7', 'text/html', undefined, 'release.html'],
    ['releases/2026/', 'TEXT/HTML', undefined, '2026.html'],
    ['', 'text/html', undefined, 'press.example.html'],
    ['notes', 'text/plain', undefined, 'notes.txt'],
    ['feed', 'application/rss+xml', undefined, 'feed.xml'],
    ['wire.nitf', 'application/xml', undefined, 'wire.nitf'],
    ['photo', 'image/jpeg', undefined, 'photo.jpg'],
    ['photo.jpeg', 'image/jpeg', undefined, 'photo.jpeg'],
    ['download.php', 'application/pdf', undefined, 'download.php.pdf'],
    ['caf%C3%A9.md', 'text/plain', undefined, 'café.md'],
    ['100%.md', undefined, undefined, '100%.md'],
    ['unknown', undefined, undefined, 'unknown'],
    ['get', 'text/plain', 'attachment; filename="Harbour opens.md"', 'Harbour opens.md'],
    ['get', 'text/plain', "attachment; filename=a.txt; filename*=UTF-8''caf%C3%A9.md", 'café.md'],
    ['get', 'text/plain', 'attachment; filename="..\\\\..\\\\etc/passwd.txt"', 'passwd.txt'],
    ['get', 'text/html', 'attachment; filename=""', 'get.html'],
  ])('%s, %s, %s: %s', (path, type, disposition, name) => {
    expect(nameOf(path, type, disposition)).toBe(name);
  });

  it.each(['.env', '%2F..%2F..%2Fetc', '~$lock.docx', 'a%00b', '%5C%5Cshare', 'x'.repeat(3_000), '%F0%9F%98', 'a~'])(
    'can be that of an upload: %s',
    (path) => {
      for (const name of [nameOf(path, 'text/plain'), nameOf('', 'text/plain', `attachment; filename*=UTF-8''${path}`)])
        expect([name, reasonAgainstKey(name as SubmissionKey)]).toEqual([name, undefined]);
    },
  );
});
