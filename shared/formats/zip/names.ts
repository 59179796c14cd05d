/** CP437, the letters of the IBM PC: what an archive's names are in that does not say otherwise (APPNOTE.TXT appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The name of an entry. macOS writes UTF-8 without saying so, and Windows in China GBK: no European name holds pairs of bytes
 * that both lie above A0 throughout.
 */
export function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes).normalize('NFC');
  } catch {
    const high = [...bytes].map((byte) => (byte < 0x80 ? '.' : byte > 0xa0 && byte < 0xff ? 'H' : 'x')).join('');
    if (/^(?:\.|HH)*$/.test(high)) return new TextDecoder('gb18030').decode(bytes);
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437.charAt(byte - 0x80))).join('');
  }
}

/** @returns the path with `/` between its parts; undefined for one that leads out of the archive or cannot be a name. */
export function safePath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  if (/\p{Cc}/u.test(path) || !path.isWellFormed() || path.startsWith('/') || /^[a-z]:/i.test(path)) return undefined;
  const parts = path.replace(/\/$/, '').split('/');
  return parts.some((part) => part === '' || part === '.' || part === '..') ? undefined : path;
}
