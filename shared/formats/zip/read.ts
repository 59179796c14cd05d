import { mediaTypeOf } from '../../article/media/media-type.ts';
import { isNoUpload } from '../../article/no-upload.ts';
import {
  about,
  holdingArticle,
  leftOut,
  notPublishedOf,
  reject,
  takenBackBy,
  together,
} from '../../article/rejection.ts';
import { besideWhich, type Editorial, type Sidecar, sidecarKey } from '../../article/sidecar.ts';
import type {
  Content,
  Dropped,
  EmbeddedFile,
  NotPublished,
  Reading,
  Rejection,
  SubmissionKey,
  Warning,
} from '../../article/types.ts';
import { tooManyArticles } from '../bounds/articles.ts';
import { MOST_EFFORT, readingEffort } from '../bounds/effort.ts';
import { withAttached } from '../containers/attached-media.ts';
import { inside } from '../containers/inside.ts';
import { containerKindOf } from '../containers/kind.ts';
import { isCalledNote, type NoteBeside, noteBeside, nothingButNote, underNotes } from '../containers/note-beside.ts';
import { isWritten, kindByName } from '../foreign/by-name.ts';
import type { ReadInside, ReadingContext, Upload } from '../format.ts';
import { keptBackBy } from '../sidecar/kept-back.ts';
import { readSidecar } from '../sidecar/sidecar.ts';
import { contentWith, SAID_OF_MANY, saidOfMany } from '../sidecar/with-said.ts';
import { extensionOf } from '../sniff.ts';
import { type ArchiveFile, openArchive } from './archive.ts';
import { platformExport } from './platform-export.ts';

/** What site generators and saved pages keep beside articles, and what is in it could be taken for one. */
const NO_ARTICLE = /\.(?:map|svg|woff2?|ttf|otf|eot|ico)$|(?:^|\/)package(?:-lock)?\.json$/i;
/** What editors write articles in: when such a file cannot be read they should hear why. */
const ARTICLE = /\.(?:txt|text|mdx?|markdown|html?|xhtml|json|xml|nitf|docx|docm|eml)$/i;

/** An archive of articles with their pictures: every file that a reader takes is an article, whatever folder it lies in. */
export async function readZip(
  upload: Upload,
  _: ReadingContext,
  readInside: ReadInside,
): Promise<Reading | NotPublished> {
  const archive = openArchive(upload.bytes);
  if (archive.kind === 'rejection') return archive;
  const files = archive.files.filter(({ name }) => !isNoUpload(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: Found = {
    articles: [],
    files: [],
    warnings: [],
    dropped: [...archive.dropped],
    others: [],
    withdrawsIds: [],
    notes: [],
  };
  const platform = platformExport(files);
  const byName = new Map(files.map((file) => [file.name, file]));
  let effort = 0;
  let held = upload.bytes.length;
  for (const file of files) {
    if (besideWhich(file.name as SubmissionKey) !== undefined) continue;
    const sidecar = sidecarIn(byName, file);
    const kept = sidecar && keptBackBy(file.name, sidecar)?.held;
    if (kept !== undefined) {
      found.others.push(notPublishedOf(file.name, kept));
      continue;
    }
    if (isCalledNote(file)) {
      effort += NOTE_EFFORT * file.size;
      if (effort > MOST_EFFORT) return TOO_MUCH_TEXT;
      const note = noteBeside(file.name, file.read());
      if (note !== undefined) {
        takeNote(found, note);
        continue;
      }
    }
    if (!isCandidate(file, files)) {
      found.files.push(file);
      continue;
    }
    const beside = platform.besideArticles(file);
    if (beside !== undefined) {
      if (typeof beside === 'string') found.dropped.push({ kind: beside, detail: file.name, count: 1 });
      else found.others.push(notPublishedOf(file.name, beside));
      continue;
    }
    const bytes = file.read();
    const kind = bytes === undefined ? undefined : containerKindOf(bytes);
    if (bytes === undefined) found.others.push(notPublishedOf(file.name, DAMAGED));
    else if (kind === 'zip') found.dropped.push({ kind: 'nested-archive', detail: file.name, count: 1 });
    else {
      effort += readingEffort(bytes);
      if (effort > MOST_EFFORT) return TOO_MUCH_TEXT;
      // What a container brings is read from it later; what is not packed lies in the archive itself.
      if (kind !== undefined && bytes.buffer !== upload.bytes.buffer) held += bytes.length;
      if (held > MOST_HELD) return TOO_LARGE;
      const fields = Buffer.from(platform.frontMatterOf?.(file) ?? '');
      const before = found.articles.length;
      await readFile(file, fields.length === 0 ? bytes : Buffer.concat([fields, bytes]), readInside, found);
      if (sidecar?.kind === 'sidecar' && sidecar.says !== undefined)
        applySaid(found, { from: before, file, said: sidecar.says });
      const tooMany = tooManyArticles(found.articles.length);
      if (tooMany !== undefined) return tooMany;
    }
  }
  return readingOf(obeyed(found));
}

function takeNote({ notes, dropped }: Found, note: NoteBeside): void {
  notes.push(note);
  dropped.push({ kind: 'note-to-the-desk', detail: note.name, count: 1 });
}

/** What is said beside the articles of them. */
function obeyed(found: Found): Found {
  const { articles, held } = underNotes(found.articles, found.notes);
  return { ...found, articles: [...articles], others: [...held, ...found.others] };
}

/** As in the inbox: who packs a folder packs what was said of the files in it. */
function sidecarIn(files: ReadonlyMap<string, ArchiveFile>, { name }: ArchiveFile): Sidecar | Rejection | undefined {
  const by = sidecarKey(name as SubmissionKey);
  const file = by === undefined ? undefined : files.get(by);
  if (file === undefined) return undefined;
  const bytes = file.read();
  return bytes === undefined ? DAMAGED : readSidecar(bytes);
}

/** @param from where the articles of that file begin */
function applySaid(
  found: Found,
  { from, file, said }: { readonly from: number; readonly file: ArchiveFile; readonly said: Editorial },
): void {
  const [article, ...others] = found.articles.slice(from);
  const held = others.length > 0 ? saidOfMany(said) : undefined;
  if (held !== undefined) {
    found.articles.splice(from);
    const all = [article, ...others].reduce((why, one) => holdingArticle(why, one?.id), held);
    found.others.push(notPublishedOf(file.name, all));
  } else if (others.length > 0) found.warnings.push(about(file.name, SAID_OF_MANY));
  else if (article !== undefined) {
    const { content, warnings } = contentWith(article, said);
    found.articles[from] = content;
    found.warnings.push(...warnings.map((warning) => about(file.name, warning)));
  }
}

const DAMAGED = reject({ code: 'file-damaged', detail: 'alone' });

/** Each sentence of a note is asked several times. */
const NOTE_EFFORT = 4;

/** Bytes of the archive and of the documents that were unpacked from it. */
const MOST_HELD = 300_000_000;
const TOO_LARGE = reject({ code: 'archive-too-large', detail: 'documents' });

interface Found {
  readonly articles: Content[];
  readonly files: EmbeddedFile[];
  readonly warnings: Warning[];
  readonly dropped: Dropped[];
  /** Why files that were meant for articles are not published. */
  readonly others: NotPublished[];
  readonly withdrawsIds: string[];
  readonly notes: NoteBeside[];
}

async function readFile(file: ArchiveFile, bytes: Uint8Array, readInside: ReadInside, found: Found): Promise<void> {
  const result = await readInside({ key: file.name, bytes });
  if (result.kind === 'reading') {
    const { articles, files = [], warnings, dropped } = inside(file.name, result);
    found.articles.push(...articles);
    found.files.push(...files);
    found.warnings.push(...warnings);
    found.dropped.push(...dropped);
    found.withdrawsIds.push(...(result.withdrawsIds ?? []));
    return;
  }
  const note = nothingButNote(file.name, bytes);
  if (note !== undefined) takeNote(found, note);
  else if (result.kind === 'held' || isMeant(file.name, result)) {
    found.others.push(notPublishedOf(file.name, result));
  } else {
    found.files.push(file);
  }
}

function readingOf({ articles, files, warnings, dropped, others, withdrawsIds: named }: Found): Reading | NotPublished {
  const [first, ...rest] = articles;
  const [why, ...more] = others;
  if (first === undefined) return why === undefined ? reject({ code: 'no-article' }) : together([why, ...more]);
  return {
    kind: 'reading',
    articles: rest.length === 0 ? [withAttached(first, files)] : [first, ...rest],
    warnings: [...warnings, ...others.flatMap(({ reasons }) => reasons.map(leftOut))],
    dropped,
    files,
    ...takenBackBy(others, named),
  };
}

/** Whether an editor should hear that a file is no article. */
function isMeant(name: string, { reasons: [reason] }: Rejection): boolean {
  if (reason.code !== 'unsupported-format') return ARTICLE.test(name);
  return 'detail' in reason && isWritten(reason.detail);
}

const TOO_MUCH_TEXT = reject({ code: 'archive-too-large', detail: 'text' });

function isCandidate({ name, size }: ArchiveFile, all: readonly ArchiveFile[]): boolean {
  if (size === 0 || mediaTypeOf(name) !== undefined || NO_ARTICLE.test(name)) return false;
  const kind = kindByName({ key: name, extension: extensionOf(name) });
  if (kind !== undefined && !isWritten(kind)) return false;
  // Browsers save what a page is made of into a folder named after it.
  const page = /^(.+)(?:_files|-Dateien|_fichiers|_archivos|_file)\//.exec(name)?.[1];
  return page === undefined || !all.some((other) => other.name === `${page}.html` || other.name === `${page}.htm`);
}
