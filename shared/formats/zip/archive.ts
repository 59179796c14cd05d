import type { Dropped, EmbeddedFile, Rejection } from '../../article/types.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { extract } from './extract.ts';
import { safePath } from './names.ts';

export interface Archive {
  readonly kind: 'archive';
  /** Each path once, in the order of the archive. */
  readonly files: readonly ArchiveFile[];
  readonly dropped: readonly Dropped[];
}

export interface ArchiveFile extends EmbeddedFile {
  /** Bytes, unpacked, as the archive states. */
  readonly size: number;
}

/** Opens a ZIP archive within the limits of `readDirectory`. Nothing is unpacked before a file is read. */
export function openArchive(bytes: Uint8Array): Archive | Rejection {
  const directory = readDirectory(bytes);
  if (directory.kind === 'rejection') return directory;
  const files = new Map<string, ArchiveFile>();
  const dropped: Dropped[] = [];
  for (const entry of directory.entries) {
    const path = safePath(entry.name);
    if (entry.isFolder) continue;
    const fault = faultOf(entry, path, files);
    if (fault !== undefined || path === undefined) {
      dropped.push({ kind: fault ?? 'unsafe-path', detail: entry.name.slice(0, 200), count: 1 });
    } else {
      files.set(path, { name: path, size: entry.size, read: () => extract(bytes, entry) });
    }
  }
  return { kind: 'archive', files: [...files.values()], dropped };
}

type Fault = 'unsafe-path' | 'symbolic-link' | 'second-file';

function faultOf(entry: ZipEntry, path: string | undefined, known: ReadonlyMap<string, unknown>): Fault | undefined {
  if (path === undefined) return 'unsafe-path';
  if (entry.isLink) return 'symbolic-link';
  return known.has(path) ? 'second-file' : undefined;
}
