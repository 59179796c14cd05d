import type { Scan } from '../templates/scan.ts';

const LINK = /(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\](?![(:])/y;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i;

/** `[[Page|text]]` of Obsidian and wikis is its text: only they know where the page is. `![[a.jpg]]` is a picture. */
export function expandWikiLink(scan: Scan, at: number): number {
  LINK.lastIndex = at;
  const match = LINK.exec(scan.source);
  if (match === null) return at + 2;
  const [whole, mark, target = '', text] = match;
  const file = target.replace(/#.*$/, '').trim();
  if (mark === '!') {
    if (PICTURE.test(file))
      scan.out.put(`![${/^\d+(?:x\d+)?$/.test(text ?? '') ? '' : (text ?? '')}](<${file.replace(/[<>]/g, '')}>)`);
    else scan.drop({ kind: 'template', detail: `![[${target}]]` });
  } else scan.out.put((text ?? target.replace(/^#/, '')).trim());
  return scan.out.skip(at + whole.length);
}
