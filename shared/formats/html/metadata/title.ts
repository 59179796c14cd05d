import { patternOf } from '../../../languages/together.ts';
import { isDate } from '../../newsroom/dates.ts';
import { isNoTitle } from '../../no-title.ts';

/** What no article is called. */
const GENERIC = new RegExp(`^${patternOf(({ pages }) => pages?.genericTitles)}$`, 'iu');
const SITE =
  /\s+(?:[|–—·•»«›‹\\/-]|::)\s+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}！？。」』】）…”])\s?[-_|｜–—]\s?/u;

/**
 * The title of an article that no metadata state: the first of its headings that the page's `<title>` speaks of too, else
 * that title without the name of the site, else the first heading.
 *
 * @param headings their texts, the likeliest first.
 * @param only the only main heading of the page, which is its title where none agrees.
 */
export function titleAmong(
  headings: readonly string[],
  pageTitle: string | undefined,
  only: () => string | undefined = () => undefined,
): string | undefined {
  if (pageTitle === undefined || isNoTitle(pageTitle)) return headings[0];
  if (GENERIC.test(pageTitle)) return headings[0] ?? pageTitle;
  const ofPage = withoutSite(pageTitle);
  const agreeing = headings.find(agreeingWith(ofPage));
  return agreeing ?? only() ?? (headings.length === 0 ? pageTitle : ofPage);
}

/** What a site sets between a title and what it adds: the section, its name, the date. */
const ADDED = /^\s*(?:[|｜ㅣ–—·•»«›‹_\\/-]|::)/;

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

/** @returns the heading where the title is that, after what the site sets before it; else the title. */
export function withoutLead(title: string, heading: string): string {
  const lead = title.slice(0, title.length - heading.length);
  const isEnd = title.endsWith(heading) && LEADING.test(lead) && lead.length < heading.length;
  return isEnd && heading.length >= TELLING ? heading : title;
}

const LEADING = /(?:[|｜ㅣ–—·•»«/-]|::)\s*$/;

/** Whether a title is a heading's text and what the site adds to it. */
export function statesMore(title: string, heading: string): boolean {
  return withoutAddition(title, [heading]) === heading || withoutLead(title, heading) === heading;
}

/** Characters from which on a text is no accidental beginning of another. */
const TELLING = 12;

/** @returns the title without the site's name at its end, where that is one of `sites`: names or hosts. */
export function withoutSiteName(title: string, sites: readonly string[]): string {
  const at = title.search(LAST_PART);
  if (at <= 0) return title;
  return isSiteName(title.slice(at), sites) ? title.slice(0, at) : title;
}

/** @returns the title without the day that a site sets before or behind it: `24.11.2026 - Ferries run again`, `Ferries run again | 24 November 2026`. */
export function withoutDay(title: string): string {
  const [, before = '', behind = ''] = /^([^|–—-]{6,40}?)\s*(?:[|–—-]|::)\s+(.+)$/s.exec(title) ?? [];
  if (behind.length >= TELLING && isDate(before)) return behind;
  const [, head = '', tail = ''] = /^(.+\S)\s+(?:[:|–—-]|::)\s+([^|–—]{6,60})$/s.exec(title) ?? [];
  // `Report of 14. - 20. January 2026`
  const isSpan = /\d\.?$/.test(head);
  return head.length >= TELLING && !isSpan && HAS_YEAR.test(tail) && isDate(tail) ? head : title;
}

const HAS_YEAR = /\d{4}/;

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

const LAST_PART = /\s+(?:[|–—·•»«›-]|::)\s+(?:(?!\s(?:[|–—·•»«›-]|::)\s).)*$/s;

/** A name for comparing: its letters and digits, small, without what parts them. */
export function squashed(name: string): string {
  return wordsOf(name).join('');
}

/** @returns whether most words of a heading are in the page's title and are a fair part of it. */
export function agreeingWith(pageTitle: string): (heading: string) => boolean {
  const spoken = new Set(wordsOf(pageTitle));
  return (heading) => {
    const words = wordsOf(heading);
    const shared = words.filter((word) => spoken.has(word)).length;
    return shared * 2 > words.length && shared * 4 > spoken.size;
  };
}

/** A page's title and what the site adds to it, each by itself. */
export function partsOf(title: string): readonly string[] {
  return title.split(SITE).filter((part) => part.trim() !== '');
}

/** What a page's title says first: `The mill turns : Mill News | Since 1905`. */
export function firstPartOf(title: string): string {
  return (title.split(FIRST)[0] ?? '').trim();
}

const FIRST = new RegExp(String.raw`${SITE.source}|\s+:\s+`, 'u');

/** Characters. A longer heading is none. */
const LONGEST_HEADING = 300;

/**
 * Metadata state titles for search engines and for social networks.
 *
 * @param headings of level 1 on the page.
 * @returns the title as the page shows it, where its only main heading says the same in other words; the stated one where the
 *   heading only adds to it.
 */
export function asShown(title: string, headings: readonly string[]): string {
  const [shown, ...others] = headings;
  if (shown === undefined || others.length > 0 || shown.length > LONGEST_HEADING) return title;
  return agreeingWith(title)(shown) && !squashed(shown).includes(squashed(title)) ? shown : title;
}

export function wordsOf(text: string): readonly string[] {
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
  const rest = title.slice(0, title.length - site.length).replace(AT_END, '');
  return parts.length > 1 && lengthOf(site) <= LONGEST_SITE && lengthOf(rest) > lengthOf(site) ? rest : title;
}

const AT_END = /\s*(?:[|｜–—·•»«›‹_\\/-]|::)\s*$/;
/** In words; two ideographs are about one. */
const LONGEST_SITE = 4;
const IDEOGRAPH = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu;

function lengthOf(text: string): number {
  const ideographs = text.match(IDEOGRAPH)?.length ?? 0;
  return wordsOf(text.replace(IDEOGRAPH, ' ')).length + ideographs / 2;
}

/** @returns the heading that goes on where a title was cut off: systems cut headlines at some 110 characters. */
export function untruncated(title: string, headings: readonly string[]): string {
  const bare = title.replace(/\s*(?:\.{3}|…)$/, '');
  const isCut = bare !== title || title.length >= LEAST_CUT;
  return (
    (isCut ? headings.find((heading) => heading.startsWith(bare) && heading.length > bare.length) : undefined) ?? title
  );
}

const LEAST_CUT = 95;
