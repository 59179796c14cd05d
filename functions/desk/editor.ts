/** Each may what those before it may: see what became of uploads, change those of sections, everything. */
export const ROLES = ['none', 'reader', 'editor', 'chief'] as const;
export type Role = (typeof ROLES)[number];

/** Who works at the desk, and as what. */
export interface Editor {
  /** As whoever lets in calls them. @default - nobody has said who it is */
  readonly name?: string;
  readonly role: Role;
  /** Folders of the inbox, which are sections of articles too: an editor's own. */
  readonly sections: readonly string[];
}

/** Whoever works at the desk of one machine: it is theirs. */
export const CHIEF: Editor = { role: 'chief', sections: [] };

/** What ends a line, or turns the direction of what stands behind it (Unicode Standard Annex #9, section 2). */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** @returns a name as it can stand in a line of a history without changing what else is read there */
export function nameInLine(text: string): string {
  return text.replace(UNFIT, ' ').trim();
}
