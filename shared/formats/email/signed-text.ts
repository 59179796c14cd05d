/**
 * Takes the armour off a text that is signed within itself (RFC 9580, section 7): the lines above and below it, and the dash
 * before lines that begin with one.
 */
export function withoutArmour(lines: readonly string[]): readonly string[] {
  const begin = lines.indexOf('-----BEGIN PGP SIGNED MESSAGE-----');
  const end = lines.indexOf('-----BEGIN PGP SIGNATURE-----', begin);
  if (begin === -1 || end === -1) return lines;
  const text = lines.findIndex((line, index) => index > begin && line.trim() === '');
  const close = lines.indexOf('-----END PGP SIGNATURE-----', end);
  const signed = lines.slice(Math.min(text + 1, end), end).map((line) => line.replace(/^- /, ''));
  return [...lines.slice(0, begin), ...signed, ...(close === -1 ? [] : lines.slice(close + 1))];
}
