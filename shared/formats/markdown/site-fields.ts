import { dayInPath } from '../../article/dates/day-in-path.ts';
import { stated } from '../../article/stated.ts';
import { asRecord, asText, type Fields, firstOf } from '../fields/values.ts';

/**
 * Front matter in the names that `readFields` knows, where a generator's own form says the same: a permalink's last part is
 * the slug, Jekyll parts tags by spaces, Docusaurus dates an update inside an object, Hugo lists a page's files.
 */
export function siteFields(fields: Fields, key: string): Fields {
  return {
    ...fields,
    ...spacedLists(fields, key),
    ...slugIn(fields),
    ...dayOfAddress(fields),
    ...updateIn(fields),
    ...datesIn(fields),
    ...leadResource(fields),
  };
}

function spacedLists(fields: Fields, key: string): Fields {
  if (!/(?:^|\/)_(?:posts|drafts)\//.test(key) && fields.layout === undefined) return {};
  const entries = ['tags', 'categories'].flatMap((name) => {
    const text = typeof fields[name] === 'string' ? asText(fields[name]) : undefined;
    return text === undefined || /[,;，、；\n]/.test(text) ? [] : [[name, text.split(/\s+/)] as const];
  });
  return Object.fromEntries(entries);
}

function slugIn(fields: Fields): Fields {
  const slug = asText(firstOf(fields, ['slug']));
  const address = slug ?? asText(firstOf(fields, ['permalink', 'url', 'path']));
  if (address === undefined || /^https?:/i.test(address) || (slug !== undefined && !slug.includes('/'))) return {};
  if (/[{}*:]/.test(address)) return {};
  const parts = address
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '' && !/^index(?:\.\w+)?$/.test(part));
  const last = parts.at(-1)?.replace(/\.(?:html?|php)$/, '');
  return last === undefined
    ? {}
    : { slug: last, ...(/^[^\s:]+$/.test(asText(fields.url) ?? '') ? { url: undefined } : {}) };
}

/** Zola's `path = "2019/05/14/title"`: for where no field says when. */
function dayOfAddress(fields: Fields): Fields {
  const day = ['path', 'permalink', 'url', 'slug']
    .map((name) => dayInPath(asText(firstOf(fields, [name])) ?? ''))
    .find(Boolean);
  return stated({ dayinpath: day });
}

function updateIn(fields: Fields): Fields {
  const update = asRecord(firstOf(fields, ['lastupdate']));
  return stated({ updated: update?.date });
}

/** MkDocs' `date: {created: …, updated: …}`. */
function datesIn(fields: Fields): Fields {
  const dates = asRecord(fields.date);
  if (dates?.created === undefined) return {};
  return { date: dates.created, ...stated({ updated: dates.updated }) };
}

/** Of the files of a Hugo page the picture which themes show first. */
function leadResource(fields: Fields): Fields {
  if (!Array.isArray(fields.resources) || fields.image !== undefined) return {};
  const pictures = fields.resources.flatMap((resource) => {
    const file = asRecord(resource);
    const source = asText(file?.src);
    return source !== undefined && /\.(?:jpe?g|png|gif|webp|avif)$/i.test(source) && !source.includes('*')
      ? [{ ...file, url: source }]
      : [];
  });
  const named = pictures.find((file) =>
    /cover|featured?|hero|header|thumb/i.test(`${asText(asRecord(file)?.name)} ${file.url}`),
  );
  const lead = named ?? pictures[0];
  return stated({ resourceimage: lead });
}
