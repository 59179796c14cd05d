import { useEffect, useState } from 'preact/hooks';
import { api } from './api.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';
import { t } from './words.ts';

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
    <h2>${t('gone', { count: held.length })}</h2>
    <p>${t('gone-explained')}</p>
    <ul>${held.slice(0, SHOWN).map((key) => html`<li><bdi>${key}</bdi></li>`)}${held.length > SHOWN && html`<li>${t('more', { count: held.length - SHOWN })}</li>`}</ul>
    <p><button type="button" onClick=${accept}>${t('gone-accept')}</button></p>
  </section>`;
}
