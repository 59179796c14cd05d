import { useEffect, useState } from 'preact/hooks';
import type { HeldFeed } from './answers.ts';
import { api } from './api.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';
import { t } from './words.ts';

/** Asks whether what a feed would lose all at once is meant to go. */
export function HeldFeeds() {
  const [held, setHeld] = useState<readonly HeldFeed[]>([]);
  const load = () =>
    api.heldFeeds().then(
      ({ items }) => setHeld(items),
      () => undefined,
    );
  useEffect(() => void load(), []);
  useHeard(() => void load());
  return html`${held.map(
    ({ feed, lost, of }) => html`<section key=${feed} role="alert" class="removals">
      <h2>${t('losing', { feed, lost, of })}</h2>
      <p>${t('losing-explained')}</p>
      <p><button type="button" onClick=${() => api.acceptLosses(feed).then(load, load)}>${t('losing-accept')}</button></p>
    </section>`,
  )}`;
}
