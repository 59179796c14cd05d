import { folded } from './shape.ts';

/** What a label at the start of a line (`Source:`, `来源：`) says that its value is. */
export type FieldKind =
  | 'title'
  | 'dek'
  | 'author'
  | 'reporter'
  | 'editor'
  | 'photographer'
  | 'translator'
  | 'published'
  | 'updated'
  | 'embargoed'
  | 'section'
  | 'tags'
  | 'language'
  | 'summary'
  | 'slug'
  | 'id'
  | 'url'
  | 'source'
  | 'caption'
  | 'photo'
  | 'contact'
  | 'related'
  | 'other';

export interface Field {
  readonly kind: FieldKind;
  /** As written, with its colon. */
  readonly label: string;
  readonly value: string;
}

/** A line of labelled values, with what stood before the first label. */
export interface LabelledLine {
  readonly lead: string;
  readonly fields: readonly [Field, ...Field[]];
}

const WORDS: { readonly [kind in FieldKind]: string } = {
  title:
    'title, headline, hed, head, subject, betreff, objet, asunto, assunto, oggetto, article title, 标题, 標題, 题目, 題目, titel, überschrift, schlagzeile, titre, título, titulo, titular, titolo, manchete, заголовок, название, タイトル, 見出し, 제목, kop, tytuł',
  dek: 'subtitle, subhead, subheadline, sub-headline, dek, deck, standfirst, subheading, 副标题, 副標題, 导语, 導語, 引题, 引題, untertitel, unterzeile, vorspann, sous-titre, chapô, chapeau, subtítulo, subtitulo, bajada, entradilla, sottotitolo, occhiello, подзаголовок, лид, サブタイトル, 副題, リード, 부제, 부제목, ondertitel',
  author:
    'author, authors, author(s), by, byline, writer, writers, written by, words, words by, text, text by, story, story by, reported by, 作者, 文, 撰文, 撰稿, 采写, 採寫, 文字, autor, autorin, autoren, verfasser, von, auteur, auteure, auteurs, par, texte, autores, autora, texto, por, autore, autori, autrice, testo, di, автор, авторы, текст, 著者, 筆者, 執筆, 作成者, 글, 글쓴이, 작성자, 저자, door, tekst, av, af, skribent, كتب, كتبت, بقلم, الكاتب, إعداد, تحرير',
  reporter:
    'reporter, reporters, reporting, reporting by, correspondent, journalist, 记者, 記者, 本报记者, 本報記者, 通讯员, 通訊員, 取材, 기자, 취재, redakteur, redakteurin, reporterin, korrespondent, journaliste, periodista, reportero, jornalista, repórter, giornalista, корреспондент, журналист',
  editor:
    'editor, editors, edited by, editing, editing by, 编辑, 編輯, 责任编辑, 責任編輯, 责编, 責編, 编审, 主编, 主編, 编校, 編集, 편집, 편집자, redaktion, rédaction, rédacteur, rédactrice, édition, editora, edición, edição, redactor, redactora, redattore, a cura di, redazione, редактор, redactie',
  photographer:
    'photographer, photography, photos by, photographs by, 摄影, 攝影, 摄影师, 写真撮影, fotograf, fotografin',
  translator:
    'translator, translated by, translation, 翻译, 翻譯, 译者, 譯者, übersetzung, traduction, traducción, tradução, traduzione, перевод, 번역',
  published:
    'التاريخ, تاريخ النشر, published, published on, published at, date published, publication date, pub date, pubdate, publish date, first published, posted, posted on, posted at, date, dated, issued, released, release date, release, 发布时间, 發布時間, 發佈時間, 发布日期, 发布于, 发表时间, 发布, 時間, 时间, 日期, 刊登日期, veröffentlicht, veröffentlicht am, erschienen, erschienen am, datum, publié, publié le, date de publication, parution, publicado, publicado el, publicado em, fecha, fecha de publicación, data, data de publicação, pubblicato, pubblicato il, data di pubblicazione, опубликовано, дата, дата публикации, 公開日, 公開, 投稿日, 配信, 配信日, 掲載日, 日付, 입력, 작성일, 등록, 등록일, 기사입력, 게시일, 발행일, gepubliceerd, publicerad, publisert, udgivet',
  updated:
    'updated, updated on, updated at, last updated, update, last update, modified, last modified, date updated, 更新时间, 更新時間, 更新于, 修改时间, 最后更新, 最後更新, 更新, 更新日, 最終更新, aktualisiert, aktualisiert am, zuletzt aktualisiert, stand, mis à jour, mis à jour le, mise à jour, modifié, modifié le, actualizado, actualizado el, actualización, atualizado, atualizado em, aggiornato, aggiornato il, aggiornamento, обновлено, дата обновления, 수정, 수정일, 최종수정, bijgewerkt, uppdaterad, oppdatert, opdateret',
  embargoed:
    'embargo, embargoed, embargoed until, embargo until, embargo date, not for publication before, hold until, sperrfrist, 禁发至, 发布禁令, embargo hasta, embargo até, sous embargo, sous embargo jusqu’au, embargo fino al',
  section:
    'section, category, categories, column, desk, channel, rubric, 栏目, 欄目, 分类, 分類, 版面, 频道, 頻道, 板块, ressort, rubrik, kategorie, rubrique, catégorie, sección, categoría, seção, secção, editoria, categoria, sezione, rubrica, рубрика, раздел, категория, カテゴリ, カテゴリー, ジャンル, 섹션, 분류, 카테고리, rubriek',
  tags: 'tags, tag, keywords, keyword, key words, topics, subjects, 关键词, 關鍵詞, 关键字, 關鍵字, 标签, 標籤, schlagwörter, schlagworte, schlüsselwörter, stichwörter, stichworte, mots-clés, mots clés, mots-clefs, étiquettes, etiquetas, palabras clave, temas, palavras-chave, parole chiave, etichette, теги, ключевые слова, метки, キーワード, タグ, 키워드, 태그, trefwoorden, nyckelord',
  language: 'language, lang, 语言, 語言, sprache, langue, idioma, lingua, язык, 言語, 언어, taal, språk',
  summary:
    'summary, abstract, description, teaser, excerpt, 摘要, 内容提要, 提要, 简介, 核心提示, zusammenfassung, kurzfassung, résumé, resumen, resumo, riassunto, sommario, аннотация, кратко, 概要, 要約, 요약, samenvatting, sammanfattning',
  slug: 'slug, slugline',
  id: 'id, guid, article id, story id, item id, uid, 稿件编号, 编号',
  url: 'url, canonical, canonical url, permalink, link, original url, 链接, 原文链接, 原文鏈接, 网址, lien, enlace, adresse, ссылка',
  source:
    'المصدر, source, sources, original source, 来源, 來源, 稿源, 消息来源, 稿件来源, 文章来源, 信息来源, 本文来源, 资料来源, 資料來源, 转自, 轉自, quelle, quellen, fuente, fuentes, fonte, fonti, fontes, источник, источники, 出典, 出所, 引用元, ソース, 情報源, 출처, 제공, bron, källa, kilde, kilder, źródło, forrás, kaynak',
  caption:
    'caption, photo caption, image caption, picture caption, cutline, pictured, pictured above, above, 图说, 圖說, 图注, 圖註, 图片说明, 圖片說明, 说明, bildunterschrift, bildtext, im bild, légende, leyenda, pie de foto, en la foto, legenda, na foto, didascalia, nella foto, подпись, на фото, キャプション, 写真説明, 사진설명, 사진 설명, bijschrift, bildtext',
  photo:
    'photo, photos, photo credit, photo credits, photo by, image, images, image credit, picture, pictures, picture credit, credit, credits, 图, 圖, 图片, 圖片, 图片来源, 圖片來源, 供图, 配图, foto, fotos, fotograf, bild, bilder, bildnachweis, bildquelle, photographie, crédit photo, crédits photo, crédit, crédito, créditos, imagen, imagem, fotografía, fotografia, immagine, фото, фотография, 写真, 画像, 사진, 이미지, beeld',
  contact:
    'contact, contacts, media contact, press contact, media contacts, press contacts, contact information, media enquiries, media inquiries, 联系人, 联系方式, 联系电话, 聯絡人, kontakt, pressekontakt, contact presse, contacto, contato, contatti, контакты, 連絡先, 問い合わせ, お問い合わせ, 문의, 연락처, tel, phone, email, e-mail, fax, web, website',
  related:
    "read more, see also, related, related stories, related articles, more on this, recommended, you may also like, don’t miss, don't miss, 相关阅读, 相關閱讀, 延伸阅读, 延伸閱讀, 相关新闻, 相關新聞, 更多阅读, 推荐阅读, lesen sie auch, lesen sie mehr, mehr zum thema, auch interessant, lire aussi, à lire aussi, lire la suite, sur le même sujet, leer más, lea también, lee también, leia também, leia mais, saiba mais, leggi anche, leggi di più, читайте также, подробнее, 関連記事, あわせて読みたい, 관련기사, 관련 기사, lees ook, läs också",
  other:
    '原标题, 原標題, 原题, location, word count, words count, length, edition, issue, status, version, priority, copyright, rights, reading time, read time, lesezeit, temps de lecture, tiempo de lectura, tempo di lettura, tempo de leitura, 字数, 字數, 阅读量, 浏览, 浏览量, 点击, 点击量, 阅读时间, 阅读, comments, views, dateline, format, issn, 조회수',
};

const KINDS: ReadonlyMap<string, FieldKind> = new Map(
  // The first kind that claims a word keeps it: `fotograf` of German is a person before it is a picture.
  Object.entries(WORDS)
    .flatMap(([kind, words]) => words.split(', ').map((word) => [word, kind as FieldKind] as const))
    .toReversed(),
);
const LONGEST = 32;

/**
 * Reads a line made of labelled values, in the way of `Source: X`, `来源：X 编辑：Y` or `2026-11-24 来源：X`.
 * @returns undefined when no known label stands at a boundary of words before a colon.
 */
export function readLabels(text: string): LabelledLine | undefined {
  const found: { readonly kind: FieldKind; readonly start: number; readonly end: number }[] = [];
  for (const match of text.slice(0, 600).matchAll(/[:：]/g)) {
    const previous = found.at(-1)?.end ?? 0;
    const label = labelBefore(text, match.index, previous);
    if (label !== undefined && !goesOn(found.at(-1), text, label.start)) found.push({ ...label, end: match.index + 1 });
  }
  const [first, ...others] = found.map(({ kind, start, end }, index) => ({
    kind,
    label: text.slice(start, end),
    value: trimSeparators(text.slice(end, found[index + 1]?.start)),
  }));
  if (first === undefined) return undefined;
  return { lead: trimSeparators(text.slice(0, found[0]?.start)), fields: [first, ...others] };
}

/** Kinds whose value is a phrase or a sentence, and may hold any word before a colon. */
const PHRASES = new Set<FieldKind>(['title', 'dek', 'summary', 'caption']);

/** `Headline: The King’s speech summary: five policies` has one label. Ideographs have spaces between labels only. */
function goesOn(
  above: { readonly kind: FieldKind; readonly end: number } | undefined,
  text: string,
  at: number,
): boolean {
  if (above === undefined || !PHRASES.has(above.kind)) return false;
  return !/(?:[|｜·•;；，。,]\s?|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]\s)$/.test(text.slice(above.end, at));
}

const PERSON_ROLES: ReadonlyMap<FieldKind, string | undefined> = new Map([
  ['author', undefined],
  ['reporter', 'Reporter'],
  ['editor', 'Editor'],
  ['photographer', 'Photographer'],
  ['translator', 'Translator'],
]);

/** @returns the role that a label gives the people behind it, if it tells one; false for labels of other things. */
export function personRole(kind: FieldKind): string | undefined | false {
  return PERSON_ROLES.has(kind) ? PERSON_ROLES.get(kind) : false;
}

/** @returns the kind of a label that stands alone, with or without its colon. */
export function labelKind(text: string): FieldKind | undefined {
  return text.length > LONGEST ? undefined : KINDS.get(folded(text).replace(/\s*:$/, ''));
}

function labelBefore(text: string, colon: number, from: number): { kind: FieldKind; start: number } | undefined {
  for (let start = Math.max(from, colon - LONGEST); start < colon; start += 1) {
    if (start > 0 && start !== from && !isBoundary(text.charAt(start - 1))) continue;
    if (isBoundary(text.charAt(start))) continue;
    const kind = KINDS.get(folded(text.slice(start, colon)));
    if (kind !== undefined) return { kind, start };
  }
  return undefined;
}

function isBoundary(character: string): boolean {
  return /[\s|｜·•;；,，、。()（）[\]【】<>*_/／-]/.test(character);
}

function trimSeparators(text: string): string {
  return text.replace(/^[\s|｜·•;；,，]+|[\s|｜·•;；,，]+$/g, '');
}
