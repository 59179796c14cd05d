import { closeSync, mkdirSync, openSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { told } from '../../functions/cli/fault.ts';
import { publicPath } from '../../shared/article/public-path.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { putNewUpload, putUpload } from '../../shared/local/inbox/put-upload.ts';
import { makeFolder } from '../../shared/local/make-folder.ts';
import { openFolderPublic } from '../../shared/local/public/folder-public.ts';
import { copyState } from '../../shared/local/sqlite/copy.ts';
import { openDatabase } from '../../shared/local/sqlite/database.ts';
import { temporaryFolders } from '../local/temporary.ts';

const folder = temporaryFolders();

/** What the machine really throws. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

function rejected(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => Promise.reject(new Error('nothing was thrown')),
    (error) => error,
  );
}

describe('a fault of the machine', () => {
  it('is told in a sentence, with the status of wrong usage, where something else can be named', () => {
    const home = folder();
    writeFileSync(`${home}/letter.txt`, '');
    expect(told(thrownBy(() => makeFolder(`${home}/letter.txt`)))).toEqual({
      sentence: `${home}/letter.txt is a file where a folder belongs`,
      status: 2,
    });
    expect(told(thrownBy(() => makeFolder(`${home}/letter.txt/in`)))?.status).toBe(2);
    // Linux says of a folder there that it may not be made since it does not exist: Node's own `recursive` then never ends.
    if (process.platform === 'linux')
      expect(told(thrownBy(() => makeFolder('/proc/site')))?.sentence).toBe('/proc/site cannot be made there');
    expect(told(thrownBy(() => openSync(`${home}/${'x'.repeat(300)}`, 'w')))?.sentence).toContain('is too long');
  });

  it('is found behind what it kept from being done', () => {
    const cause = Object.assign(new Error('x'), { code: 'ENOSPC', syscall: 'write' });
    expect(told(new Error('all was not published', { cause }))).toEqual({ sentence: 'the disk is full', status: 70 });
  });

  it('is told of a port that another program listens at', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => first.once('listening', resolve));
    const { port } = first.address() as { port: number };
    const error = await new Promise((resolve) => createServer().once('error', resolve).listen(port, '127.0.0.1'));
    first.close();
    expect(told(error)?.sentence).toBe(`port ${port} is taken; name another with --port`);
  });

  it('is told of a disk that is full while the state is written, and of a state that is damaged', () => {
    // The one disk that is always full.
    const full = openSync('/dev/full', 'w');
    expect(told(thrownBy(() => writeFileSync(full, 'x')))).toEqual({ sentence: 'the disk is full', status: 70 });
    closeSync(full);
    const home = folder();
    writeFileSync(`${home}/state.sqlite`, 'a letter, and no database '.repeat(100));
    const error = thrownBy(() => new DatabaseSync(`${home}/state.sqlite`).exec('CREATE TABLE a (b)'));
    expect(told(error)).toMatchObject({ status: 70, sentence: expect.stringContaining('feedmill restore') });
    const small = new DatabaseSync(`${home}/small.sqlite`);
    small.exec('PRAGMA max_page_count = 2; CREATE TABLE a (b)');
    const many = () => small.exec(`INSERT INTO a VALUES ('${'x'.repeat(100_000)}')`);
    expect(told(thrownBy(many))?.sentence).toContain('the disk is full');
    small.close();
  });

  it('names what its reader knows, and no folder that is held or temporary name', async () => {
    const home = folder();
    const state = `${home}/state.sqlite`;
    openDatabase(state).close();
    expect(told(thrownBy(() => copyState(state, `${home}/away/copy.sqlite`)))).toEqual({
      sentence: `there is no folder ${home}/away`,
      status: 2,
    });
    const long = 'x'.repeat(300);
    const upload = `city/${long}` as SubmissionKey;
    for (const put of [putNewUpload, putUpload])
      expect(told(thrownBy(() => put(home, upload, new Uint8Array())))?.sentence).toBe(
        `the path ${home}/${upload} is too long`,
      );
    const store = openFolderPublic(`${home}/public`, (work) => work());
    const path = publicPath(`/all/${long}`);
    const put = store.put(
      { path, bytes: new Uint8Array(), contentType: 'text/plain', cacheControl: '', digest: '' },
      undefined,
    );
    await expect(put.catch(told)).resolves.toMatchObject({
      sentence: `the path ${home}/public/all/${long} is too long`,
    });
  });

  it('of the public folder names the file and the reason, also one that no sentence was written for', async () => {
    const root = `${folder()}/public`;
    const store = openFolderPublic(root, (work) => work());
    const file = { bytes: new Uint8Array(), contentType: 'text/plain', cacheControl: '', digest: '' };
    const faultOf = async (path: string) =>
      told(structuredClone(await rejected(store.put({ ...file, path: publicPath(path) }, undefined))));
    writeFileSync(`${root}/letter`, '');
    symlinkSync('/tmp', `${root}/link`);
    mkdirSync(`${root}/all/rss.xml`, { recursive: true });
    for (const [path, reason] of [
      ['/letter/rss.xml', `a file lies in the public folder where a folder belongs: ${root}/letter`],
      ['/link/rss.xml', `a symbolic link lies in the public folder: ${root}/link`],
      ['/all/rss.xml', `${root}/all/rss.xml is a folder where a file belongs`],
    ] as const)
      expect((await faultOf(path))?.sentence).toBe(reason);
    const gone = told(thrownBy(() => renameSync(`${root}/gone`, `${root}/here`)));
    expect(gone?.sentence).toBe(`${root}/gone cannot be worked with: no such file or directory (rename, ENOENT)`);
  });

  it('is known when another process has sent it', () => {
    const path = '/srv/public/all/rss.xml';
    const message = `EACCES: permission denied, open '${path}'`;
    expect(told(new Error(message))?.sentence).toBe(`${path} may not be read or written by this user`);
    for (const message of ['ENOSPC: no space left on device, write', 'database or disk is full'])
      expect(told(structuredClone(new Error(message)))).toMatchObject({
        status: 70,
        sentence: expect.stringContaining('the disk is full'),
      });
  });

  it('is not told of what nobody foresaw', () => {
    expect(told(new TypeError('x is not a function'))).toBeUndefined();
    expect(told('x')).toBeUndefined();
  });
});
