import { isReleaseLine } from './marks.ts';
import { isOrganisation } from './roles.ts';
import { endingOf, folded, hasIdeographs, isUpperCase, LONG, sentences, width, wordCount } from './shape.ts';

const SLUG = /^[\p{L}\d]{2,}(?:[-_/][\p{L}\d]+)+(?:[,\s]+\d{1,5}(?:\s?words)?)?$/iu;
const LABEL_AFTER = /^.{1,40}\s(?:title|headline|titel|titre|título|titolo)$/iu;
const EDITION =
  /^(?:(?:vol(?:ume)?|no|nr|n°|issue|edition|ausgabe|édition|edición|edizione|page|seite|pág(?:ina)?|p)\b\.?\s*\d.*|.{0,30}\b(?:edition|ausgabe|édition|edición)|第\s?[\d一二三四五六七八九十百]{1,6}\s?[期版号刊].*|[A-Z]?\d{1,3}\s?版.*|\d{2,5}\s+words)$/iu;
const AUTHORITIES =
  'City|Town|Township|Village|County|Borough|Parish|State|Department|Ministry|Office|Bureau|University|Board';
/** Who issues a notice: `City of Millbrook`, `Department of Public Works`, `Millbrook School District`. */
const AUTHORITY = new RegExp(
  String.raw`^(?:(?:The )?(?:${AUTHORITIES}|${AUTHORITIES.toUpperCase()}) (?:of|OF)(?: \p{Lu}[\p{L}’'-]*| (?:and|of|the|for|&)){1,8}|\p{Lu}[\p{L}’'-]* (?:City Council|County Council|Town Council|School District|Police Department|Fire Department|Public Schools))$`,
  'u',
);
const SECTIONS: ReadonlySet<string> = new Set(
  (
    'news, politics, sport, sports, business, economy, world, local, national, international, opinion, culture, arts, science, technology, tech, ' +
    'health, education, travel, lifestyle, entertainment, weather, metro, city, city news, local news, world news, features, feature, analysis, editorial, comment, ' +
    'politik, wirtschaft, kultur, lokales, ausland, inland, panorama, wissen, gesellschaft, meinung, regional, nachrichten, politique, économie, ' +
    'culture, société, monde, régions, actualités, política, economía, cultura, sociedad, mundo, nacional, deportes, opinión, ciudad, local, economia, ' +
    'esportes, desporto, sociedade, cidade, politica, cronaca, esteri, sport, città, политика, экономика, общество, культура, спорт, новости, ' +
    '要闻, 新闻, 时政, 经济, 财经, 社会, 国际, 国内, 体育, 文化, 科技, 教育, 本地, 民生, 評論, 评论, 要聞, 新聞, 政治, 經濟, 社會, 國際, 體育, 経済, 国際, スポーツ, 地域, 정치, 경제, 사회, 문화, 국제, 스포츠'
  ).split(', '),
);

/** True when a line stands above titles whatever it is followed by: slug, edition, section, name of a paper. */
export function isMasthead(text: string): boolean {
  if (width(text) > 70) return false;
  return (
    isReleaseLine(text) ||
    AUTHORITY.test(text) ||
    /^\([^()]*\)$/.test(text) ||
    SECTIONS.has(folded(text)) ||
    LABEL_AFTER.test(text) ||
    EDITION.test(text) ||
    (SLUG.test(text) && !text.includes(' ')) ||
    (SLUG.test(text) && /\d$|words$/i.test(text)) ||
    isPublicationName(text)
  );
}

/**
 * True when a line is more likely the name of a paper or section than the title, given the lines below it.
 * A title's words come back in the story; a paper's name does not.
 * @param rest the other lines above the story; the first may be a section as well, or the title.
 */
export function isMastheadBefore(text: string, rest: readonly string[], story: () => string): boolean {
  const [next] = rest;
  const title = rest.find((line) => isTitle(line) && endingOf(line) !== 'closed' && !isMasthead(line));
  if (next === undefined || title === undefined || !isTitle(next)) return false;
  if (isMasthead(text)) return true;
  const columns = width(text);
  const namesPaper = text.split(/\s*[|·–—]\s*|\s+-\s+/).some((part) => isMasthead(part));
  if (namesPaper && columns <= 80) return recurring(text, story()) < 0.67;
  if (endingOf(text) === 'leading' && wordCount(text) <= 4) return true;
  if (endingOf(next) === 'closed') return false;
  if (endingOf(text) !== 'open' || wordCount(text) > 4 || columns > 40) return false;
  const longer = rest.find(
    (line) =>
      endingOf(line) !== 'closed' && columns * 1.2 <= width(line) && (wordCount(line) >= 4 || hasIdeographs(line)),
  );
  if (longer === undefined) return recurring(text, story()) < 0.34 && recurring(next, story()) > 0.5;
  if (wordCount(text) <= 1 || (isUpperCase(text) && !isUpperCase(longer))) return true;
  return recurring(text, story()) < 0.67;
}

/** True for what can be a title: one line's worth, and not the first sentences of a story. */
export function isTitle(text: string): boolean {
  const columns = width(text);
  if (columns > LONG || !/[\p{L}\p{N}]/u.test(text)) return false;
  const count = sentences(text);
  return !(endingOf(text) === 'closed' && ((count > 1 && wordCount(text) > 20) || count > 2 || wordCount(text) > 35));
}

function isPublicationName(text: string): boolean {
  const words = text.split(' ').length;
  if (endingOf(text) !== 'open') return false;
  if (
    /^[\u3400-\u9fff]{1,10}(?:日报|晚报|早报|晨报|时报|商报|都市报|新闻网|新闻|通讯社|日報|晚報|時報|新聞|通信)$/.test(
      text,
    )
  )
    return true;
  if (/^[가-힣]{1,8}(?:일보|신문|뉴스|통신)$/.test(text)) return true;
  return (
    words <= 4 && isOrganisation(text) && text.split(' ').every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3)
  );
}

/** @returns the share of a line's own words that the story uses. */
function recurring(text: string, story: string): number {
  const words = hasIdeographs(text)
    ? Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))
    : folded(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length >= 4);
  if (words.length === 0) return 0;
  return words.filter((word) => story.includes(word.length > 5 ? word.slice(0, -1) : word)).length / words.length;
}
