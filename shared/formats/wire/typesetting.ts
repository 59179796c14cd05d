/**
 * Characters of ANPA 1312 that steer a typesetting machine (TTS), or stand for what seven bits have no place for:
 * `^…<` sets a line by itself, `=` centres it, `{|}` are spaces of three widths, `_` between spaces is a dash.
 */
export function typeset(line: string): string {
  return (
    line
      // biome-ignore lint/suspicious/noControlCharactersInRegex: tab line indicator and space band
      .replace(/[\x08\x10]/g, ' ')
      .replace(/^(\s*)\^+/, '$1')
      .replace(/(?<=<)\s*\^/g, ' ')
      // The lookbehind keeps a long run from being tried from each of its characters.
      .replace(/(?<![<=>])[<=>]+\s*$/, '')
      .replace(/<(?=\s)/g, '')
      .replace(/[{|}~]+/g, ' ')
      .replace(/(^|\s)_(?=\s)/g, '$1—')
      .replace(/``|''/g, '"')
      .replace(/`/g, "'")
  );
}
