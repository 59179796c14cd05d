import type { Words } from './types.ts';

export const UK: Words = {
  skip: 'До змісту',
  home: 'Головна',
  sections: 'Рубрики',
  topics: 'Теми',
  authors: 'Автори',
  languages: 'Мови',
  latest: 'Останні новини',
  updated: 'оновлено',
  corrections: 'Виправлення',
  table: 'Таблиця',
  subscribe: 'Підписатися',
  aboutFeeds:
    'Стрічка приносить кожну нову статтю, без реєстрації й без реклами, що стежить за вами. Скопіюйте адресу до програми для читання стрічок: вона шукає нове й показує його.',
  allArticles: 'Усі статті',
  allFeeds: 'Усі стрічки одним файлом',
  more: 'Інші стрічки',
  otherFormats: 'Інші формати',
  copy: 'Копіювати',
  copied: 'Скопійовано',
  notFound: 'Не знайдено',
  nothingThere: 'За цією адресою нічого немає або вже немає.',
  nothing: 'Тут ще нічого не опубліковано.',
};
