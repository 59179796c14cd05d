import type { LanguagePack } from './pack.ts';

/** Portuguese. */
export const pt: LanguagePack = {
  tag: 'pt',
  names: 'portuguese português',
  stopWords:
    'o a os as de que e do da em um uma para com não no na dos das por se mais foi ao como mas são pela pelo ' +
    'também até sobre ser já está seu sua você',
  dates: {
    weekdays: 'segunda terça quarta quinta sexta feira',
    words: 'de em às',
    of: 'de',
    at: 'às',
    hours: 'horas',
    published: 'publicad[oa]',
    updated: 'atualizado',
    dated: 'data',
    on: 'em',
  },
  labels: {
    title: 'assunto, título, titulo, manchete',
    dek: 'subtítulo, subtitulo',
    author: 'autor, autora, autores, texto, por',
    reporter: 'jornalista, repórter',
    editor: 'editor, editora, edição',
    translator: 'tradução',
    published: 'publicado, publicado em, data, data de publicação',
    updated: 'atualizado, atualizado em',
    embargoed: 'embargo até',
    section: 'seção, secção, editoria, categoria',
    tags: 'palavras-chave',
    language: 'idioma',
    summary: 'resumo',
    source: 'fonte, fontes',
    caption: 'legenda, na foto',
    photo: 'foto, fotos, fotografia, imagem, crédito, créditos',
    contact: 'contato',
    related: 'leia também, leia mais, saiba mais',
    other: 'tempo de leitura',
  },
};
