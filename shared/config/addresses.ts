import { fault, type Read } from './reading.ts';

/**
 * Reads an absolute address of the web as people type it: `HTTPS://Courier.Example:443`, with letters beyond ASCII, spaces and
 * `..` in it. It counts as the URL Standard writes it, in which two ways to type one address become one text.
 */
export function readAddress(text: string): Read {
  // With less than two slashes the parser would guess.
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null) return fault('must be an absolute http or https address');
  if (url.username !== '' || url.password !== '') {
    return fault('must not hold a user name or a password: everybody could read them');
  }
  return { value: url.href };
}

/** The same of an address that others lie below: it ends in `/`, and nothing may follow its path. */
export function readBaseAddress(text: string): Read {
  const read = readAddress(text);
  if ('faults' in read) return read;
  const [front = '', ...fragment] = read.value.split('#');
  const [path = '', ...query] = front.split('?');
  const [first, ...more] = [
    ...(query.length === 0 ? [] : ['must not have a query: leave out the "?" and what follows it']),
    ...(fragment.length === 0 ? [] : ['must not have a fragment: leave out the "#" and what follows it']),
  ];
  if (first !== undefined) return fault(first, ...more);
  const [, origin = '', folders = ''] = /^(https?:\/\/[^/]+)(.*)$/.exec(path) ?? [];
  // To a server, a folder without a name is another place than the one that is meant.
  return { value: origin + `${folders}/`.replace(/\/{2,}/g, '/') };
}
