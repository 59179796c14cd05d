import { useEffect, useState } from 'preact/hooks';
import type { Removals as Gone } from './answers.ts';
import { api } from './api.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';
import { t } from './words.ts';

const SHOWN = 10;

/** Asks whether files that went all at once were meant to go. */
export function Removals() {
  const [{ held, count }, setHeld] = useState<Gone>({ held: [], count: 0 });
  const load = () => api.removals().then(setHeld, () => undefined);
  useEffect(() => void load(), []);
  useHeard(() => void load());
  if (count === 0) return null;
  const accept = () => api.acceptRemovals().then(() => setHeld({ held: [], count: 0 }));
  return html`<section role="alert" class="removals">
    <h2>${t('gone', { count })}</h2>
    <p>${t('gone-explained')}</p>
    <ul>${held.slice(0, SHOWN).map((key) => html`<li><bdi>${key}</bdi></li>`)}${count > SHOWN && html`<li>${t('more', { count: count - SHOWN })}</li>`}</ul>
    <p><button type="button" onClick=${accept}>${t('gone-accept')}</button></p>
  </section>`;
}
