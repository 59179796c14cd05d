import type { BareKind, DroppedDetails, QuotedKind } from '../dropped-kinds.ts';

/** What receipts say in one language: a further language is a further file of this shape. */
export interface Words {
  readonly dropped: DroppedWords;
}

/** What was left out, without how often and where. */
export type DroppedWords = Readonly<Record<BareKind, string>> &
  Readonly<Record<QuotedKind, (text: string) => string>> & {
    readonly [Kind in keyof DroppedDetails]: (detail: DroppedDetails[Kind]) => string;
  } & {
    /** In a file inside the upload. */
    readonly within: (what: string, file: string) => string;
  };
