import type { Notes, Reason, StoredArticle, SubmissionKey } from '../../shared/article/types.ts';
import { compose } from '../../shared/pipeline/compose.ts';
import { withHistory } from '../../shared/pipeline/plan.ts';
import type { Clock, Inbox } from '../../shared/pipeline/ports.ts';
import type { MediaFile } from '../../shared/pipeline/types.ts';
import type { Config } from '../../shared/settings.ts';

export interface InspectDeps {
  readonly inbox: Inbox;
  readonly config: Config;
  readonly clock: Clock;
}

/** What an upload would come to if it were the first of its key. */
export type Inspection =
  | ({ readonly kind: 'articles'; readonly articles: readonly StoredArticle[] } & Notes)
  | { readonly kind: 'rejection'; readonly key: SubmissionKey; readonly reasons: readonly Reason[] }
  | { readonly kind: 'media'; readonly file: MediaFile };

/** @returns undefined when there is no such upload. */
export async function inspectUpload(deps: InspectDeps, key: SubmissionKey): Promise<Inspection | undefined> {
  const { inbox, config, clock } = deps;
  const upload = await inbox.read(key);
  if (upload === undefined) return undefined;
  if ('refused' in upload) return { kind: 'rejection', key, reasons: [upload.refused] };
  const alone = await compose(upload, config, new Map());
  const media = alone.kind === 'articles' ? await mediaBeside(deps, alone.awaits) : new Map();
  const composition = media.size === 0 ? alone : await compose(upload, config, media);
  switch (composition.kind) {
    case 'rejection':
      return { kind: 'rejection', key, reasons: composition.reasons };
    case 'media':
      return composition;
    case 'articles': {
      const now = clock.now();
      const facts = { prior: undefined, uploadedAt: upload.uploadedAt, mediaUploadedAt: [], now, config };
      return { ...composition, articles: composition.articles.map((article) => withHistory(article, facts)) };
    }
  }
}

async function mediaBeside(
  { inbox, config }: InspectDeps,
  keys: readonly SubmissionKey[],
): Promise<Map<SubmissionKey, MediaFile>> {
  const media = new Map<SubmissionKey, MediaFile>();
  for (const key of keys) {
    const upload = await inbox.read(key);
    if (upload === undefined || 'refused' in upload) continue;
    const composition = await compose(upload, config, new Map());
    if (composition.kind === 'media') media.set(key, composition.file);
  }
  return media;
}
