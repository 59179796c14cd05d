import { folded } from '../../article/folded.ts';
import { patternOf, phrasesOf, wordPatternOf } from '../../languages/together.ts';
import { isReleaseLine } from './marks.ts';
import { isOrganisation } from './people/roles.ts';
import { recurring } from './recurring.ts';
import { endingOf, hasIdeographs, isSetInCapitals, isUpperCase, LONG, sentences, width, wordCount } from './shape.ts';

const WORD_COUNT = patternOf(({ lines }) => lines?.wordCounts);
const SLUG = new RegExp(String.raw`^[\p{L}\d]{2,}(?:[-_/][\p{L}\d]+)+(?:[,\s]+\d{1,5}(?:\s?${WORD_COUNT})?)?$`, 'iu');
const COUNTED = new RegExp(String.raw`\d$|${WORD_COUNT}$`, 'iu');
const LABEL_AFTER = new RegExp(String.raw`^.{1,40}\s${wordPatternOf(({ lines }) => lines?.titleWords)}$`, 'iu');
const EDITION = new RegExp(
  String.raw`^(?:${patternOf(({ lines }) => lines?.numbers)}\b\.?\s*\d.*|.{0,30}\b${wordPatternOf(({ lines }) => lines?.editions)}|${patternOf(({ lines }) => lines?.issues)}.*|\d{2,5}\s+${WORD_COUNT})$`,
  'iu',
);
const AUTHORITY = new RegExp(`^${patternOf(({ lines }) => lines?.authorities)}$`, 'u');
/** `Home > News > Local`, `首页 > 社会 > 正文` */
const TRAIL = /^[^>›»«.!?]{2,30}(?:\s?[>›»]\s?[^>›»«.!?]{2,30}){1,5}$/;
/** `生活中心／綜合報導` */
const OF_DESK = /^[\u3400-\u9fff]{2,4}(?:中心|組)[／/][\u3400-\u9fff]{2,4}(?:報導|報道|整理)$/;
/** `DHB - MUĞLA`: who sends it, and from where. */
const SENT_FROM = /^\p{Lu}{2,6}\s?[-–/]\s?\p{Lu}{3,20}$/u;
const SECTIONS: ReadonlySet<string> = new Set(phrasesOf(({ lines }) => lines?.sections).map(plainApostrophes));

function plainApostrophes(text: string): string {
  return text.replace(/[’ʼ`´]/g, "'");
}
const PAPER = new RegExp(`^${patternOf(({ lines }) => lines?.papers)}$`, 'u');

/** True when a line stands above titles whatever it is followed by: slug, edition, section, name of a paper. */
export function isMasthead(text: string): boolean {
  if (width(text) > 70) return false;
  return (
    isReleaseLine(text) ||
    AUTHORITY.test(text) ||
    OF_DESK.test(text) ||
    /^\([^()]*\)$/.test(text) ||
    isSection(text) ||
    LABEL_AFTER.test(text) ||
    TRAIL.test(text) ||
    EDITION.test(text) ||
    (SLUG.test(text) && !text.includes(' ')) ||
    (SLUG.test(text) && COUNTED.test(text)) ||
    isPublicationName(text)
  );
}

/** True for what papers call their parts, in brackets or not. */
export function isSection(text: string): boolean {
  return SECTIONS.has(
    plainApostrophes(folded(text.replace(/^[【［[〈](.*)[】］\]〉]$/, '$1')))
      .replaceAll('i̇', 'i')
      .replace(/[:：|]$/, '')
      .trim(),
  );
}

/**
 * True when a line is more likely the name of a paper or section than the title, given the lines below it.
 * A title's words come back in the story; a paper's name does not.
 * @param rest the other lines above the story; the first may be a section as well, or the title.
 * @param below whether a line of the masthead stands above it already: of another only few words can be one too.
 */
export function isMastheadBefore(text: string, rest: readonly string[], story: () => string, below = false): boolean {
  const [next] = rest;
  const title = rest.find((line) => isTitle(line) && endingOf(line) !== 'closed' && !isMasthead(line));
  if (next === undefined || title === undefined || !isTitle(next)) return false;
  // Nobody sets a title above the section that it is filed under.
  const isShort = width(text) <= 60 && !isLongTitle(text);
  if (SENT_FROM.test(text) && width(next) > width(text)) return true;
  if (isMasthead(text) || (isShort && isSection(next) && endingOf(text) === 'open')) return true;
  const columns = width(text);
  const parts = text.split(/\s*[|·–—]\s*|\s+[-/]\s+/);
  // `INTERVIEW | Jane Doe, tuner of bells`, above what she says.
  if (isSection(parts[0] ?? '') && parts.length > 1 && QUOTED_WHOLE.test(next)) return true;
  const namesPaper = parts.some(isMasthead) && parts.every((part) => isMasthead(part) || !isLongTitle(part));
  if (namesPaper && columns <= 80) return recurring(text, story()) < 0.67;
  if (endingOf(text) === 'leading' && wordCount(text) <= 4) return true;
  if (endingOf(next) === 'closed') return false;
  if (endingOf(text) !== 'open' || wordCount(text) > 4 || columns > 40) return false;
  const longer = rest.find(
    (line) =>
      endingOf(line) !== 'closed' && columns * 1.2 <= width(line) && (wordCount(line) >= 4 || hasIdeographs(line)),
  );
  if (longer === undefined) return recurring(text, story()) < 0.34 && recurring(next, story()) > 0.5;
  // `Farm and Country` below the paper's name, above a title that is set as a sentence.
  if (below && isSetInCapitals(text) && !isSetInCapitals(longer)) return recurring(text, story()) < 0.67;
  if (wordCount(text) >= 3 && (below || NAMES_NOTHING.test(text))) return false;
  if (wordCount(text) <= 1 || (isUpperCase(text) && !isUpperCase(longer))) return true;
  // `Harbour reopens` is set as a sentence, as `Valley news` is: where the story tells more of it than of the line below, it is the title.
  if (SENTENCE_OF_TWO.test(text)) {
    const told = recurring(text, story());
    return told < 0.5 || told <= recurring(longer, story());
  }
  return recurring(text, story()) < 0.67;
}

const QUOTED_WHOLE = /^(?:[«“„"].{10,}[»”“"]|「.{5,}」)[.!?]?$/u;

/** `SOCIÉTÉ – Les habitants rachètent les bains du village`: behind the section stands the title. */
function isLongTitle(text: string): boolean {
  return wordCount(text) >= 5 && !/\d/.test(text);
}

/** Of the words of a paper's name the last begins with a capital, where its script has any; where it has none, only known words tell a name. */
const NAMES_NOTHING =
  /\s\p{Ll}[\p{L}\p{M}’'-]{2,}$|^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\s]+$/u;

const SENTENCE_OF_TWO = /^\p{Lu}[\p{L}\p{M}’']+ \p{Ll}[\p{L}\p{M}’'-]{2,}$/u;

/** True for what can be a title: one line's worth, and not the first sentences of a story. */
export function isTitle(text: string): boolean {
  const columns = width(text);
  if (columns > LONG || !/[\p{L}\p{N}]/u.test(text)) return false;
  const count = sentences(text);
  return !(endingOf(text) === 'closed' && ((count > 1 && wordCount(text) > 20) || count > 2 || wordCount(text) > 35));
}

function isPublicationName(text: string): boolean {
  // `El Heraldo de la Vega` has two words that tell.
  const words = text.split(' ').filter((word) => word.length > 3).length;
  if (endingOf(text) !== 'open') return false;
  if (PAPER.test(text)) return true;
  return (
    words <= 4 && isOrganisation(text) && text.split(' ').every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3)
  );
}
