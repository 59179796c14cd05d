declare const brand: unique symbol;

/** Where a page ended: to be handed back as it is, to whatever process; it says nothing to anybody else. */
export type Cursor = string & { readonly [brand]: 'Cursor' };

/** What a cursor is of: one of articles is none of feeds. */
export type Listed = 'uploads' | 'articles' | 'feeds';

export function cursorAt(listed: Listed, sort: string): Cursor {
  return Buffer.from(`${listed} ${sort}`).toString('base64url') as Cursor;
}

/** @throws RangeError when it is no cursor of such a list. */
export function sortAt(listed: Listed, cursor: Cursor): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith(`${listed} `) || cursorAt(listed, text.slice(listed.length + 1)) !== cursor)
    throw new RangeError(`not a cursor of ${listed}: ${JSON.stringify(cursor)}`);
  return text.slice(listed.length + 1);
}
