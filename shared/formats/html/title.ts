/** What no article is called. */
const GENERIC = /^(?:untitled(?: document)?|home|index|article|document|page|news|blog|new page \d*)$/i;
const SITE = /\s+(?:[|–—·•»«\\/-]|::)\s+/;

/**
 * The title of an article that no metadata state: the first of its headings that the page's `<title>` speaks of too, else
 * that title without the name of the site, else the first heading.
 *
 * @param headings their texts, the likeliest first.
 */
export function titleAmong(headings: readonly string[], pageTitle: string | undefined): string | undefined {
  if (pageTitle === undefined || GENERIC.test(pageTitle)) return headings[0] ?? pageTitle;
  const ofPage = withoutSite(pageTitle);
  const agreeing = headings.find((heading) => agrees(heading, ofPage));
  return agreeing ?? (headings.length === 0 ? pageTitle : ofPage);
}

/** Most words of the heading are in the page's title and are a fair part of it. */
function agrees(heading: string, pageTitle: string): boolean {
  const words = wordsOf(heading);
  const spoken = new Set(wordsOf(pageTitle));
  const shared = words.filter((word) => spoken.has(word)).length;
  return shared * 2 > words.length && shared * 4 > spoken.size;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A site's name at the end is shorter than the title before it. */
function withoutSite(title: string): string {
  const parts = title.split(SITE);
  const site = parts.at(-1) ?? '';
  const rest = title.slice(0, title.length - site.length).replace(/\s+\S{1,2}\s+$/, '');
  return parts.length > 1 && wordsOf(site).length <= 4 && wordsOf(rest).length > wordsOf(site).length ? rest : title;
}
