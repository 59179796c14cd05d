import type { RefusedMedia } from '../../article/media/media.ts';
import { about } from '../../article/rejection.ts';
import type { Article, Dropped, EmbeddedFile, SubmissionKey, Warning } from '../../article/types.ts';
import { mediaUploadOf } from '../../media/file.ts';
import { droppedMetadata } from '../../media/metadata/dropped.ts';
import type { MediaFile } from '../../media/types.ts';
import type { Submission } from '../types.ts';
import { type FoundMedia, shownMedia, spellingsOf } from './media-look-up.ts';

export interface EmbeddedMedia {
  /** By keys below the upload's own, as articles refer to them. */
  readonly files: FoundMedia;
  readonly warnings: readonly Warning[];
  readonly dropped: readonly Dropped[];
}

/** Those of the files that an upload brings along which are media by their bytes. */
export async function embeddedMedia(submission: Submission, embedded: readonly EmbeddedFile[]): Promise<EmbeddedMedia> {
  const files = new Map<SubmissionKey, MediaFile | RefusedMedia>();
  const warnings: Warning[] = [];
  const dropped: Dropped[] = [];
  for (const { name, read } of embedded) {
    const bytes = read();
    const key = `${submission.key}/${name}` as SubmissionKey;
    const medium = bytes === undefined ? undefined : await mediaUploadOf({ ...submission, bytes });
    if (bytes === undefined) {
      warnings.push({ code: 'file-damaged', detail: { file: name } });
    } else if (medium === undefined) {
      dropped.push({ kind: 'file-of-no-use', detail: name, count: 1 });
    } else if (medium.kind === 'rejection') {
      warnings.push(...medium.reasons.map((reason) => about(name, reason)));
      files.set(key, { key, refused: medium.reasons[0] });
    } else {
      files.set(key, { ...medium.file, within: name });
      warnings.push(...medium.warnings.map((warning) => about(name, warning)));
      dropped.push(...droppedMetadata(medium.removed, name));
    }
  }
  // As it is for what lies beside an upload.
  for (const [key, file] of [...files]) {
    for (const spelling of spellingsOf(key)) if (!files.has(spelling)) files.set(spelling, file);
  }
  return { files, warnings, dropped };
}

/** What an upload brings along and no article shows is not published, of which an editor should hear. */
export function unshown({ files }: EmbeddedMedia, articles: readonly Article[]): readonly Dropped[] {
  const shown = new Set<string | undefined>(
    articles.flatMap(({ media, variants = [] }) => [...media, ...variants].map(({ path }) => path)),
  );
  return [...new Set(shownMedia(files).values())]
    .filter(({ path }) => !shown.has(path))
    .map(({ within = '' }) => ({ kind: 'unshown-file', detail: within, count: 1 }));
}
