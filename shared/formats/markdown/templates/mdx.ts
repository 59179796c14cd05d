const FENCED = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))/gm;
const STATEMENT =
  /^(?:import\s[^\n]*\bfrom\s+['"]|import\s+['"](?:(?:\.{0,2}\/|@)[^'"\n]+|[^'"\n]+\.[a-z]{2,4})['"];?\s*$|import\s+\{\s*$|export\s+(?:const|default|function)\s)/m;
const COMPONENT = /^ {0,3}<[A-Z][\w.]*(?:\s[^<>]*=\{|\s*\/?>[ \t]*$)/m;

/** Whether Markdown has what only MDX means something by: imports and exports, or components in lines of their own. */
export function looksLikeMdx(text: string): boolean {
  if (!/^(?:im|ex)port\s|<[A-Z]|\{\/\*/m.test(text)) return false;
  const prose = withoutFences(text);
  if (STATEMENT.test(prose)) return true;
  return (COMPONENT.test(prose) || hasComment(prose)) && !/^[ \t]*<[A-Z]+\d?[\s>]/m.test(prose);
}

/** Without what stands in fences, which is shown and means nothing. */
export function withoutFences(text: string): string {
  return text.replace(FENCED, '');
}

/** One that opens first and one that closes last are enough: what opens is not looked for from each that opens. */
function hasComment(prose: string): boolean {
  const opening = prose.indexOf('{/*');
  return opening !== -1 && prose.indexOf('*/}', opening + 3) !== -1;
}
