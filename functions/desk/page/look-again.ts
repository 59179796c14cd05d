import { api } from './api.ts';
import { Refused } from './refused.ts';

const EVERY_MS = 4_000;
/** Where nobody has touched the page for so long, and nothing has changed, it is asked less often: each look costs the newsroom. */
const QUIET_AFTER_MS = 300_000;
const QUIET_EVERY_MS = 20_000;

/** What may change: the newest uploads, what is held, and the upload that is shown. */
function watched(): readonly (readonly [path: string, key: string | undefined])[] {
  const shown = /^#\/upload\/([^?]+)/.exec(location.hash)?.[1];
  const key = shown && decodeURIComponent(shown);
  const all = ['receipts?limit=10', 'removals'].map((path) => [path, undefined] as const);
  return key === undefined ? all : [...all, [`receipts/${encodeURIComponent(key)}`, key]];
}

/**
 * Asks every few seconds whether something has changed, by ETags, while the page is seen.
 * @param tell of which upload; undefined of any
 */
export function lookAgain(tell: (key: string | undefined) => void, onState: (isOpen: boolean) => void): void {
  const known = new Map<string, string>();
  let stirred = Date.now();
  const stir = () => {
    stirred = Date.now();
  };
  for (const name of ['pointerdown', 'keydown']) addEventListener(name, stir, { passive: true });
  const look = async () => {
    if (document.hidden) return;
    try {
      for (const [path, key] of watched()) {
        const before = known.get(path);
        const tag = await api.tagOf(path, before);
        known.set(path, tag);
        if (before === undefined || tag === before) continue;
        stir();
        tell(key);
      }
      onState(true);
    } catch (error) {
      // Who is not signed in any more is told that, and not that nobody answers.
      if (!(error instanceof Refused && error.status === 401)) onState(false);
    }
  };
  const pause = () => (Date.now() - stirred > QUIET_AFTER_MS ? QUIET_EVERY_MS : EVERY_MS);
  const again = () => void look().then(() => setTimeout(again, pause()));
  again();
}
