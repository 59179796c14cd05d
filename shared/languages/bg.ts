import type { LanguagePack } from './shape/pack.ts';

/** Bulgarian. */
export const bg: LanguagePack = {
  tag: 'bg',
  dates: {
    published: 'публикуван[ао]?|дата на публикуване',
    updated: '(?:последно )?(?:обновен[ао]?|актуализиран[ао]?)|последна промяна',
    afterYear: 'г\\.?',
  },
  labels: {
    author: 'автор, текст',
    photographer: 'снимки, снимка',
    source: 'източник',
  },
  publication: {
    privatePosts: 'лично, защитено',
    yes: 'да',
    no: 'не',
  },
};
