import type { LanguagePack } from './pack.ts';

/** Russian. */
export const ru: LanguagePack = {
  tag: 'ru',
  names: 'russian русский',
  abbreviations: 'т г гг др пр им ул тыс млн млрд руб стр см рис',
  dates: {
    months: { фев: 2, сен: 9, ноя: 11 },
    words: 'год года г в ч мин',
    published: 'опубликовано',
    updated: 'обновлено',
  },
  labels: {
    title: 'заголовок, название',
    dek: 'подзаголовок, лид',
    author: 'автор, авторы, текст',
    reporter: 'корреспондент, журналист',
    editor: 'редактор',
    translator: 'перевод',
    published: 'опубликовано, дата, дата публикации',
    updated: 'обновлено, дата обновления',
    section: 'рубрика, раздел, категория',
    tags: 'теги, ключевые слова, метки',
    language: 'язык',
    summary: 'аннотация, кратко',
    url: 'ссылка',
    source: 'источник, источники',
    caption: 'подпись, на фото',
    photo: 'фото, фотография',
    contact: 'контакты',
    related: 'читайте также, подробнее',
  },
  bylines: {
    and: 'и',
  },
  people: {
    roles: 'журналист корреспондент редактор обозреватель фотограф репортёр репортер',
    organisations: 'ассошиэйтед новости газета агентство',
  },
  lines: {
    endsInMarks: 'конец',
    reserved: 'права защищены',
    invitations: 'подпис(?:ывайтесь|аться)|читайте (?:также|ещё|еще)|следите за наш|реклама$',
    releases: 'пресс-релиз',
    sections: 'политика, экономика, общество, культура, спорт, новости',
    editorsNote: 'от редакции',
    body: 'текст',
  },
  corrections: {
    labels: 'исправление, поправка, уточнение',
    begins: 'исправлен|уточнен',
  },
  captions: {
    pictures: 'фото',
    credits: 'фото',
    creditsInBrackets: 'фото',
  },
  letters: {
    salutations: 'уважаем(?:ый|ая|ые)|дорог(?:ой|ая|ие)|здравствуйте|добрый (?:день|вечер)',
    salutationsAlone: 'здравствуйте|добрый день',
  },
  embargo: {
    holds: 'эмбарго(?: до(?!\\p{L})|\\s*[:：])',
    fillers: 'до для',
  },
  pages: {
    advertisement: 'реклама',
    sharing: 'поделиться',
    comments: 'комментарии',
    related: '(?:читайте|смотрите) также',
  },
  mails: {
    wroteAtEnd: 'написал\\(?а?\\)?',
    original: 'исходное сообщение',
    forwarded: 'пересылаемое сообщение',
    leave: 'отписаться',
  },
  feeds: {
    unfiled: 'без рубрики',
  },
};
