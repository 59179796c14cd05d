import type { MediaExtension, PublishedType } from './media-type.ts';

/** Pixels across: a phone's column, a column, a wide screen's. */
export const TIERS = [320, 640, 1280] as const;
export type Tier = (typeof TIERS)[number];

/** The formats in which renditions are, with the ends of their names. */
export const RENDITION_KINDS = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const satisfies Partial<Record<PublishedType, MediaExtension>>;
export type RenditionType = keyof typeof RENDITION_KINDS;

/** A smaller picture made of another. As wide as its tier, or as the picture where that is narrower. */
export interface Rendition {
  readonly type: RenditionType;
  readonly tier: Tier;
  readonly bytes: number;
}

/** What there is of one picture. */
export interface Renditions {
  readonly recipe: number;
  /** None of a picture of which none can be made: it moves, or is damaged. */
  readonly files: readonly Rendition[];
  /** Set where some of them were lost, and are to be made again; `files` are those which are there still. */
  readonly isIncomplete?: true;
}
