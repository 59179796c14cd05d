import { oneLine } from '../../article/characters.ts';
import { sameness } from '../../article/dropped.ts';
import { cutAtWord } from '../../article/limits/cut.ts';
import { awaitedKeys, OF_A_FILE } from '../../article/media/awaited-keys.ts';
import { mediaTypeOf } from '../../article/media/media-type.ts';
import { normalize } from '../../article/normalize.ts';
import type { About } from '../../article/notes.ts';
import { about, leftOut, notPublishedOf, rejection, takenBackBy, together } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type {
  Article,
  ArticleId,
  Content,
  Dropped,
  NotPublished,
  Reading,
  Reason,
  SubmissionKey,
  Warning,
} from '../../article/types.ts';
import type { Config } from '../../config/types.ts';
import { containerKindOf } from '../../formats/containers/kind.ts';
import { lineFinder } from '../../formats/decode/position.ts';
import { readSubmission } from '../../formats/read.ts';
import { withSaid } from '../../formats/sidecar/with-said.ts';
import { mediaUploadOf } from '../../media/file.ts';
import type { Submission } from '../types.ts';
import type { Composition } from './composition.ts';
import { embeddedMedia, unshown } from './embedded-media.ts';
import { reasonAgainstKey } from './key-rules.ts';
import type { FoundMedia } from './media-look-up.ts';
import { tooLarge } from './too-large.ts';
import { transcriptUpload } from './transcript.ts';

export type Compose = (submission: Submission, config: Config, media: FoundMedia) => Promise<Composition>;

/**
 * Makes of one upload what it comes to by itself: articles, a media file, or why it is not published.
 *
 * @param media those of the uploads that its articles refer to which exist; `awaits` of an earlier composition names them.
 */
export const compose: Compose = async (submission, config, media) => {
  const { key, bytes, contentType } = submission;
  const unsafe = submission.isCopy ? undefined : reasonAgainstKey(key);
  if (unsafe) return rejection([unsafe]);
  const medium = await mediaUploadOf(submission);
  // A container is as large as the pictures in it.
  const hasMedia = medium !== undefined || containerKindOf(bytes) !== undefined;
  const most = hasMedia ? config.limits.mediaBytes : config.limits.uploadBytes;
  if (bytes.length > most) return rejection([tooLarge(bytes.length, most)]);
  if (medium?.kind === 'rejection') return medium;
  if (submission.isCopy && !/^(?:image|audio|video)\//.test(medium?.file.type ?? '')) return rejection([NO_COPY]);
  if (medium !== undefined) return transcriptUpload(medium, media);
  if (bytes.length > 0 && mediaTypeOf(key) !== undefined) return rejection([notMedia(key)]);
  const read = await readSubmission({
    key,
    bytes,
    ...stated({ contentType, accepted: submission.accepts }),
    furniture: config.furniture,
    timeZone: config.site.timeZone,
  });
  if (read.kind !== 'reading') return read;
  const reading = submission.said === undefined ? read : withSaid(read, submission.said.content);
  if (reading.kind !== 'reading') return reading;
  if (reading.files === undefined) return composed(reading, submission, config, media);
  const embedded = await embeddedMedia(submission, reading.files);
  const composition = composed(reading, submission, config, new Map([...media, ...embedded.files]));
  if (composition.kind !== 'articles') return composition;
  return {
    ...composition,
    warnings: [...composition.warnings, ...embedded.warnings],
    dropped: [...composition.dropped, ...embedded.dropped, ...unshown(embedded, composition.articles)],
  };
};

function composed(reading: Reading, upload: Submission, config: Config, media: FoundMedia): Composition {
  const [only, ...others] = reading.articles;
  if (others.length > 0) return composedMany(reading, upload, config, media);
  const result = normalize(only, {
    key: upload.key,
    ...stated({ origin: upload.origin }),
    config,
    media,
    lineOf: liner(reading, upload),
  });
  if (result.kind !== 'normalized') return result;
  return {
    kind: 'articles',
    articles: [result.article],
    warnings: [...reading.warnings, ...result.notes.warnings],
    dropped: summed([...reading.dropped, ...result.notes.dropped]),
    awaits: result.awaits,
    ...takenBackBy([], reading.withdrawsIds),
  };
}

/** Those of several articles that are not published are left out with a warning, unless that is all of them. */
function composedMany(reading: Reading, upload: Submission, config: Config, media: FoundMedia): Composition {
  const articles = new Map<ArticleId, Article>();
  const warnings: Warning[] = [...reading.warnings];
  const dropped: Dropped[] = [...reading.dropped];
  const others: NotPublished[] = [];
  const awaiting = awaitedKeys(OF_A_FILE);
  const indexes = indexesOf(reading.articles);
  const lineOf = liner(reading, upload);
  reading.articles.forEach((content, index) => {
    const name = nameOf(content, index);
    const place = indexes[index];
    const at = stated({ index: place });
    const result = normalize(content, {
      key: upload.key,
      ...stated({ origin: upload.origin }),
      ...at,
      config,
      media,
      lineOf,
    });
    for (const awaited of (result.kind === 'held' ? undefined : result.awaits) ?? []) awaiting.add(awaited);
    if (result.kind !== 'normalized') {
      others.push(notPublishedOf(name, result));
    } else if (articles.has(result.article.id)) {
      warnings.push(about(name, DUPLICATE));
    } else {
      articles.set(result.article.id, result.article);
      warnings.push(...result.notes.warnings.map((warning) => about(name, warning)));
      dropped.push(...result.notes.dropped);
    }
  });
  const [first, ...rest] = articles.values();
  if (!first) {
    const [why, ...more] = others;
    if (!why) throw new Error('articles that are neither composed nor refused');
    const all = together([why, ...more]);
    return all.kind === 'rejection' && awaiting.list().length > 0 ? { ...all, awaits: awaiting.list() } : all;
  }
  warnings.push(...others.flatMap(({ reasons }) => reasons.map(leftOut)), ...awaiting.warnings());
  const notes = {
    warnings,
    dropped: summed(dropped),
    awaits: awaiting.list(),
    ...takenBackBy(others, reading.withdrawsIds),
  };
  return { kind: 'articles', articles: [first, ...rest], ...notes };
}

/** Each is looked for in the whole file, and a receipt lists the first 200. */
const MOST_LOOKED_FOR = 1_000;

/** Finds what an article quotes from its upload, where that is a file of text. */
function liner({ files }: Reading, { bytes }: Submission): (text: string) => number | undefined {
  if (files !== undefined) return () => undefined;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineOf = lineFinder(file);
  let left = MOST_LOOKED_FOR;
  return (text) => {
    if (--left < 0) return undefined;
    const at = file.indexOf(text);
    return at < 0 ? undefined : lineOf(at);
  };
}

/** The place of each article in its own file, where that holds several. */
function indexesOf(articles: readonly Content[]): readonly (number | undefined)[] {
  const files = Map.groupBy(articles, ({ base }) => base);
  return articles.map((article) => {
    const siblings = files.get(article.base) ?? [];
    return siblings.length > 1 ? siblings.indexOf(article) : undefined;
  });
}

const DUPLICATE: Warning = { code: 'duplicate-id' };

function summed(dropped: readonly Dropped[]): readonly Dropped[] {
  const sums = new Map<string, Dropped>();
  for (const drop of dropped) {
    const slot = `${sameness(drop)}${drop.line}`;
    sums.set(slot, { ...drop, count: drop.count + (sums.get(slot)?.count ?? 0) });
  }
  return [...sums.values()];
}

/** Characters of a title where it only names its article. */
const LONGEST_NAME = 150;

/** How an article is named in what is said of it: by its title. */
function nameOf({ title }: Content, index: number): About {
  const stated = cutAtWord(oneLine(title ?? ''), LONGEST_NAME);
  return stated === '' ? { article: index + 1 } : stated;
}

const NO_COPY: Reason = { code: 'not-media', detail: 'copy' };

/** Nobody means an article by it: a saved error page, a download cut short. */
function notMedia(key: SubmissionKey): Reason {
  return { code: 'not-media', detail: { extension: key.slice(key.lastIndexOf('.')) } };
}
