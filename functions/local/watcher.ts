import { type FSWatcher, lstatSync, readdirSync, statSync, watch } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isNoUploadName } from '../../shared/article/no-upload.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { REPLACEMENT } from '../../shared/local/inbox/names.ts';
import { tellsChanges } from './tells-changes.ts';

export interface WatcherOptions {
  readonly inbox: string;
  /**
   * Called once for however many changes, never again before what it returned has settled. When that is a rejection, the next
   * look comes after 1 s, then 2 s, up to 1 min; something that changes in the inbox brings it forward, to 1 s after.
   * @returns whether something is to be looked at again soon although nothing will tell of it
   */
  readonly look: (extent: LookExtent) => Promise<boolean>;
  /**
   * Least milliseconds between two whole looks without an event.
   * @default 500; at least two minutes where the file system tells of every change
   */
  readonly pollMs?: number;
}

/**
 * `whole`: all of the inbox. `brief`: only at what comes with time, where nothing has changed in the inbox. Else keys of the files that alone
 * have changed in it, as far as the system tells.
 */
export type LookExtent = 'whole' | 'brief' | readonly SubmissionKey[];

export interface Watcher {
  /** Tells how many milliseconds the last whole look took, so that polling takes a twentieth of the time, and at the longest waits 10 s. */
  looked(milliseconds: number): void;
  /** As if something had changed. */
  lookSoon(): void;
  /** Looks no more. What was begun is waited for. */
  close(): Promise<void>;
}

const POLL_MS = 500;
const POLL_SHARE = 20;
const LONGEST_POLL_MS = 10_000;
/** For what nobody tells of after all. Through 10,000 files it takes 80 ms, and with all else that a server does 0.15 % of a processor. */
const LISTENING_POLL_MS = 120_000;
/** A larger inbox is looked through less often, so that it costs a thousandth of a processor at any size: 50,000 files every seven minutes. */
const LISTENING_SHARE = 1_000;
/** Folders that each brief look makes sure of: a file system that is mounted over one, or taken away, is none of its events. */
const MOST_MADE_SURE_OF = 100;
/** What is scheduled comes out with a look. */
const BRIEF_MS = 5_000;
/** A save is several events: a file made, written, renamed. */
const COALESCE_MS = 30;
/** What failed once may succeed at once; a disk that is full or a share that is away stays so for minutes. */
const FIRST_BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 60_000;
/** More are looked through the inbox for, and so is what may be more: the kernel tells of 16,384 changes, and loses what comes behind them. */
const MOST_TOLD = 100;
const MOST_EVENTS = 2_000;
/** Each folder costs the kernel a watch, and users have 8,192 of them on old systems; beyond, the poll must do. */
const MOST_WATCHES = 2_000;

/** Says that the inbox is to be scanned: soon after something changed in it, and from time to time in any case. */
export function openWatcher({ inbox, look, pollMs }: WatcherOptions): Watcher {
  const watches = new Map<string, FolderWatch>();
  let lookMs = 0;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let again = true;
  let told: Told | undefined;
  let hears = false;
  let nextWhole = 0;
  let isClosed = false;

  const lookAfter = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(now, milliseconds);
  };

  const now = (): void => {
    const isDue = failures > 0 || performance.now() >= nextWhole || !areTheSame(inbox, watches);
    const isKnown = hears && told !== undefined && ![...told.keys].some((key) => isFolder(inbox, key));
    const extent = isDue || (again && !isKnown) ? 'whole' : again ? [...(told?.keys ?? [])] : 'brief';
    again = false;
    told = undefined;
    if (extent === 'whole') hears = watchFolders(inbox, watches, heard);
    looking = look(extent)
      .then(
        (isUnsettled) => {
          failures = 0;
          if (isUnsettled) nextWhole = performance.now() + POLL_MS;
          else if (extent === 'whole') nextWhole = performance.now() + wholeEvery();
        },
        // The one who looks reports its own faults; the next look comes in any case.
        () => {
          failures++;
        },
      )
      .then(() => {
        looking = undefined;
        lookAfter(again ? soonest() : latest());
      });
  };

  const soonest = () => (failures === 0 ? COALESCE_MS : FIRST_BACK_OFF_MS);
  const wholeEvery = () => {
    if (hears) return Math.max(pollMs ?? LISTENING_POLL_MS, LISTENING_SHARE * lookMs);
    return Math.max(pollMs ?? POLL_MS, Math.min(LONGEST_POLL_MS, POLL_SHARE * lookMs));
  };
  const latest = () =>
    failures === 0
      ? Math.max(0, Math.min(BRIEF_MS, nextWhole - performance.now()))
      : Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (failures - 1));

  const lookAgain = (): void => {
    if (looking === undefined && !again) lookAfter(soonest());
    again = true;
  };

  /** Something that is not known better. */
  const changed = (): void => {
    lookAgain();
    told = undefined;
  };

  const heard = (key: SubmissionKey | undefined): void => {
    const isKnown = key !== undefined && (!again || told !== undefined);
    const { keys, events } = told ?? { keys: new Set(), events: 0 };
    lookAgain();
    const now = isKnown ? { keys: new Set([...keys, key]), events: events + 1 } : undefined;
    told = now === undefined || now.keys.size > MOST_TOLD || now.events > MOST_EVENTS ? undefined : now;
  };

  lookAfter(0);
  return {
    looked(milliseconds) {
      lookMs = milliseconds;
    },
    lookSoon: changed,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      for (const { watcher } of watches.values()) watcher.close();
      watches.clear();
      await looking;
    },
  };
}

/** What the system has told of since the last look. */
interface Told {
  readonly keys: ReadonlySet<SubmissionKey>;
  readonly events: number;
}

interface FolderWatch {
  readonly watcher: FSWatcher;
  readonly identity: string;
}

/**
 * Watches every folder by itself. Node's recursive watch on Linux watches every file, which exhausts the kernel's watches
 * with one full inbox, and its own walk follows new folders late; a folder's watch also tells of the files in it.
 * @returns whether every change is told of
 */
function watchFolders(
  inbox: string,
  watches: Map<string, FolderWatch>,
  heard: (key: SubmissionKey | undefined) => void,
): boolean {
  const folders = foldersBelow(inbox);
  for (const [path, { watcher, identity }] of watches) {
    // A folder that was deleted and made again is another one, of which the old watch says nothing.
    if (folders.get(path) === identity) continue;
    watcher.close();
    watches.delete(path);
  }
  for (const [path, identity] of folders) {
    if (watches.has(path)) continue;
    const watcher = watchFolder(
      path,
      (name) => heard(watches.has(join(path, name)) ? undefined : keyOf(inbox, path, name)),
      () => heard(undefined),
    );
    if (watcher !== undefined) watches.set(path, { watcher, identity });
  }
  const areAllWatched = folders.size > 0 && folders.size < MOST_WATCHES && watches.size === folders.size;
  return areAllWatched && oneOfEachFileSystem(folders).every(tellsChanges);
}

/** A share may be mounted on a folder below the inbox. */
function oneOfEachFileSystem(folders: ReadonlyMap<string, string>): readonly string[] {
  return [...new Map(folders.entries().map(([path, identity]) => [identity.split('.')[0], path])).values()];
}

/** Whether the first of the folders that are watched are those that lie there now. */
function areTheSame(inbox: string, watches: ReadonlyMap<string, FolderWatch>): boolean {
  return watches
    .entries()
    .take(MOST_MADE_SURE_OF)
    .every(([path, { identity }]) => identityOf(path, inbox) === identity);
}

/** A new one is to be watched, and what lies in it came before that. */
function isFolder(inbox: string, key: SubmissionKey): boolean {
  try {
    return lstatSync(join(inbox, key), { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // A file has taken the place of a folder above it.
    return true;
  }
}

/** File systems give the number of a deleted folder to the next one. @returns undefined where there is no folder. */
function identityOf(path: string, inbox: string): string | undefined {
  // What was a folder when its name was read may be a link by now; all that one could do here is look in vain.
  const look = path === inbox ? statSync : lstatSync;
  const stats = look(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isDirectory() ? `${stats.dev}.${stats.ino}.${stats.birthtimeNs}` : undefined;
}

function foldersBelow(inbox: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [inbox];
  for (let path = waiting.pop(); path !== undefined && found.size < MOST_WATCHES; path = waiting.pop()) {
    try {
      const identity = identityOf(path, inbox);
      if (identity === undefined) continue;
      found.set(path, identity);
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.isDirectory() && !isNoUploadName(entry.name)) waiting.push(join(path, entry.name));
      }
    } catch {
      // Gone meanwhile, or closed to us: the scan finds out and says so.
    }
  }
  return found;
}

/** @returns undefined of a name that cannot be read, or that may be the folder's own: what becomes of that is told by its name too. */
function keyOf(inbox: string, folder: string, name: string): SubmissionKey | undefined {
  if (name === basename(folder) || name.includes(REPLACEMENT)) return undefined;
  return relative(inbox, join(folder, name)).split(sep).join('/') as SubmissionKey;
}

function watchFolder(path: string, heard: (name: string) => void, changed: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(path, (_, name) => {
      if (name === null) changed();
      else if (!isNoUploadName(name)) heard(name);
    });
    // A watch that fails (a share that was unmounted) leaves the work to the poll.
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}
