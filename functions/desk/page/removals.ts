import { useEffect, useState } from 'preact/hooks';
import { api } from './api.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';

const SHOWN = 10;

/** Asks whether files that went all at once were meant to go. */
export function Removals() {
  const [held, setHeld] = useState<readonly string[]>([]);
  const load = () =>
    api.removals().then(
      ({ held: keys }) => setHeld(keys),
      () => undefined,
    );
  useEffect(() => void load(), []);
  useHeard(() => void load());
  if (held.length === 0) return null;
  const accept = () => api.acceptRemovals().then(() => setHeld([]));
  return html`<section role="alert" class="removals">
    <h2>${held.length} files are gone from the inbox</h2>
    <p>That many at once may be a share that is away. Nothing is taken back until you say so; if they come back, nothing happens.</p>
    <ul>${held.slice(0, SHOWN).map((key) => html`<li><bdi>${key}</bdi></li>`)}${held.length > SHOWN && html`<li>and ${held.length - SHOWN} more</li>`}</ul>
    <p><button type="button" onClick=${accept}>They were meant to go: take them back</button></p>
  </section>`;
}
