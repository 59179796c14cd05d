/** What follows it is a file in base64, which stands in a text but is none of it. */
const SIGN = /data:[\w.+-]{1,100}\/[\w.+-]{1,100};base64,/gi;
/** In portions: one of 10 MB is more than a pattern's stack holds. */
const PORTION = /[\w+/=\s]{1,10000}/y;
/** Characters. A shorter one is an icon, and no burden. */
const BURDEN = 1_000;

/** A text without the files that are embedded in it as `data:` addresses. */
export function withoutEmbeddedData(text: string): string {
  let kept = '';
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    if (index < at) continue;
    let end = index + sign.length;
    for (PORTION.lastIndex = end; PORTION.test(text); end = PORTION.lastIndex);
    if (end - index < BURDEN) continue;
    kept += text.slice(at, index);
    at = end;
  }
  return at === 0 ? text : kept + text.slice(at);
}
