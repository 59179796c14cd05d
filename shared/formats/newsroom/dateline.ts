import { ON } from '../../languages/date-labels.ts';
import { patternOf, signOf, wordPatternOf } from '../../languages/together.ts';
import { isDate } from './dates.ts';
import { isHanName } from './people/names.ts';
import { isRole } from './people/roles.ts';

const AGENCIES =
  'Xinhua|Reuters?|REUTERS?|AP|AFP|dpa|DPA|EFE|ANSA|TASS|UPI|PTI|ANI|Bloomberg|Kyodo|Yonhap|Anadolu|APA|ATS|Lusa|Belga|ANP|TT|NTB|Ritzau|PA|CNN|BBC|IPS|VOA|CNS|Interfax|dts|KNA|epd|SID|sda|Notimex|Télam|Efe|Agencia Brasil|Agência Brasil';
/** `BERLIN, Nov. 24 (Reuters) -`: the place is in capitals, or an agency in brackets vouches for it. */
const SHOUTED =
  /^(?:\p{Lu}{2}[\p{Lu}\s.'’/-]{0,40})(?:,\s?[\p{L}.\s]{2,30})?(?:,\s?[^—–()]{2,30})?\s?(?:[(（]([^()（）]{2,40})[)）])?\s?(?:—|–|--|-(?=\s)|:)\s?/u;
const SIGNED = new RegExp(
  `^\\p{Lu}[\\p{L}\\s.,'’/\\d-]{1,60}\\s?[(（/]((?:${AGENCIES})(?:[/-](?:${AGENCIES}))?)(?:[/-][\\p{L}-]{1,12})?[)）]?[/]?\\s?(?:—|–|--|-|\\.|:)\\s?`,
  'u',
);
const FILED = patternOf(({ lines }) => lines?.filed);
const REPORTER = wordPatternOf(({ bylines }) => bylines?.behind?.Reporter);
const CHINESE = new RegExp(
  String.raw`^(新华社|中新社|中新网|人民网|央视网|中央社|路透社|法新社|美联社|新華社|中新網)${REPORTER}?[\u3400-\u9fff]{0,12}?(?:\d{1,2}${signOf('month')})?\d{1,2}${signOf('day')}?${FILED}`,
  'u',
);
const CHINESE_PAPER = new RegExp(
  String.raw`^[（(【〔]?(${patternOf(({ lines }) => lines?.ourPaper)})[\u3400-\u9fff]{0,6}?(?:\d{1,2}${signOf('month')}\d{1,2}${signOf('day')})?${FILED}`,
  'u',
);
const EAST_ASIAN = /^[([【（〔]([^()[\]【】（）〔〕=＝]{1,12})[=＝]([^()[\]【】（）〔〕]{1,20})[)\]】）〕]/;
const ASIAN_AGENCIES = /(?:연합뉴스|뉴시스|뉴스1|共同|時事|ロイター|AFP|通信社?|新聞|뉴스)/;

/** `Riverton, Nov. 24, 2026 –`, `Berlin, den 24. November 2026.`: a full date vouches for the place. */
const OF = patternOf(({ dates }) => dates?.of);
const DAY_IN_WORDS = String.raw`\p{L}{3,9}\.?\s\d{1,2},\s?\d{4}|\d{1,2}(?:${patternOf(({ dates }) => dates?.ordinals)}|º)?\.?\s(?:${OF}\s)?\p{L}{3,10}\.?(?:\s${OF})?\s\d{4}`;
const DATED = new RegExp(
  String.raw`^[([]?\p{Lu}[\p{L} .’'/-]{1,40}(?:\s?\([^()]{2,30}\))?(?:,\s?\p{Lu}[\p{L}. ]{1,24})?[,:]?\s(?:${ON}\s)?(${DAY_IN_WORDS}|\d{1,2}[./]\d{1,2}[./]\d{4})[)\]]?\s?(?:\([^()]{2,30}\)|\/[^/]{2,30}\/)?\s?(?:—|–|--|-(?=\s)|[.:](?=\s))\s?`,
  'u',
);
const FULL_DATE = new RegExp(
  String.raw`${DAY_IN_WORDS}|\d{4}${signOf('year')}\d{1,2}${signOf('month')}\d{1,2}${signOf('day')}`,
  'u',
);
const AGENCY_NAME = new RegExp(`^(?:${AGENCIES})$`, 'u');

/** True for an agency by its own name: `dpa`, `Reuters`, `共同`. */
export function isAgency(text: string): boolean {
  return (
    AGENCY_NAME.test(text) ||
    /^(?:共同|時事|新华社|新華社|中新社|中央社|ロイター|연합뉴스|뉴시스|뉴스1)(?:通信社?)?$/.test(text)
  );
}

export interface Dateline {
  /** As written, up to where the story begins. */
  readonly text: string;
  readonly agency?: string;
  /** Where it has a year; without one a date may be of any. */
  readonly date?: string;
  /** `【港町＝田中一郎】` names the reporter. */
  readonly reporter?: string;
}

/** Reads where and by whom a paragraph was filed: `OSLO (Reuters) - `, `新华社北京11月24日电`, `(서울=연합뉴스)`. */
export function readDateline(paragraph: string): Dateline | undefined {
  const text = paragraph.slice(0, 140);
  const signed = SIGNED.exec(text);
  const match =
    signed ??
    SHOUTED.exec(text) ??
    CHINESE.exec(text) ??
    CHINESE_PAPER.exec(text) ??
    EAST_ASIAN.exec(text) ??
    DATED.exec(text);
  if (match === null) return undefined;
  const asian = EAST_ASIAN.exec(text)?.[2];
  const isDated = match.length > 1 && FULL_DATE.test(match[1] ?? '');
  const named = isDated ? undefined : asian === undefined ? match[1] : ASIAN_AGENCIES.test(asian) ? asian : undefined;
  const agency = named?.trim() ?? '';
  const known =
    agency !== '' &&
    !agency.startsWith('本') &&
    !isRole(agency) &&
    (signed !== null || !/^\p{Ll}/u.test(agency)) &&
    agency.split(' ').length <= 3;
  const date = FULL_DATE.exec(match[0])?.[0];
  const reporter = asian !== undefined && named === undefined && isHanName(asian) ? asian : undefined;
  return {
    text: match[0].trim(),
    ...(known ? { agency } : {}),
    ...(date !== undefined && isDate(date) ? { date } : {}),
    ...(reporter === undefined ? {} : { reporter }),
  };
}
