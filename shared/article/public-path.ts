/** Where a public file lies, below the public folder or in the public bucket: `/section/city/rss.xml`. */
export type PublicPath = `/${string}`;

/** Whether it is a plain path of named folders and a file: none begins with a dot. */
export function isPublicPath(text: string): text is PublicPath {
  const [root, ...parts] = text.split('/');
  const isPlain = (part: string) => part !== '' && !part.startsWith('.') && !/[\0\\]/.test(part);
  return root === '' && parts.length > 0 && parts.every(isPlain);
}

/**
 * Both public stores ask it before they touch anything.
 * @throws RangeError for a path that is none.
 */
export function publicPath(text: string): PublicPath {
  if (!isPublicPath(text)) throw new RangeError(`not a public path: ${JSON.stringify(text)}`);
  return text;
}
