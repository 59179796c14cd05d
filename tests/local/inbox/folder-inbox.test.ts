import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderInbox, type FolderInboxOptions } from '../../../shared/local/inbox/folder-inbox.ts';
import { instant, key } from '../../contract/fixtures.ts';
import { inWords } from '../../support/in-words.ts';
import { startChild } from '../children/run.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();
const OLD = new Date('2026-11-20T10:20:30.900Z');

function open(changes: Partial<FolderInboxOptions> = {}) {
  const root = join(folder(), 'inbox');
  mkdirSync(root);
  const inbox = createFolderInbox({
    root,
    limits: { uploadBytes: 100, mediaBytes: 200 },
    clock: { now: () => instant('2026-11-24T08:00:00Z') },
    ...changes,
  });
  const write = (at: string, content: string | Uint8Array = 'content', modified = OLD) => {
    mkdirSync(join(root, at, '..'), { recursive: true });
    writeFileSync(join(root, at), content);
    utimesSync(join(root, at), modified, modified);
  };
  const refusal = async (at: string) => {
    const upload = await inbox.read(key(at));
    return upload !== undefined && 'refused' in upload ? upload.refused.code : upload;
  };
  return { root, inbox, write, refusal };
}

describe('uploadedAt', () => {
  it('is when the file was last written, without fractions', async () => {
    const { inbox, write } = open();
    write('a.md');
    expect((await inbox.read(key('a.md')))?.uploadedAt).toBe('2026-11-20T10:20:30Z');
  });

  it('is not after now, nor before 1970', async () => {
    const { inbox, write } = open();
    write('ahead.md', 'x', new Date('2099-01-01T00:00:00Z'));
    write('long-ago.md', 'x', new Date('1931-01-01T00:00:00Z'));
    expect((await inbox.read(key('ahead.md')))?.uploadedAt).toBe('2026-11-24T08:00:00Z');
    expect((await inbox.read(key('long-ago.md')))?.uploadedAt).toBe('1970-01-01T00:00:00Z');
  });
});

describe('what is outside the inbox', () => {
  it.each([
    '../secret.md',
    'city/../../secret.md',
    '..',
    '.',
    '',
    '/etc/passwd',
    'city//a.md',
    './a.md',
    'a\0.md',
    'city/',
  ])('is not reached by the key %j', async (at) => {
    const { root, refusal } = open();
    mkdirSync(join(root, 'city'));
    writeFileSync(join(root, '../secret.md'), 'secret');
    expect(await refusal(at)).toBe('outside-inbox');
  });

  it('is not reached by a link to a file, to a folder, to a link, or to nothing', async () => {
    const { root, refusal, write } = open();
    const outside = folder();
    writeFileSync(join(outside, 'secret.md'), 'secret');
    write('real.md');
    symlinkSync(join(outside, 'secret.md'), join(root, 'file.md'));
    symlinkSync(outside, join(root, 'desk'));
    symlinkSync('file.md', join(root, 'again.md'));
    symlinkSync('nowhere', join(root, 'broken.md'));
    symlinkSync('real.md', join(root, 'inside.md'));
    for (const at of ['file.md', 'desk', 'desk/secret.md', 'desk/none.md', 'again.md', 'broken.md', 'inside.md']) {
      expect([at, await refusal(at)]).toEqual([at, 'symbolic-link']);
    }
  });

  it('may hold the inbox itself, behind a link', async () => {
    const { root, write } = open();
    write('a.md', 'here');
    const link = join(folder(), 'link');
    symlinkSync(root, link);
    const clock = { now: () => instant('2026-11-24T08:00:00Z') };
    const inbox = createFolderInbox({ root: link, limits: { uploadBytes: 100, mediaBytes: 100 }, clock });
    expect((await inbox.scan()).files.map((file) => file.key)).toEqual(['a.md']);
    expect(await inbox.read(key('a.md'))).toMatchObject({ bytes: Buffer.from('here') });
  });

  it('is not read while folders and links change places', async () => {
    const { root, inbox, write } = open({ settlingMs: 0, looks: 3 });
    const outside = folder();
    writeFileSync(join(outside, 'a.md'), 'secret');
    utimesSync(join(outside, 'a.md'), OLD, OLD);
    write('desk/a.md', 'public');
    expect(await inbox.read(key('desk/a.md'))).toMatchObject({ bytes: Buffer.from('public') });
    const swapper = startChild('swap', [root, outside]);
    await swapper.written(1);
    const seen = new Set<string>();
    for (let round = 0; round < 3_000; round++) {
      const upload = await inbox.read(key('desk/a.md'));
      if (upload !== undefined)
        seen.add('refused' in upload ? upload.refused.code : Buffer.from(upload.bytes).toString());
    }
    await swapper.kill();
    // Whether a read falls between two changes is the scheduler's to say; what is outside is never read.
    expect(seen).not.toContain('secret');
  });
});

describe('what is no regular file', () => {
  it('is refused, a pipe without waiting for its writer', async () => {
    const { root, refusal } = open();
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    const server = createServer().listen(join(root, 'socket.md'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await refusal('pipe.md')).toBe('not-a-file');
    expect(await refusal('socket.md')).toBe('not-a-file');
    await new Promise((resolve) => server.close(resolve));
  });

  it('is no upload when it is a folder, is hidden or lies below a file', async () => {
    const { inbox, write } = open();
    write('city/a.md');
    write('.git/config');
    write('city/.a.md.swp');
    for (const at of ['city', '.git/config', 'city/.a.md.swp', 'city/a.md/b.md', `${'long'.repeat(100)}.md`]) {
      expect([at, await inbox.read(key(at))]).toEqual([at, undefined]);
    }
  });
});

describe('an inbox that is not there', () => {
  it('is a fault to be tried again, not one that was emptied', async () => {
    const { root, inbox, write } = open();
    write('a.md');
    renameSync(root, `${root} away`);
    await expect(inbox.read(key('a.md'))).rejects.toThrow(/inbox .* is not there/);
    renameSync(`${root} away`, root);
    expect(await inbox.read(key('a.md'))).toHaveProperty('bytes');
  });
});

describe('limits', () => {
  it('are those of articles or of media, by the extension', async () => {
    const { inbox, refusal, write } = open();
    for (const at of ['a.md', 'a.txt', 'a']) write(at, 'x'.repeat(101));
    for (const at of ['b.jpg', 'B.JPG', 'b.pdf', 'b.mp4']) write(at, 'x'.repeat(200));
    for (const at of ['a.md', 'a.txt', 'a']) expect([at, await refusal(at)]).toEqual([at, 'too-large']);
    for (const at of ['b.jpg', 'B.JPG', 'b.pdf', 'b.mp4']) expect(await inbox.read(key(at))).toHaveProperty('bytes');
    expect(inWords(await inbox.read(key('a.md')))).toMatchObject({
      uploadedAt: '2026-11-20T10:20:30Z',
      refused: { message: 'The file has 101 bytes; at most 100 are taken.' },
    });
  });

  it('are judged before anything is read: 1 TB is refused at once', async () => {
    const { root, refusal } = open();
    execFileSync('truncate', ['-s', '1T', join(root, 'huge.mp4')]);
    expect(await refusal('huge.mp4')).toBe('too-large');
  });

  it('let large files through whole', async () => {
    const { inbox, write } = open({ limits: { uploadBytes: 5_000_000, mediaBytes: 5_000_000 } });
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * 7) % 256));
    write('large.txt', bytes);
    const upload = await inbox.read(key('large.txt'));
    expect(upload !== undefined && 'bytes' in upload && bytes.equals(upload.bytes)).toBe(true);
  });
});

describe('a file that is being written', () => {
  const growing = (writes: number) => {
    const limits = { uploadBytes: 1_000, mediaBytes: 1_000 };
    const pauses: number[] = [];
    const opened = open({
      limits,
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
        if (pauses.length <= writes) appendFileSync(join(opened.root, 'a.md'), `line ${pauses.length}\n`);
      },
    });
    // Written just now: not settled, however quick the test is.
    opened.write('a.md', 'line 0\n', new Date(Date.now() + 60_000));
    return { ...opened, pauses };
  };

  it('is waited for until it has not changed for the settling time', async () => {
    const { inbox, pauses } = growing(3);
    const upload = await inbox.read(key('a.md'));
    expect(upload).toMatchObject({ bytes: Buffer.from('line 0\nline 1\nline 2\nline 3\n') });
    expect(pauses).toHaveLength(4);
    // Milliseconds that have passed since are rest already.
    for (const pause of pauses) expect(pause > 0 && pause <= 250).toBe(true);
  });

  it('is waited for no longer than it has to rest still', async () => {
    const pauses: number[] = [];
    const { inbox, write } = open({
      settlingMs: 60_000,
      pause: async (milliseconds) => void pauses.push(milliseconds),
    });
    write('a.md', 'x', new Date(Date.now() - 20_000));
    expect(await inbox.read(key('a.md'))).toHaveProperty('bytes');
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThan(0);
    expect(pauses[0]).toBeLessThanOrEqual(40_000);
  });

  it('is refused when it does not come to rest, and taken later', async () => {
    const { inbox, refusal, pauses } = growing(19);
    expect(await refusal('a.md')).toBe('still-being-written');
    expect(pauses).toHaveLength(19);
    expect(await inbox.read(key('a.md'))).toHaveProperty('bytes');
  });

  it('is gone when it is removed meanwhile', async () => {
    const opened = open({ pause: async () => rmSync(join(opened.root, 'a.md')) });
    opened.write('a.md', 'x', new Date(Date.now() + 60_000));
    expect(await opened.inbox.read(key('a.md'))).toBeUndefined();
  });

  it('is not waited for when it was written long ago', async () => {
    const opened = open({
      pause: async () => {
        throw new Error('waited');
      },
    });
    opened.write('a.md');
    expect(await opened.inbox.read(key('a.md'))).toHaveProperty('bytes');
  });
});

describe('names that are not UTF-8', () => {
  it('are refused by name, and other names that look alike are not', async () => {
    const { root, inbox, write, refusal } = open();
    const bytes = (name: string) => Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(bytes('caf\xe9.md'), 'bad name');
    mkdirSync(bytes('d\xe9sk'));
    writeFileSync(bytes('d\xe9sk/a.md'), 'below a bad name');
    write('plain \uFFFD.md', 'a name that says U+FFFD itself');
    const { files } = await inbox.scan();
    expect(files.map((file) => file.key)).toEqual(['caf\uFFFD.md', 'd\uFFFDsk', 'plain \uFFFD.md']);
    expect(await refusal('caf\uFFFD.md')).toBe('unreadable-name');
    expect(await refusal('d\uFFFDsk')).toBe('unreadable-name');
    expect(await refusal('d\uFFFDsk/a.md')).toBe('unreadable-name');
    expect(await inbox.read(key('plain \uFFFD.md'))).toHaveProperty('bytes');
    expect(await inbox.read(key('none \uFFFD.md'))).toBeUndefined();
  });
});

describe('a user who may not read everything', () => {
  // Root may read everything, so that the reading is done by nobody there.
  const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};

  it('gets a refusal for the file and for the folder, and knows that the rest is unknown', async () => {
    const { root, write } = open();
    write('open.md', 'open');
    write('closed.md', 'closed');
    write('closed/inside.md', 'inside');
    chmodSync(join(root, '..'), 0o755);
    chmodSync(join(root, 'closed.md'), 0);
    chmodSync(join(root, 'closed'), 0);
    const child = startChild('try-to-read', [root], uid);
    expect(await child.ended()).toBe(0);
    expect(JSON.parse(child.lines.join(''))).toEqual({
      unreadable: ['closed'],
      reads: { 'open.md': 'open', 'closed.md': 'unreadable', closed: 'unreadable' },
      below: expect.objectContaining({ refused: expect.objectContaining({ code: 'unreadable' }) }),
    });
    chmodSync(join(root, 'closed'), 0o755);
  });
});
