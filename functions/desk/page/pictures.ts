import { useState } from 'preact/hooks';
import type { Medium } from './answers.ts';
import { api } from './api.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface PicturesProps {
  readonly uploadKey: string;
  readonly onDone: (said: string) => void;
}

const WORDS = ['alt', 'caption', 'credit'] as const;

/** Says what the pictures of an article show; neither they nor its file are touched. */
export function Pictures({ uploadKey, onDone }: PicturesProps) {
  const [shown, setShown] = useState<readonly Medium[]>();
  const [said, setSaid] = useState<readonly Medium[]>([]);
  const load = async () => {
    const upload = await api.upload(uploadKey);
    const preview = upload && (await api.preview(uploadKey, upload.bytes as BufferSource));
    setSaid((await api.editorial(uploadKey)).media ?? []);
    setShown(preview?.articles.flatMap(({ media }) => media) ?? []);
  };
  const open = (event: Event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open || shown !== undefined) return;
    load().catch((error: Error) => onDone(error.message));
  };
  const put = (url: string, word: (typeof WORDS)[number], text: string) => {
    const { [word]: _, ...before } = said.find((one) => one.url === url) ?? { url };
    const others = said.filter((one) => one.url !== url);
    setSaid([...others, text.trim() === '' ? before : { ...before, [word]: text }]);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    try {
      const { media: _, ...others } = await api.editorial(uploadKey);
      const media = said.filter((one) => WORDS.some((word) => one[word] !== undefined));
      await api.say(uploadKey, media.length === 0 ? others : { ...others, media });
      onDone(t('said-so'));
    } catch (error) {
      onDone((error as Error).message);
    }
  };
  return html`<details class="pictures" onToggle=${open}><summary>${t('pictures')}</summary>
    <p>${t('pictures-explained')}</p>
    ${shown?.length === 0 && html`<p class="empty">${t('no-pictures')}</p>`}
    ${
      shown !== undefined &&
      shown.length > 0 &&
      html`<form onSubmit=${save}>
        ${shown.map(
          (one) =>
            html`<fieldset><legend><bdi>${one.url}</bdi></legend>${WORDS.map(
              (word) =>
                html`<p><label>${t(word)} <input type="text" dir="auto" maxlength="2000" value=${one[word] ?? ''} onChange=${(event: Event) => put(one.url, word, (event.target as HTMLInputElement).value)} /></label></p>`,
            )}</fieldset>`,
        )}
        <p class="buttons"><button type="submit">${t('say-so')}</button></p>
      </form>`
    }
  </details>`;
}
