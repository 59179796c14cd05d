/** What an editor has written and not saved stays in this browser, whatever happens to the page. */
const PREFIX = 'desk text ';

/** What is written and has no name yet. */
export const DRAFT = '';

export function keep(key: string, text: string, etag: string | undefined): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ text, etag }));
  } catch {
    // A browser that is full or keeps nothing: the text is still on the page.
  }
}

export function kept(key: string): { readonly text: string; readonly etag?: string } | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    if (typeof found === 'object' && found !== null && 'text' in found && typeof found.text === 'string')
      return found as { text: string; etag?: string };
  } catch {
    // Somebody else's, or damaged.
  }
  return undefined;
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing is kept where nothing can be.
  }
}
