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

/** What a site sets between a title and what it adds: the section, its name, the date. */
const ADDED = /^\s*(?:[|｜ㅣ–—·•»«\\/-]|::)/;

/**
 * @param others what else states the title: the page's headings, other metadata.
 * @returns the title without what the site adds to it, which some other statement of it leaves away.
 */
export function withoutAddition(title: string, others: readonly string[]): string {
  const shorter = others.find((other) => {
    const addition = title.slice(other.length);
    return title.startsWith(other) && ADDED.test(addition) && other.length > Math.min(addition.length, TELLING);
  });
  return shorter ?? title;
}

/** Characters from which on a text is no accidental beginning of another. */
const TELLING = 12;

/** @returns the title without the site's name at its end, where that is one of `sites`: names or hosts. */
export function withoutSiteName(title: string, sites: readonly string[]): string {
  const at = title.search(LAST_PART);
  if (at <= 0) return title;
  return isSiteName(title.slice(at), sites) ? title.slice(0, at) : title;
}

/** @param sites what the site calls itself, and its host. */
export function isSiteName(text: string, sites: readonly string[]): boolean {
  const name = squashed(text);
  return sites.some((site) => squashed(site) === name || hostNames(site).includes(name));
}

/** `www.the-courier.co.uk`: with and without what follows its name. */
export function hostNames(site: string): readonly string[] {
  const host = site.replace(/^www\./i, '');
  return HOST.test(host) ? [squashed(host), squashed(host.replace(HOST, ''))] : [];
}

const HOST = /(?:\.\w{2,3})?\.[a-z]{2,}$/i;

const LAST_PART = /\s+(?:[|–—·•»-]|::)\s+(?:(?!\s(?:[|–—·•»-]|::)\s).)*$/s;

export function squashed(name: string): string {
  return wordsOf(name).join('');
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
