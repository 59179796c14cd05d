import { SURELY_BY } from '../../languages/byline-words.ts';
import { capitalPatternOf, patternOf, phrasePatternOf } from '../../languages/together.ts';
import { isDate } from './dates.ts';
import { labelKind } from './labels.ts';
import { endingOf, width, wordCount } from './shape.ts';
import { readWireLine, type WireMark } from './wire-lines.ts';

const ENDS = patternOf(({ lines }) => lines?.ends);
const ENDS_IN_MARKS = patternOf(({ lines }) => lines?.endsInMarks);
const END = new RegExp(
  String.raw`^[-–—*#~=\s([（【]*(?:-?30-?|(?<=-)0(?=-)|(?:${ENDS}|${ENDS_IN_MARKS})(?:/\p{Ll}{2,4})?|mfn?|xxx|n{4})[-–—*#~=\s)\]）】.]*$`,
  'iu',
);
/** `(end Adv for Sunday, Nov. 29)`: of copy sent ahead of its day. */
const END_OF_ADVANCE = /^[\s(–—-]*ends? adv(?:ance)?\b/i;
/** Written plainly these are words as well: `Fine`, `End`. */
const PLAIN = /^(?:\p{Ll}+|\p{Lu}\p{Ll}+\.?|\p{Lo}|30)$/u;
const SURE_END = new RegExp(`^${ENDS}$`, 'iu');
const END_WITHIN = new RegExp(
  String.raw`(?:\s*[(（]\s*(?:${ENDS}|${ENDS_IN_MARKS})\s*[)）]|\s(?:enditem|-30-|###))\s*$`,
  'iu',
);
const MORE = new RegExp(String.raw`^[-–—*#\s([（]*${patternOf(({ lines }) => lines?.more)}[-–—*#\s)\]）]*$`, 'iu');
/** `See BRIDGE, A4`, `See SWANS on Page 6`: where the page goes on. */
const JUMP = new RegExp(
  String.raw`^${capitalPatternOf(({ captions }) => captions?.see)} [\p{Lu}\d ]{2,30}(?:,| \p{Ll}{2,3}) ?(?:\p{Lu}\p{Ll}+\.? ?)?\p{Lu}?\d{1,3}$`,
  'u',
);
const RULE = /^(?:[-–—_=*#~•·.\s/＊＿—※◆◇■□★☆]{2,}|[*#※◆◇■□★☆§~]|[-–—_=])$/u;
const COPYRIGHT = new RegExp(
  String.raw`^(?:©|\(c\)\s*(?:\d{4}|copyright)|ⓒ|copyright\s*(?:©|\(c\)|\d{4}|${SURELY_BY}\b|:)|${patternOf(({ lines }) => lines?.copyrights)})`,
  'iu',
);
const RESERVED = new RegExp(String.raw`${patternOf(({ lines }) => lines?.reserved)}|©\s?\d{4}`, 'iu');
const ADVERTISEMENT = new RegExp(
  String.raw`^[\s([【–—*-]*${patternOf(({ pages }) => pages?.advertisement)}[\s)\]】:：–—*-]*$`,
  'iu',
);
/** `Story continues below advertisement` */
const INTERRUPTION = new RegExp(
  String.raw`^[\s([【–—*-]*(?:${patternOf(({ pages }) => pages?.interruptions)}|${patternOf(({ pages }) => pages?.continuesBelow)})[\s)\]】:：–—*.-]*$`,
  'iu',
);
/** `Lusa/Fim` */
const END_OF_AGENCY = new RegExp(
  String.raw`^[(]?\p{Lu}[\p{L}.]{1,12}\s?[/.]\s?(?:${ENDS}|${ENDS_IN_MARKS})[)]?\.?$`,
  'iu',
);
const INVITATION = new RegExp(`^${patternOf(({ lines }) => lines?.invitations)}`, 'iu');
/** `More news from Skarn? Follow us on Instagram.` */
const ASKED = /^[^.?!]{3,50}\?\s+/;
/** `◎공감언론 새날뉴스 hong@news.example`: a house, and the address of who wrote. */
const SIGNED_BY_MAIL = /^[◎◇◆■□▶▷☞※]\s?[^.!?。@]{0,40}\s[\w.+-]{1,64}@[\w.-]{3,100}$/u;
/** Where an invitation leads: an account, an address, an application, a letter by mail. */
const WHERE_TO = new RegExp(
  String.raw`[@＠]\w|https?:|www\.|(?<!\p{L})(?:facebook|twitter|x|instagram|mastodon|bluesky|linkedin|youtube|tiktok|telegram|whatsapp|threads|viber|wechat|line|google news|spotify|apps?)(?!\p{L})|${patternOf(({ pages }) => pages?.newsletters)}`,
  'iu',
);
/** Words of a sentence that says more than an invitation does. */
const MANY_WORDS = 7;
const RELEASE = new RegExp(
  String.raw`^${phrasePatternOf(({ lines }) => lines?.releases)}(?:\s(?:\p{L}{1,3}[.º°]?\s?)?\d[\d/.-]{0,10})?\s*[!:：]?$`,
  'iu',
);
const WEB = /^(?:https?:\/\/\S+|www\.\S+|[\w-]+\.(?:com|org|net|news|example|de|fr|es|it|cn|jp|kr|ru)(?:\/\S*)?)$/i;
const HANDLES = /^(?:[@＠]\w+[\s,|]*)+$/;
const EMAIL_ALONE = /^(?:e-?mail:?\s*)?<?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+>?$/i;
const TELEPHONE = new RegExp(
  String.raw`^(?:${patternOf(({ lines }) => lines?.telephone)}\.?\s?[:：]?\s*)?[+(]?\d(?:[\d\s()./–-]{5,20})\d$`,
  'iu',
);
/** Of a number of telephone. */
const LEAST_DIGITS = 5;
const MINUTES = String.raw`min(?:ute[ns]?|utes|uti|utos)?s?\.?\s?${patternOf(({ lines }) => lines?.minutesRead)}`;
/** `4 min read`, alone. */
const READING_TIME = new RegExp(String.raw`^\d{1,3}\s?${MINUTES}$`, 'iu');
/** `Temps de lecture 2 min.` */
const TIME_OF_READING = new RegExp(
  String.raw`^${patternOf(({ lines }) => lines?.readingTime)}\s*[:：]?\s*\d{1,3}\s?min\w{0,4}\.?$`,
  'iu',
);
const COUNTED = patternOf(({ lines }) => lines?.counted);
const COUNT = new RegExp(
  String.raw`^(?:\d{1,6}\s?(?:${MINUTES}|${COUNTED})|${COUNTED}\s?(?:\(\d{1,6}\)|[:：]?\s?\d{1,6}))$`,
  'iu',
);

/** What a whole line can be besides copy. */
export type Mark =
  | 'end-mark'
  | 'continuation-mark'
  | 'separator'
  | 'copyright-line'
  | 'invitation'
  | 'web-address'
  | 'contact-line'
  | 'counter'
  | WireMark;

/** @returns what the line is, when no reader would miss it in the article. */
export function readMark(text: string): Mark | undefined {
  if (text.length > 240)
    return /^[[(]?\s*eds?\s?[:.]/i.test(text) && text.length <= 800 ? 'note-to-the-desk' : undefined;
  if (text.length <= 60 && END_OF_ADVANCE.test(text)) return 'end-mark';
  if (text.length <= 40) {
    if (/^#{2,4}$/.test(text) || (END.test(text) && (!PLAIN.test(text) || SURE_END.test(text)))) return 'end-mark';
    if (MORE.test(text) && !/^\p{L}\p{Ll}+$/u.test(text)) return 'continuation-mark';
    if (JUMP.test(text)) return 'continuation-mark';
    if (RULE.test(text)) return 'separator';
    if (COUNT.test(text) || TIME_OF_READING.test(text) || isNumbered(text)) return 'counter';
  }
  if (COPYRIGHT.test(text) || (text.length <= 160 && isReserved(text))) return 'copyright-line';
  if (WEB.test(text)) return 'web-address';
  if (HANDLES.test(text) || EMAIL_ALONE.test(text) || SIGNED_BY_MAIL.test(text)) return 'contact-line';
  if (text.length <= 40 && TELEPHONE.test(text) && (text.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS && !isDate(text))
    return 'contact-line';
  if (text.length <= 40 && ADVERTISEMENT.test(text)) return 'invitation';
  if (text.length <= 80 && INTERRUPTION.test(text)) return 'invitation';
  if (width(text) <= 160 && leadsElsewhere(text)) return 'invitation';
  if (width(text) <= 120 && isInvitation(text)) return 'invitation';
  return readWireLine(text);
}

/** `کد خبر ۸۵۷۱۲۳`: the number that a system has given it, with no colon before it. */
function isNumbered(text: string): boolean {
  const label = /^(\D{2,20}?)\s*[:：]?\s*[\p{Nd}/-]{3,}$/u.exec(text)?.[1];
  return label !== undefined && labelKind(label) === 'id';
}

/** Also behind a clause that says what for, where it says where to: `To learn more, subscribe to our newsletter.` */
function isInvitation(text: string): boolean {
  if (isSentence(text)) return false;
  const whole = text.replace(ASKED, '');
  return INVITATION.test(whole) || (WHERE_TO.test(whole) && INVITATION.test(whole.replace(CLAUSE, '')));
}

const CLAUSE = /^[^,，،.:]{3,50}[,，،]\s?/u;

/** `Follow us, said the crew, and led them down the quay.` is told of somebody. */
function isSentence(text: string): boolean {
  if (endingOf(text) !== 'closed') return false;
  return width(text) > 80 || (wordCount(text) >= MANY_WORDS && !WHERE_TO.test(text));
}

/** `All rights reserved.`, with whose they are; `All rights reserved for the crew were …` is a sentence of the story. */
function isReserved(text: string): boolean {
  const found = RESERVED.exec(text);
  return found !== null && !/^(?:\s+(?!by\s)\p{Ll}|的)/u.test(text.slice(found.index + found[0].length));
}

/** `>> The roof leaks`, `☛ …`: a hand that points to another story. */
const LINK_ALONE = /^(?:>>|☛|☞|👉|➡)\s?(?=\S)/u;
/** Characters, with what sets it off. */
const LONGEST_LABEL = 40;

/** `Read also: The man who mends umbrellas`, `相关阅读：…`: a label of another story, and its title. */
function leadsElsewhere(text: string): boolean {
  if (LINK_ALONE.test(text) && endingOf(text) !== 'closed') return true;
  const bracketed = /^[【［[]([^【】［］[\]]{2,40})[】］\]]\s*\S/.exec(text)?.[1];
  if (bracketed !== undefined && labelKind(bracketed) === 'related') return true;
  const end = text.slice(0, LONGEST_LABEL).search(/[:：|｜]|>>|[／–—-](?=\S*\s)/);
  return (
    end > 0 &&
    labelKind(
      text
        .slice(0, end)
        .replace(/^(?:[\s([【>»▶►▼▲■◆→＞•*☛☞➡✦-]|👉)+/u, '')
        .trim(),
    ) === 'related'
  );
}

/** @returns whether a line is an end mark where it is the last, though it is a word as well: `Fin`, `Einde`. */
export function endsAtLast(text: string): boolean {
  return text.length <= 40 && (END.test(text) || END_OF_AGENCY.test(text));
}

const BUTTON = new RegExp(
  `^(?:${phrasePatternOf(({ bylines }) => bylines?.buttons)}|${phrasePatternOf(({ lines }) => lines?.buttons)})\\s?[:：]?$`,
  'iu',
);

/** What a page offers below its title or its text, and was copied with it: `Share`, `Print`. */
export function isButton(text: string): boolean {
  return text.length <= LONGEST_LABEL && BUTTON.test(text);
}

/** `FOR IMMEDIATE RELEASE` and its like, above a title. */
export function isReleaseLine(text: string): boolean {
  return RELEASE.test(text);
}

/** @returns the end mark that ends the text itself: `……。（完）`. */
export function endMarkWithin(text: string): string | undefined {
  return END_WITHIN.exec(text.slice(-24))?.[0];
}

export function isReadingTime(text: string): boolean {
  return READING_TIME.test(text);
}
