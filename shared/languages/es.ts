import type { LanguagePack } from './pack.ts';

/** Spanish. */
export const es: LanguagePack = {
  tag: 'es',
  names: 'spanish español castellano',
  stopWords:
    'el la los las de que y en del un una se por con para es al lo como más pero su sus fue este esta ha son ' +
    'entre sobre también desde hasta muy años según',
  abbreviations: 'sra dra ud uds ee uu pág núm art',
  dates: {
    months: { set: 9, setiembre: 9 },
    words: 'de del a las los hrs hs el',
    of: 'del?',
    at: 'a las',
    hours: 'horas',
    published: 'publicad[oa]',
    updated: 'actualizado',
    dated: 'fecha',
    on: 'el',
  },
  labels: {
    title: 'asunto, título, titulo, titular',
    dek: 'subtítulo, subtitulo, bajada, entradilla',
    author: 'autor, autora, autores, texto, por',
    reporter: 'periodista, reportero',
    editor: 'editor, editora, edición, redactor, redactora',
    translator: 'traducción',
    published: 'publicado, publicado el, fecha, fecha de publicación',
    updated: 'actualizado, actualizado el, actualización',
    embargoed: 'embargo hasta',
    section: 'sección, categoría',
    tags: 'etiquetas, palabras clave, temas',
    language: 'idioma',
    summary: 'resumen',
    url: 'enlace',
    source: 'fuente, fuentes',
    caption: 'leyenda, pie de foto, en la foto',
    photo: 'foto, fotos, fotografía, imagen, crédito, créditos',
    contact: 'contacto',
    related: 'leer más, lea también, lee también',
    other: 'tiempo de lectura',
  },
  bylines: {
    before: 'por|de(?= nuestr[oa]s? )|(?:escrito|texto|redactado) por|(?:texto|reportaje|una crónica) de',
    by: 'por',
    own: 'nuestr[oa]s?',
    and: 'y',
    with: 'con',
    photos: 'fotos?',
    photosBy: 'de',
    from: 'en',
    for: 'para',
    of: 'de la|de',
    lineStarts: 'por de el texto foto',
    onPages: '(?:publicado|escrito|redactado) por|autor',
    nobody: 'autor|publicado(?: el)?',
  },
  people: {
    roles:
      'redactor redactora editora redacción periodista periodistas corresponsal fotógrafo fotógrafa reportero ' +
      'reportera enviado enviada',
    organisations: 'agencia agencias noticias diario periódico',
    smallWords: 'de la y',
    particles: 'de del la el',
    innerParticles: 'los las y santa',
    neverFirst: 'el la los las un una uno todo toda todos',
  },
};
