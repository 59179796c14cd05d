import type { Words } from './types.ts';

export const ES: Words = {
  skip: 'Ir al contenido',
  home: 'Portada',
  sections: 'Secciones',
  topics: 'Temas',
  authors: 'Autores',
  languages: 'Idiomas',
  latest: 'Últimas noticias',
  newer: 'Artículos más recientes',
  older: 'Artículos anteriores',
  updated: 'actualizado',
  corrections: 'Correcciones',
  table: 'Tabla',
  subscribe: 'Suscribirse',
  aboutFeeds:
    'Un canal le trae cada artículo nuevo, sin cuenta y sin publicidad que le siga. Copie una dirección en un lector de canales, un programa que busca novedades y las muestra.',
  allArticles: 'Todos los artículos',
  allFeeds: 'Todos los canales en un archivo',
  more: 'Más canales',
  otherFormats: 'Otros formatos',
  copy: 'Copiar',
  copied: 'Copiado',
  notFound: 'No encontrado',
  nothingThere: 'En esta dirección no hay nada, o ya no lo hay.',
  nothing: 'Aquí aún no hay nada publicado.',
};
