/** Paths that work is done at and that nobody is told of: a folder that is held (`holdFolder`), a temporary name beside a file. */
const UNKNOWN = /^\/proc\/self\/fd\/|\.tmp$/;

/**
 * Has an error of the operating system name what its reader knows: `/proc/self/fd/26/.3debcfac.tmp may not be written` told an
 * editor nothing.
 * @param path named where the error names no path, or one that nobody knows
 * @returns the error, to be thrown on
 */
export function withKnownPath(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const worked = 'path' in error ? String(error.path) : undefined;
  // In the message too: it is what another process gets of the error.
  if (worked === undefined) return Object.assign(error, { path, message: `${error.message} '${path}'` });
  if (!UNKNOWN.test(worked)) return error;
  const message = error.message.replace(/ -> '.*'$/s, '').replace(worked, () => path);
  return Object.assign(error, { path, message });
}
