import type { Words } from './types.ts';

export const PT: Words = {
  skip: 'Ir para o conteúdo',
  home: 'Início',
  sections: 'Secções',
  topics: 'Temas',
  authors: 'Autores',
  languages: 'Línguas',
  latest: 'Últimas notícias',
  newer: 'Artigos mais recentes',
  older: 'Artigos anteriores',
  updated: 'atualizado',
  corrections: 'Correções',
  table: 'Tabela',
  subscribe: 'Subscrever',
  aboutFeeds:
    'Um feed traz-lhe cada novo artigo, sem conta e sem publicidade que o siga. Copie um endereço para um leitor de feeds, um programa que procura novidades e as mostra.',
  allArticles: 'Todos os artigos',
  allFeeds: 'Todos os feeds num ficheiro',
  more: 'Mais feeds',
  otherFormats: 'Outros formatos',
  copy: 'Copiar',
  copied: 'Copiado',
  notFound: 'Não encontrado',
  nothingThere: 'Não há nada neste endereço, ou já não há.',
  nothing: 'Ainda não há nada publicado aqui.',
};
