import type { StoredArticle } from '../../shared/article/types.ts';
import type { Inspection } from './inspection.ts';
import { droppedText, reasonText, warningText } from './receipt-text.ts';

/** The JSON that other programs rely on: one object, its properties named as in docs/architecture.md. */
export function inspectionJson(inspection: Inspection): string {
  return `${JSON.stringify(inspectionObject(inspection), undefined, 2)}\n`;
}

function inspectionObject(inspection: Inspection): object {
  switch (inspection.kind) {
    case 'rejection':
      return { rejection: { key: inspection.key, reasons: inspection.reasons } };
    case 'media':
      return { media: inspection.file };
    case 'articles': {
      const { warnings, dropped } = inspection;
      const [article, ...others] = inspection.articles.map(articleObject);
      return { article, ...(others.length === 0 ? {} : { others }), warnings, dropped };
    }
  }
}

function articleObject(article: StoredArticle): object {
  const { id, key, state, title, dek, authors, source, section, tags, language, published, updated } = article;
  const { url, path, summary, html, text, words, media, corrections, embargoed, expires } = article;
  const named = { id, key, status: state, title, dek, authors, source, section, tags, language, published, updated };
  const shown = media.map(({ key: _, path: __, ...visible }) => visible);
  return { ...named, embargoed, expires, url, path, summary, html, text, words, media: shown, corrections };
}

/** For a person who wants to know before sending. */
export function inspectionText(inspection: Inspection): string {
  switch (inspection.kind) {
    case 'rejection':
      return `${inspection.key} would be rejected:\n${inspection.reasons.map(reasonText).join('\n')}\n`;
    case 'media': {
      const { type, bytes, width, height } = inspection.file;
      const size = width === undefined ? '' : `, ${width} x ${height} pixels`;
      return `media: ${type}, ${bytes} bytes${size}; published with the articles that show it\n`;
    }
    case 'articles': {
      const notes = [...inspection.warnings.map(warningText), ...inspection.dropped.map(droppedText)];
      return `${[...inspection.articles.map(articleText), ...notes].join('\n')}\n`;
    }
  }
}

function articleText(article: StoredArticle): string {
  const people = article.authors.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`));
  const rows: [string, string | undefined][] = [
    ['title', article.title],
    ['dek', article.dek],
    ['authors', people.join(', ')],
    ['source', article.source?.name],
    ['section', article.section],
    ['tags', article.tags.join(', ')],
    ['language', article.language],
    ['published', `${article.published} (${article.state})`],
    ['updated', article.updated === article.published ? undefined : article.updated],
    ['feeds', article.feeds.join(', ')],
    ['url', article.url],
    ['media', article.media.map(({ url }) => url).join(', ')],
    ['words', String(article.words)],
    ['summary', article.summary],
  ];
  const shown = rows.filter(([, value]) => value !== undefined && value !== '');
  return `${shown.map(([name, value]) => `${name.padEnd(10)} ${value}`).join('\n')}\n\n${article.text}\n`;
}
