import { stated } from '../../article/stated.ts';
import type { ArticleId } from '../../article/types.ts';
import { rfc822 } from '../formats/dates.ts';
import { partnerElements, partnerIn } from '../formats/partner-elements.ts';
import { NAMESPACES, rssItem } from '../formats/rss.ts';
import type { Amender } from './amendment.ts';
import { declaring, elementsOf, secondOf, startTagOf, textIn, withElements } from './elements.ts';

const END = '</channel>';

export const rssAmender: Amender = {
  told(document) {
    const items = elementsOf(document, 'item');
    return {
      items: items.filter(isArticle).map((item) => ({
        id: idOf(item),
        modified: secondOf(textIn(item, /<dcterms:modified>([^<]*)</)),
      })),
      deleted: items.filter((item) => !isArticle(item)).map(idOf),
    };
  },
  amended(document, { struck, anew, deletions, updated }) {
    const profile = partnerIn(startTagOf(document, 'rss'));
    const language = textIn(document, /<language>([^<]*)</) ?? '';
    const items = withElements(document, 'item', (item) => {
      const id = idOf(item);
      if (!isArticle(item) || struck.has(id)) return undefined;
      const other = anew.get(id);
      return other === undefined ? item : rssItem(other, { language, ...stated({ profile }) });
    });
    const { deletion } = partnerElements(profile);
    const told = deletion === undefined ? '' : deletions.map((one) => `${deletion(one)}\n`).join('');
    const end = items.lastIndexOf(END);
    const whole = items.slice(0, end) + told + items.slice(end);
    const newest = elementsOf(whole, 'item').find(isArticle);
    const published = newest === undefined ? undefined : /<pubDate>[^<]*<\/pubDate>\n/.exec(newest)?.[0];
    const dated = declaring(whole, 'rss', NAMESPACES).replace(
      /<pubDate>[^<]*<\/pubDate>\n(?=<lastBuildDate>)/,
      published ?? '',
    );
    return updated === undefined ? dated : dated.replace(/(?<=<lastBuildDate>)[^<]*/, rfc822(updated));
  },
};

/** What tells a receiver that one was taken back leads nowhere. */
function isArticle(item: string): boolean {
  return item.includes('\n<link>');
}

/** What stands before it in an item is escaped. */
function idOf(item: string): ArticleId {
  return (textIn(item, /<guid isPermaLink="false">([^<]*)</) ?? '') as ArticleId;
}
