import type { Warning } from '../../article/types.ts';

type What = 'abbreviations' | 'notes';

/** Of the renderer's environment: what a text has more of than an article can have. */
export interface ExcessFlag {
  excess?: Set<What>;
}

/** More are a glossary. */
export const MOST_ABBREVIATIONS = 200;
/** The longest articles of encyclopedias have 800. */
export const MOST_NOTES = 1_000;

const WARNINGS: Readonly<Record<What, Warning>> = {
  abbreviations: { code: 'too-many-abbreviations', detail: { most: MOST_ABBREVIATIONS } },
  notes: { code: 'too-many-footnotes', detail: { most: MOST_NOTES } },
};

export function noteExcess(env: unknown, what: What): void {
  const flags = env as ExcessFlag;
  flags.excess ??= new Set();
  flags.excess.add(what);
}

export function warningsOfExcess({ excess = new Set() }: ExcessFlag): readonly Warning[] {
  return [...excess].map((what) => WARNINGS[what]);
}
