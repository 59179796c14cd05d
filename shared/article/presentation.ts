import type { Config } from '../config/types.ts';
import { type StatedCorrection, statedCorrections } from './corrections.ts';
import { type Body, bodyOf } from './html/body.ts';
import { leadOf, mediaOf, statedMedia, variantsOf } from './html/media-list.ts';
import type { FieldLines } from './limits/field-lines.ts';
import { LIST_LIMITS } from './limits/limits.ts';
import { firstOf } from './limits/within-limits.ts';
import type { MediaLocator } from './media/media.ts';
import { rejection } from './rejection.ts';
import type { Content, Dropped, Media, Reason, Rejection } from './types.ts';

/** Untrusted HTML may hold scripts and embedded images many times the article's size, but not without end. */
const LONGEST_INPUT = 20_000_000;

/** What readers see of an article below its title: its body, and what stands beside it. */
export interface Presentation {
  readonly kind: 'presentation';
  readonly body: Body;
  readonly media: readonly Media[];
  /** Other sizes and formats of these that the body offers. */
  readonly variants: readonly Media[];
  /** As stated; the body has some of its own. */
  readonly corrections: readonly StatedCorrection[];
}

export interface Surroundings {
  readonly config: Config;
  /** Where the article lives elsewhere: relative links start from there. */
  readonly canonicalUrl: string | undefined;
  readonly locator: MediaLocator;
  readonly fields: FieldLines;
  /** Filled in place. */
  readonly dropped: Dropped[];
}

/** Makes a body of untrusted HTML, with the media and corrections that are stated beside it. */
export function presentationOf(content: Content, surroundings: Surroundings): Presentation | Rejection {
  const { config, canonicalUrl, locator, fields, dropped } = surroundings;
  const stated = statedMedia(firstOf(content.media, LIST_LIMITS.media, dropped), locator, fields);
  const corrections = statedCorrections(firstOf(content.corrections, LIST_LIMITS.corrections, dropped), fields);
  if (content.html.length > LONGEST_INPUT) return rejection([TOO_LONG]);
  const lead = leadOf(stated);
  const body = bodyOf(content.html, {
    base: canonicalUrl ?? config.site.url,
    media: locator,
    corrections: corrections.map(({ text }) => text),
    furniture: config.furniture,
    ...(lead ? { lead } : {}),
  });
  if (body === undefined) return rejection([TOO_DEEP]);
  const media = mediaOf(stated, body.shown);
  return { kind: 'presentation', body, media, variants: variantsOf(media, locator), corrections };
}

/** Whether a body has neither a text nor anything to look at or to listen to. */
export function isEmpty({ text, shown }: Body): boolean {
  return text === '' && shown.length === 0;
}

export const TOO_LONG: Reason = { code: 'article-too-long', detail: 'for-readers' };

const TOO_DEEP: Reason = { code: 'nested-too-deep' };
