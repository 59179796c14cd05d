import { NAMES } from '../../fields/names.ts';
import { asRecord, type Fields, foldName } from '../../fields/values.ts';
import { questionOf } from '../../held/field-names.ts';
import { Computed, readLiteral } from './js-literal.ts';
import { withoutFences } from './mdx.ts';

/** `export const meta: Meta = `, with the name before what it is. */
const EXPORT = /^export\s+(?:const|let|var)\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*(?::[^=\n]{0,200})?=(?!=)/gmu;
/** What authors of MDX call what others write as front matter. */
const WHOLE = new Set(['meta', 'metadata', 'frontmatter', 'matter', 'attributes', 'info', 'post', 'article', 'data']);
/** Fields that are exported one by one. */
const SINGLE = new Set<string>([...Object.values(NAMES).flat(), 'tags', 'section', 'category', 'image', 'cover']);
/** Nobody states more; each may be read to the end of the file. */
const MOST_EXPORTS = 50;
/** Characters above which nobody writes fields: below stands a program. */
const HEAD = 50_000;

/**
 * The fields that MDX exports as constants (nextjs.org/docs, "MDX", "Frontmatter"), all in one object or one by one. A value that has
 * to be computed is none; where it says whether the article is public, its code stands for it, which nobody takes for a yes.
 */
export function exportedFields(text: string): Fields {
  const source = withoutFences(text.slice(0, HEAD));
  const fields: Record<string, unknown> = {};
  for (const match of source.matchAll(EXPORT).take(MOST_EXPORTS)) {
    const [whole, name = ''] = match;
    const value = readLiteral(source, match.index + whole.length)?.value;
    if (WHOLE.has(foldName(name))) Object.assign(fields, asRecord(settled(value)));
    else if (SINGLE.has(foldName(name)) || questionOf(name) !== undefined)
      Object.assign(fields, settled({ [name]: value }));
  }
  const title = asRecord(fields.title);
  return title === undefined ? fields : { ...fields, title: title.absolute ?? title.default };
}

/** Without what is computed. */
function settled(value: unknown): unknown {
  const fields = asRecord(value);
  if (fields === undefined || value instanceof Computed) return value;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, one]) => {
      if (!(one instanceof Computed)) return [[name, settled(one)]];
      return questionOf(name) === undefined ? [] : [[name, one.code]];
    }),
  );
}
