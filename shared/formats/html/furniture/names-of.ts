import type { Element } from 'domhandler';

/** What programs that build pages put behind a class of theirs: `PostDate-sc-gh0c6b-0`, `article_date__0aODL`. */
const HASH = /(?:[-_]{1,2}sc)?[-_]{1,2}(?=[a-zA-Z]{0,7}\d|[a-zA-Z]{0,6}[a-z][A-Z])[a-zA-Z\d]{5,8}(?:-\d+)?(?=\s|$)/g;

/** The classes and the id of an element, with the words within a name apart: `articleCreationDate` is `article-Creation-Date`. */
export function namesOf({ attribs }: Element): string {
  return `${attribs.class ?? ''} ${attribs.id ?? ''}`.replace(HASH, '').replace(/([a-z])(?=[A-Z])/g, '$1-');
}
