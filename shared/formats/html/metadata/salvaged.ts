import { stated } from '../../../article/stated.ts';
import type { Fields } from '../../fields/values.ts';

const TYPE = /"@type"\s*:\s*"([A-Za-z]{0,20}(?:Article|BlogPosting))"/;
const AUTHOR = /"author"\s*:\s*\[?\s*\{[^{}]{0,300}?"name"\s*:\s*"([^"]{1,100})"/g;
const TEXTS: Readonly<Record<'headline' | 'datePublished' | 'dateModified', RegExp>> = {
  headline: textOf('headline'),
  datePublished: textOf('datePublished'),
  dateModified: textOf('dateModified'),
};

/**
 * What a JSON-LD script that cannot be read as JSON says of its article all the same: a quotation mark in a headline, a brace
 * too many. What it says twice and differently is left out.
 *
 * @returns undefined where it speaks of no article.
 */
export function salvaged(source: string): Fields | undefined {
  const type = TYPE.exec(source)?.[1];
  if (type === undefined) return undefined;
  const only = (pattern: RegExp) => {
    const texts = new Set(Array.from(source.matchAll(pattern), ([, text]) => text));
    return texts.size === 1 ? [...texts][0] : undefined;
  };
  return {
    '@type': type,
    ...stated({
      headline: only(TEXTS.headline)?.replaceAll('\\"', '"'),
      datePublished: only(TEXTS.datePublished),
      dateModified: only(TEXTS.dateModified),
      author: only(AUTHOR),
    }),
  };
}

/** A text ends where the next name begins, or what holds it ends. */
function textOf(name: string): RegExp {
  return new RegExp(String.raw`"${name}"\s*:\s*"([^\n]{1,300}?)"\s*(?:,\s*"[@\w]+"\s*:|[}\]])`, 'g');
}
