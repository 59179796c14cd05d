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

const number = new Intl.NumberFormat('en');
const WARNINGS: Readonly<Record<What, Warning>> = {
  abbreviations: {
    code: 'too-many-abbreviations',
    message: `The text explains more than ${MOST_ABBREVIATIONS} abbreviations, or longer ones than are abbreviations. The first ${MOST_ABBREVIATIONS} are explained where they stand.`,
  },
  notes: {
    code: 'too-many-footnotes',
    message: `The text has more than ${number.format(MOST_NOTES)} footnotes. Those after them stand in the text as they are written; what is defined for them elsewhere is left out.`,
  },
};

export function noteExcess(env: unknown, what: What): void {
  const flags = env as ExcessFlag;
  flags.excess ??= new Set();
  flags.excess.add(what);
}

export function warningsOfExcess({ excess = new Set() }: ExcessFlag): readonly Warning[] {
  return [...excess].map((what) => WARNINGS[what]);
}
