import { hold } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';
import { decode } from '../decode/decode.ts';
import { answerOf } from '../held/answers.ts';
import { heldByReaders } from '../held/by-status.ts';
import { saysItIsNot } from '../held/reasons.ts';
import type { ArchiveFile } from './archive.ts';
import { rowsOf } from './csv.ts';

/** What a file of an export is, besides an article: not for the public, or one that holds something else. */
export type BesideArticles = Held | 'account-page' | 'blog-template-file';

/** What an export tells of one of its files. */
export interface Export {
  readonly besideArticles: (file: ArchiveFile) => BesideArticles | undefined;
  /** What it states of an article in another file, as front matter of that one. */
  readonly frontMatterOf?: (file: ArchiveFile) => string;
}

/**
 * Whether an archive is what a publishing platform gives its authors of their account, and which of its files are no articles:
 * what says so stands in other files, or nowhere.
 */
export function platformExport(files: readonly ArchiveFile[]): Export {
  const exports = [substack(files), medium(files), blogger(files)].filter((one) => one !== undefined);
  return {
    besideArticles: (file) => exports.map((one) => one.besideArticles(file)).find((beside) => beside !== undefined),
    frontMatterOf: (file) => exports.map((one) => one.frontMatterOf?.(file) ?? '').join(''),
  };
}

/**
 * Substack lists in `posts.csv` which of `posts/<id>.<slug>.html` was published, and for whom; title, subtitle and date stand there
 * alone (TryGhost/migrate, mg-substack).
 */
function substack(files: readonly ArchiveFile[]): Export | undefined {
  const list = files.find(({ name, size }) => /(?:^|\/)posts\.csv$/.test(name) && size <= LONGEST_LIST);
  const bytes = list?.read();
  const text = bytes === undefined ? undefined : decode(bytes);
  if (list === undefined || text?.kind !== 'text') return undefined;
  const rows = rowsOf(text.text);
  if (rows[0]?.is_published === undefined || rows[0].post_id === undefined) return undefined;
  const posts = new Map(rows.map((row) => [row.post_id?.split('.')[0] ?? '', row]));
  const folder = `${list.name.slice(0, -'posts.csv'.length)}posts/`;
  const idOf = ({ name }: ArchiveFile) =>
    name.startsWith(folder) ? /^(\d+)(?:\.[^/]*)?\.html$/.exec(name.slice(folder.length))?.[1] : undefined;
  return {
    besideArticles(file) {
      const id = idOf(file);
      return id === undefined ? undefined : heldByList(posts.get(id));
    },
    frontMatterOf(file) {
      const { title, subtitle, post_date: date } = posts.get(idOf(file) ?? '') ?? {};
      const fields = Object.entries({ title, subtitle, date }).filter(
        ([, value]) => value !== undefined && value !== '',
      );
      const lines = fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
      return lines.length === 0 ? '' : `---\n${lines.join('')}---\n`;
    },
  };
}

/** A line for each post. */
const LONGEST_LIST = 5_000_000;

function heldByList(row: Readonly<Record<string, string>> | undefined): Held | undefined {
  if (row === undefined) return NOT_LISTED;
  const { is_published: published, audience } = row;
  if (answerOf(published) !== true) return saysItIsNot({ name: 'is_published', value: published }, 'true-in-list');
  return audience === undefined || audience === '' ? undefined : heldByReaders({ name: 'audience', value: audience });
}

const NOT_LISTED = hold({ code: 'not-public', detail: 'not-listed' });

/** Medium's archive has the posts in `posts/`; pages of the account (sessions, addresses, bookmarks) lie in folders beside it. */
function medium(files: readonly ArchiveFile[]): Export | undefined {
  const post = files.map(({ name }) => MEDIUM_POST.exec(name)).find((match) => match !== null);
  const root = post?.[1];
  const isAccount = files.some(({ name }) => name === `${root}profile/profile.html` || name === `${root}README.html`);
  if (root === undefined || !isAccount) return undefined;
  return {
    besideArticles({ name }) {
      if (!/\.html?$/i.test(name)) return undefined;
      const draft = name.startsWith(`${root}posts/`) ? /\/(draft_[^/]*)$/.exec(name)?.[1] : undefined;
      if (draft !== undefined) return hold({ code: 'not-public', detail: { mediumDraft: draft } });
      return name.startsWith(`${root}posts/`) ? undefined : 'account-page';
    },
  };
}

const MEDIUM_POST = /^(.*?)posts\/(?:\d{4}-\d\d-\d\d|draft)_[^/]*\.html$/;

/** Google's Takeout has a blog's theme beside its posts. */
function blogger(files: readonly ArchiveFile[]): Export | undefined {
  const folders = new Set(files.flatMap(({ name }) => /^(.*\/)?feed\.atom$/.exec(name)?.[1] ?? []));
  if (folders.size === 0) return undefined;
  return {
    besideArticles({ name }) {
      const theme = /^(.*\/)theme-(?:classic|layouts)\.\w+$/.exec(name);
      return theme?.[1] !== undefined && folders.has(theme[1]) ? 'blog-template-file' : undefined;
    },
  };
}
