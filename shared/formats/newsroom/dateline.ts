import { hasDigit, withPlainDigits } from '../../article/dates/digits.ts';
import { parseInstant } from '../../article/dates/instant.ts';
import { AMBIGUOUS } from '../../article/dates/number-order.ts';
import { stated } from '../../article/stated.ts';
import { ON } from '../../languages/date-labels.ts';
import { patternOf, signOf, wordPatternOf } from '../../languages/together.ts';
import { isDate } from './dates.ts';
import { labelKind } from './labels.ts';
import { isHanName, isName, properCase } from './people/names.ts';
import { isOrganisation, isRole } from './people/roles.ts';

const AGENCIES =
  'Xinhua|Reuters?|REUTERS?|AP|AFP|dpa|DPA|EFE|ANSA|TASS|UPI|PTI|ANI|Bloomberg|Kyodo|Yonhap|Anadolu|APA|ATS|Lusa|Belga|ANP|TT|NTB|Ritzau|PA|CNN|BBC|IPS|VOA|CNS|Interfax|dts|KNA|epd|SID|sda|Notimex|Télam|Efe|AA|İHA|DHA|PAP|TTXVN|Antara|ANTARA|ISNA|IRNA|Укрінформ|Agencia Brasil|Agência Brasil';
/** `BERLIN, Nov. 24 (Reuters) -`: the place is in capitals, or an agency in brackets vouches for it. */
const SHOUTED =
  /^(?:\p{Lu}{2}[\p{Lu}\s.'’/-]{0,40})(?:,\s?[\p{L}.\s]{2,30})?(?:,\s?[^—–()/]{2,30})?\s?(?:(?:[(（]([^()（）]{2,40})[)）]\s?)?(?:—|–|--|-(?=\s)|:)|\/([^/]{2,30})\/\s?\.)\s?/u;
const SIGNED = new RegExp(
  `^\\p{Lu}[\\p{L}\\s.,'’/\\d-]{1,60}\\s?[(（/]((?:${AGENCIES})(?:[/-](?:${AGENCIES}))?)(?:[/-][\\p{L}-]{1,12})?[)）]?[/]?\\s?(?:—|–|--|-|\\.|:)\\s?`,
  'u',
);
const FILED = patternOf(({ lines }) => lines?.filed);
const REPORTER = wordPatternOf(({ bylines }) => bylines?.behind?.Reporter);
const CHINESE = new RegExp(
  String.raw`^(新华社|中新社|中新网|人民网|央视网|中央社|路透社|法新社|美联社|新華社|中新網|(?!本)[\u3400-\u9fff]{2,4}社)${REPORTER}?[\u3400-\u9fff]{0,12}?(?:\d{1,2}${signOf('month')})?\d{1,2}${signOf('day')}?${FILED}`,
  'u',
);
const CHINESE_PAPER = new RegExp(
  String.raw`^[（(【〔]?(${patternOf(({ lines }) => lines?.ourPaper)})[\u3400-\u9fff]{0,6}?(?:\d{1,2}${signOf('month')}\d{1,2}${signOf('day')})?${FILED}`,
  'u',
);
const EAST_ASIAN = /^[([【（〔]([^()[\]【】（）〔〕=＝]{1,12})[=＝]([^()[\]【】（）〔〕]{1,20})[)\]】）〕]/;
const ASIAN_AGENCIES = new RegExp(
  `(?:연합뉴스|뉴시스|뉴스1|共同|時事|ロイター|AFP|通信社?|新聞|뉴스|${patternOf(({ lines }) => lines?.papers)})`,
  'u',
);

/** `Riverton, Nov. 24, 2026 –`, `Berlin, den 24. November 2026.`: a full date vouches for the place. */
const OF = patternOf(({ dates }) => dates?.of);
const DAY_IN_WORDS = String.raw`\p{L}{3,9}\.?\s\d{1,2},\s?\d{4}|\d{1,2}(?:${patternOf(({ dates }) => dates?.ordinals)}|º)?\.?\s(?:${OF}\s)?\p{L}{3,10}\.?(?:\s${OF})?\s\d{4}`;
const DATED = new RegExp(
  String.raw`^[([]?\p{Lu}[\p{L} .’'/-]{1,40}(?:\s?\([^()]{2,30}\))?(?:,\s?\p{Lu}[\p{L}. ]{1,24})?[,:]?\s(?:${ON}\s)?(${DAY_IN_WORDS}|\d{1,2}[./]\d{1,2}[./]\d{4})[)\]]?\s?(?:\(([^()]{2,30})\)|\/[^/]{2,30}\/)?\s?(?:—|–|--|-(?=\s)|[.:](?=\s))\s?`,
  'u',
);
const FULL_DATE = new RegExp(
  String.raw`${DAY_IN_WORDS}|\d{4}${signOf('year')}\d{1,2}${signOf('month')}\d{1,2}${signOf('day')}`,
  'u',
);
const AGENCY_NAME = new RegExp(`^(?:${AGENCIES})$`, 'u');

/** `Valdemar, 20 nov (Agencia Faro).-`, `Muara (PESISIR) -`: a house in brackets, or behind one word its short sign. */
const SIGNED_BY_HOUSE =
  /^(\p{Lu}[\p{L}\p{M}.’'-]{1,25}(?: [\p{L}.’'-]{1,20}){0,3})(?:,\s?[^()]{2,20})?\s?\((\p{Lu}[^()]{1,29})\)\s?(?:—|–|--|\.?-|\.|:)\s?(?=[\p{Lu}"“„«¿¡])/u;

function readSignedByHouse(text: string): Dateline | undefined {
  const [whole, place = '', house = ''] = SIGNED_BY_HOUSE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const isSign = !place.includes(' ') && /^\p{Lu}{2,8}$/u.test(house) && /[—–-]\s?$/.test(whole);
  return isSign || isOrganisation(house) ? { text: whole.trim(), agency: house } : undefined;
}

/** `(ANSA) - LENNE, 02 MAG 2025 - `: the agency stands first. */
const AGENCY_FIRST = /^\((\p{Lu}[\p{L}.]{1,15}(?: \p{Lu}[\p{L}.]{1,15}){0,2})\)\s?[-–—]\s?(?=\p{Lu}{2})/u;
/** Where it was filed, when, and for whom: `Lenne, ngày 2/5/2025 (TTXVN) -`, `ليني - 2 مايو 2025 -`; a date with its year vouches for all. */
const PLACE_AND_DATE = new RegExp(
  String.raw`^[([]?\p{L}[\p{L}\p{M} .’'/]{1,40}?(?:,\s?\p{L}[\p{L}\p{M} .]{1,24}?)?\s?[,،，–—-]\s?(?:${ON}\s)?([\p{L}\p{M}\p{N}][^()（）]{5,39}?)\s?[)\]]?\s?(?:[(（]([^()（）]{2,30})[)）]|\/([^/]{2,30})\/)?\s?(?:—|–|--|-(?=\s)|:(?=\s)|(?<=[\p{Nd})/])[.।]-?(?=\s)|(?<=\p{L})\.?\s?[–—-](?=\s))\s?`,
  'u',
);
/** `लेन्ने, 2 मई (भाषा)` and no dash, where no capitals tell the place. */
const PLACE_DAY_AGENCY = /^\p{L}[\p{L}\p{M} ]{1,30},\s?(\p{Nd}{1,2}\s[\p{L}\p{M}]{2,15})\s?\(([^()]{2,20})\)\s(?=\S)/u;
/** `2025年4月8日，阿伦——`: the date stands first. */
const DATE_FIRST = /^([^，。、()（）]{6,20})[，,]\s?[\p{Script=Han}]{2,8}\s?(?:—{1,2}|–|－|-)/u;
/** `（中央社記者聶青蘭島2日電）` */
const REPORTER_AND_PLACE = new RegExp(
  String.raw`^[（(【]?\s?((?!本)[\u3400-\u9fff]{2,4}社|本报|本報|本社)${REPORTER}([\u3400-\u9fff]{4,9}?)(?:\d{1,2}${signOf('month')})?\d{1,2}${signOf('day')}?(?:[\u3400-\u9fff]{2,4})?${FILED}\s?[）)】]?`,
  'u',
);

/** Characters: behind them no dateline has its date. */
const DATED_WITHIN = 80;

/** What the patterns with a date find; the date must be one. */
function readDated(text: string): Dateline | undefined {
  if (!hasDigit(text.slice(0, DATED_WITHIN))) return undefined;
  for (const pattern of [PLACE_AND_DATE, DATE_FIRST, PLACE_DAY_AGENCY]) {
    const [whole, date = '', bracketed, slashed] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    const isYear = isReadable(date);
    if (!isYear && !(pattern === PLACE_DAY_AGENCY && isDate(`${date} 2000`))) continue;
    const agency = bracketed ?? slashed;
    return { text: whole.trim(), ...stated({ agency, date: isYear ? date : undefined }) };
  }
  return undefined;
}

/** Of a dateline only a date counts that is certain. */
function isReadable(date: string): boolean {
  return isDate(date) && (parseInstant(date, 'UTC') !== undefined || AMBIGUOUS.test(withPlainDigits(date)));
}

/** A surname of one character and one or two more, and the place behind. */
function readReporter(text: string): Dateline | undefined {
  const [whole, agency, run = ''] = REPORTER_AND_PLACE.exec(text) ?? [];
  if (whole === undefined || agency === undefined) return undefined;
  const reporter = run.slice(0, run.length >= 5 ? 3 : 2);
  return { text: whole, ...(agency.startsWith('本') ? {} : { agency }), ...(isHanName(reporter) ? { reporter } : {}) };
}

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
  const first = AGENCY_FIRST.exec(text);
  if (first?.[1] !== undefined) {
    const behind = readDateline(text.slice(first[0].length));
    return behind === undefined ? undefined : { ...behind, text: first[0] + behind.text, agency: first[1] };
  }
  const known = readKnown(text);
  const dated = known?.date === undefined ? readDated(text) : undefined;
  const signed = known === undefined ? undefined : readSignedBehind(text, known);
  if (signed !== undefined) return signed;
  const house = known === undefined || known.agency !== undefined ? undefined : readHouseBehind(text, known);
  if (house !== undefined) return house;
  if (known === undefined && dated === undefined) return readReporter(text) ?? readSignedByHouse(text);
  return dated === undefined ? (readReporter(text) ?? known) : { ...stated({ agency: known?.agency }), ...dated };
}

/** `İSTANBUL (AA) - ELİF ŞENTÜRK - `: behind the agency, in capitals, who wrote. */
function readSignedBehind(text: string, known: Dateline): Dateline | undefined {
  if (known.agency === undefined) return undefined;
  const behind = text.slice(text.indexOf(known.text) + known.text.length).trimStart();
  const [whole, shouted = ''] = /^(\p{Lu}{2,}(?: \p{Lu}{2,}){1,3}) [-–—] (?=\p{Lu}\p{Ll})/u.exec(behind) ?? [];
  if (whole === undefined) return undefined;
  return { ...known, text: `${known.text} ${whole.trim()}`, reporter: properCase(shouted) };
}

/** `ОСЛО, 14 мар — РИА Новости, Елена Хольм.`: the agency stands behind the dash, with who wrote. */
function readHouseBehind(text: string, known: Dateline): Dateline | undefined {
  const behind = text.slice(text.indexOf(known.text) + known.text.length).trimStart();
  const [whole, agency = '', reporter] =
    /^(\p{Lu}[\p{L} ]{2,25}?)(?:,\s(\p{Lu}[\p{L}.-]+ \p{Lu}[\p{L}-]+))?\.\s/u.exec(behind) ?? [];
  if (whole === undefined || !(isOrganisation(agency) || isAgency(agency))) return undefined;
  return { ...known, text: `${known.text} ${whole.trim()}`, agency, ...stated({ reporter }) };
}

/** `/Корр. СеверИнформ Глеб Ручьёв/`, `(Reporter Ada Field, Nordnytt)`: between the signs of an agency stand its sign and who wrote. */
function readCorrespondent(sign: string): Pick<Dateline, 'agency' | 'reporter'> | undefined {
  const [, rank = '', rest = ''] = /^(\p{L}{3,20}\.?)\s+(.{5,60})$/u.exec(sign) ?? [];
  if (labelKind(rank) !== 'reporter') return undefined;
  const words = rest.replace(/,/g, '').split(' ');
  const reporter = words.slice(-2).join(' ');
  if (words.length < 2 || words.length > 5 || !isName(reporter)) return undefined;
  return { reporter, ...stated({ agency: words.slice(0, -2).join(' ') || undefined }) };
}

/** Datelines as agencies set them. */
function readKnown(text: string): Dateline | undefined {
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
  const named = isDated
    ? match[2]
    : asian === undefined
      ? (match[1] ?? match[2])
      : ASIAN_AGENCIES.test(asian)
        ? asian
        : undefined;
  const agency = named?.trim() ?? '';
  const correspondent = readCorrespondent(agency);
  if (correspondent !== undefined) return { text: match[0].trim(), ...correspondent };
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
    ...stated({ reporter }),
  };
}
