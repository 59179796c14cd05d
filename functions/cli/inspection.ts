import type { Article, StoredArticle, SubmissionKey } from '../../shared/article/types.ts';
import { compose } from '../../shared/pipeline/compose.ts';
import { farAhead } from '../../shared/pipeline/far-ahead.ts';
import { withHistory } from '../../shared/pipeline/plan.ts';
import type { Clock, Inbox } from '../../shared/pipeline/ports.ts';
import { acceptedReceipt, mediaReceipt, rejectedReceipt } from '../../shared/pipeline/receipts.ts';
import type { MediaFile, Receipt } from '../../shared/pipeline/types.ts';
import type { Config } from '../../shared/settings.ts';

export interface InspectDeps {
  readonly inbox: Inbox;
  readonly config: Config;
  readonly clock: Clock;
}

/** An article as it would be stored, with its text for people and programs who look before sending. */
export type InspectedArticle = StoredArticle & Pick<Article, 'text'>;

/** What an upload would come to if it were the first of its key. */
export interface Inspection {
  /** As it would be written. */
  readonly receipt: Receipt;
  readonly articles: readonly InspectedArticle[];
  /** Set when the upload is media. */
  readonly media?: MediaFile;
}

/** @returns undefined when there is no such upload. */
export async function inspectUpload(deps: InspectDeps, key: SubmissionKey): Promise<Inspection | undefined> {
  const { inbox, config, clock } = deps;
  const upload = await inbox.read(key);
  if (upload === undefined) return undefined;
  const { uploadedAt } = upload;
  const context = { key, uploadedAt, config };
  if ('refused' in upload) {
    return { receipt: rejectedReceipt(context, { kind: 'rejection', reasons: [upload.refused] }, []), articles: [] };
  }
  const alone = await compose(upload, config, new Map());
  const media = alone.kind === 'articles' ? await mediaBeside(deps, alone.awaits) : new Map<SubmissionKey, MediaFile>();
  const composition = media.size === 0 ? alone : await compose(upload, config, media);
  switch (composition.kind) {
    case 'rejection':
      return { receipt: rejectedReceipt(context, composition, []), articles: [] };
    case 'media':
      return { receipt: mediaReceipt(context, composition.file), articles: [], media: composition.file };
    case 'articles': {
      const now = clock.now();
      const facts = { prior: undefined, uploadedAt, mediaUploadedAt: [], now, config };
      const articles = composition.articles.map((article) => ({ ...withHistory(article, facts), text: article.text }));
      const accepted = { waitingFor: composition.awaits.filter((awaited) => !media.has(awaited)), arrived: [] };
      const notes = { ...composition, warnings: [...composition.warnings, ...farAhead(articles, now)] };
      return { receipt: acceptedReceipt(context, articles, { notes, accepted, now }), articles };
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
