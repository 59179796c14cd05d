/** Where a public file lies, below the public folder or in the public bucket: `/section/city/rss.xml`. */
export type PublicPath = `/${string}`;

/**
 * Both public stores ask it before they touch anything.
 * @throws RangeError for a path that is not a plain path of named folders and a file: none begins with a dot.
 */
export function publicPath(text: string): PublicPath {
  const [root, ...parts] = text.split('/');
  const isPlain = (part: string) => part !== '' && !part.startsWith('.') && !/[\0\\]/.test(part);
  if (root !== '' || parts.length === 0 || !parts.every(isPlain))
    throw new RangeError(`not a public path: ${JSON.stringify(text)}`);
  return text as PublicPath;
}
