import { stated } from '../../article/stated.ts';
import type { ContentMedia } from '../../article/types.ts';
import { bylinesFrom } from '../agency/authors.ts';
import type { AgencyItem, Subject } from '../agency/item.ts';
import { bestRendition, mediaFrom, type Rendition } from '../agency/renditions.ts';
import { asNumber, asRecord, asRecords, asText, type Fields } from '../fields/values.ts';
import { escapeHtml } from '../plain-text-html.ts';

/**
 * What an entry states, as dpa itself turns one into NewsML-G2 (github.com/dpa-newslab/dpa-digitalwires-to-newsmlg2): the same item
 * in both formats is the same article.
 */
export function digitalwiresItem(entry: Fields): AgencyItem {
  const text = (name: string) => asText(entry[name]);
  const categories = asRecords(entry.categories);
  const of = (type: string) => categories.filter((category) => asText(category.type) === `dnltype:${type}`);
  const names = (type: string) => of(type).map(({ name }) => asText(name));
  const notes = asRecords(entry.ednotes);
  const isPublic = ({ is_publishable }: Fields) => is_publishable !== false;
  return {
    id: text('urn'),
    status: text('pubstatus') ?? asText(of('pubstatus')[0]?.qcode),
    title: text('headline'),
    dek: text('subhead'),
    description: text('teaser'),
    bylines: bylinesFrom([text('byline')]),
    creators: names('creator').flatMap((name) => (name === undefined ? [] : { name })),
    dateline: text('dateline'),
    html: htmlOf(entry),
    language: text('language'),
    dates: {
      contentCreated: text('content_created'),
      versionCreated: text('version_created'),
      embargoed: text('embargoed'),
    },
    subjects: subjectsOf(of),
    keywords: names('keyword'),
    sources: [...names('provider'), ...names('infosource')],
    ...mediaOf(entry),
    corrects: [text('signal'), ...of('signal').map(({ qcode }) => asText(qcode))].some((signal) =>
      /^sig:correct/i.test(signal ?? ''),
    ),
    editorialNotes: notes.filter(isPublic).map(({ ednote }) => asText(ednote)),
    internalNotes: notes.filter((note) => !isPublic(note)).map(({ ednote }) => asText(ednote)),
    usageTerms: [text('usageterms')],
    copyrightNotices: [text('copyrightnotice')],
  };
}

/** Desks are categories, which two small letters name. */
function subjectsOf(of: (type: string) => readonly Fields[]): readonly Subject[] {
  const from = (type: string, isCategory: boolean) =>
    of(type).map(
      ({ name, qcode }): Subject => ({ name: asText(name), code: asText(qcode)?.split(':').at(-1), isCategory }),
    );
  const places = of('poi').map((place): Subject => {
    const { name } = asRecord(asRecord(place.geojson)?.properties) ?? {};
    return { name: asText(name) };
  });
  return [...from('desk', true), ...from('geosubject', false), ...from('dpasubject', false), ...places];
}

/** The page that dpa makes of an entry. */
function htmlOf(entry: Fields): string {
  const text = (name: string) => asText(entry[name]);
  const article = text('article_html');
  if (article === undefined) return '';
  const element = (name: string, content: string | undefined, className = '') =>
    content === undefined ? '' : `<${name}${className}>${escapeHtml(content)}</${name}>`;
  const header = `${element('h1', text('headline'))}${element('h3', text('kicker'))}${element('p', text('byline'), ' class="byline"')}`;
  const story = withDateline(withoutSection(article), text('dateline'));
  const infobox = withoutSection(text('infobox_html') ?? '');
  const box = infobox === '' ? '' : `<div class="infobox">${infobox}</div>`;
  return `<header>${header}</header><section class="main">${element('p', text('teaser'), ' class="teaser"')}${story}${box}</section>`;
}

function withoutSection(html: string): string {
  return html.trim().replace(/^<section(?:\s[^<>]*)?>([\s\S]*)<\/section>$/, '$1');
}

/** It stands before the story, below the teaser. */
function withDateline(html: string, dateline: string | undefined): string {
  const isThere = /<span class="dateline">/.test(html);
  if (isThere || dateline === undefined || !/\(.+\)\s*\p{Pd}\s*$/u.test(dateline)) return html;
  return html.replace(
    /<p(?:\s[^<>]*)?>/,
    (paragraph) => `${paragraph}<span class="dateline">${escapeHtml(dateline)} </span>`,
  );
}

/** By which a signed address says that it will be gone. */
const EXPIRES = /[?&](?:x-amz-)?(?:expires|signature)=/i;

/** A picture whose address holds for two days would be a hole in every feed after that; NewsML-G2 of the entry names it alone. */
function mediaOf(entry: Fields): Pick<AgencyItem, 'media' | 'leftOut'> {
  const results = asRecords(entry.associations).map((association) => {
    const renditions = asRecords(association.renditions).flatMap(renditionFrom);
    return { association, file: bestRendition(renditions.filter(({ url }) => !EXPIRES.test(url))) };
  });
  return {
    media: results.flatMap(({ association, file }): ContentMedia[] =>
      file === undefined ? [] : [mediaFrom(file, aboutOf(association))],
    ),
    leftOut: results
      .filter(({ file }) => file === undefined)
      .map(({ association }) => ({ kind: 'associated-item', detail: asText(association.headline) ?? '' })),
  };
}

function renditionFrom(file: Fields): Rendition[] {
  const url = asText(file.url);
  if (url === undefined) return [];
  const type = asText(file.mimetype)?.replace('image/jpg', 'image/jpeg').replace('audio/mp3', 'audio/mpeg');
  const facts = { type, width: asNumber(file.width), height: asNumber(file.height), name: asText(file.role) };
  return [{ url, ...stated(facts) }];
}

function aboutOf({ caption, creditline, copyrightnotice, headline }: Fields) {
  return {
    caption: asText(caption),
    credit: asText(creditline),
    rights: asText(copyrightnotice),
    alt: asText(headline),
  };
}
