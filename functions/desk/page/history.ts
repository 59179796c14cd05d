import { useState } from 'preact/hooks';
import type { Hand, Site, History as Told, Version } from './answers.ts';
import { api } from './api.ts';
import { Differences } from './differences.ts';
import { html } from './html.ts';
import { timeIn } from './time.ts';
import { t } from './words.ts';

interface HistoryProps {
  readonly uploadKey: string;
  readonly site: Site;
  /** What lies there now, where it is a text. */
  readonly text: string | undefined;
  readonly etag: string | undefined;
  readonly onDone: (said: string) => void;
  /** The upload is another one now. */
  readonly onRestored: () => Promise<void>;
}

/** What lay there before, what changed since, and the way back to it. */
export function History({ uploadKey, site, text, etag, onDone, onRestored }: HistoryProps) {
  const [told, setTold] = useState<Told>();
  const versions = told?.items;
  const [shown, setShown] = useState<{ readonly id: string; readonly before: string; readonly after: string }>();
  const load = () => api.versions(uploadKey).then(setTold, (error: Error) => onDone(error.message));
  const open = (event: Event) => {
    if ((event.currentTarget as HTMLDetailsElement).open) void load();
  };
  const show = async ({ of, id }: Version) => {
    const own = (versions ?? []).filter((version) => version.of === of);
    const later = own[own.findIndex((version) => version.id === id) - 1];
    const [before, after] = await Promise.all([
      api.versionText(uploadKey, { of, id }),
      later === undefined ? (of === 'upload' ? text : undefined) : api.versionText(uploadKey, later),
    ]);
    setShown({ id, before: before ?? '', after: after ?? '' });
  };
  const restore = async ({ of, id }: Version) => {
    try {
      if (of === 'beside') await api.restoreBeside(uploadKey, id);
      else await api.save(uploadKey, await api.versionBytes(uploadKey, { of, id }), etag);
      setShown(undefined);
      await Promise.all([load(), onRestored()]);
      onDone(t('restored'));
    } catch (error) {
      onDone((error as Error).message);
    }
  };
  return html`<details class="history" onToggle=${open}><summary>${t('history')}</summary>
    <p>${t('history-explained')}</p>
    ${versions?.length === 0 && html`<p class="empty">${t('history-none')}</p>`}
    <ol>${told?.now.map(
      (one) => html`<li>
        <time datetime=${one.since}>${t('now-since', { when: timeIn(site.timeZone, one.since) })}</time>
        ${handOf(one, 'written-by')}
      </li>`,
    )}${versions?.map(
      (version) => html`<li>
        <time datetime=${version.until}>${t('replaced-at', { when: timeIn(site.timeZone, version.until) })}</time>
        ${handOf(version, 'by')}${version.skips && html`, ${t('skips')}`}
        <span class="buttons">
          <button type="button" onClick=${() => show(version).catch((error: Error) => onDone(error.message))}>${t('show-changes')}</button>
          <button type="button" onClick=${() => restore(version)}>${t('restore')}</button>
        </span>
        ${shown?.id === version.id && html`<${Differences} mine=${shown.before} theirs=${shown.after} />`}
      </li>`,
    )}</ol>
  </details>`;
}

/** Who it was, and of what. */
function handOf({ of, way, by }: Hand, did: 'by' | 'written-by') {
  const who = by || (way && t(way === 'desk' ? 'somebody-here' : 'somebody-elsewhere'));
  return html`${who && html` <bdi>${t(did, { who })}</bdi>`}${of === 'beside' && ` (${t('beside')})`}`;
}
