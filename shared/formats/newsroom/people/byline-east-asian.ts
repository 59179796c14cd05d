import { stated } from '../../../article/stated.ts';
import { LANGUAGES } from '../../../languages/all.ts';
import type { LanguagePack } from '../../../languages/shape/pack.ts';
import type { RoleWords } from '../../../languages/shape/people.ts';
import { patternOf } from '../../../languages/together.ts';
import { type Credited, inRole } from './desk.ts';
import { hasSurname, isHanName, isName } from './names.ts';
import type { Credit } from './people.ts';

/** From words that tell a role to it; the longer go before what they begin with. */
function rolesBy(pick: (pack: LanguagePack) => RoleWords | undefined): ReadonlyMap<string, string> {
  const roles = LANGUAGES.flatMap((pack) =>
    Object.entries(pick(pack) ?? {}).flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
  );
  return new Map(roles.toSorted(([one], [other]) => other.length - one.length));
}

const SIGNS = rolesBy(({ bylines }) => bylines?.signs);
const BEHIND = rolesBy(({ bylines }) => bylines?.behind);
const SIGN = [...SIGNS.keys()].join('|');
const ROLE = new RegExp(`(${SIGN})(?=[\\s:：/／|｜・＝=、]|[\\u3400-\\u9fffA-Z]|$)`, 'gu');
const ROLE_BEHIND = [...BEHIND.keys()].join('|');
const NAME_FIRST = new RegExp(
  `^([\\u3400-\\u9fff々]{1,4}[\\s\\u3000]?[\\u3040-\\u30ff\\u3400-\\u9fff々]{1,5})\\s?(?:${ROLE_BEHIND})$`,
  'u',
);
/** `社会部・川村美紀`: a department of a Japanese paper, and a name that ends in nothing of which departments write. */
const OF_DEPARTMENT =
  /^[\u3400-\u9fff]{1,6}(?:部|支局|総局|通信部|取材班)[・･][\s\u3000]?((?=[\u3400-\u9fff々\u3040-\u309f\s\u3000]{3,7}$)[\u3400-\u9fff々]{1,3}[\s\u3000]?[\u3400-\u9fff々\u3040-\u309f]{1,4})(?<![刊版面部社報局課所会市県区町村欄載号時分曜発信聞付者網長題策業])$/u;
const RANKS = patternOf(({ bylines }) => bylines?.ranks);
const HOUSES = patternOf(({ bylines }) => bylines?.houses);
const OURS = patternOf(({ bylines }) => bylines?.ourHouse);
const FILED = patternOf(({ lines }) => lines?.filed);
const AFFILIATION = new RegExp(
  `^(?:(?:(?:${OURS}|[\\u3400-\\u9fffA-Za-z]{1,10}${HOUSES})(?:${FILED}(?=\\s|$))?)?\\s?${RANKS}{0,4})$`,
  'u',
);
const OPENING = new RegExp(`^[【〔[(（]${patternOf(({ bylines }) => bylines?.openings)}[】〕\\])）]\\s*`, 'u');
/** `《山城日报》记者 段晓琳` */
const PAPER = new RegExp(`^《[^《》]{2,16}》(?=${RANKS}{0,2}(?:${SIGN}))`, 'u');
/** `记者 张三 实习记者 李四`: the rank is of the next. */
const RANK_AT_END = new RegExp(`(?<=[\\s、，,])${RANKS}{1,3}$`, 'u');
/** `記者吳孟哲台北報導`: a name, and behind it with nothing between where it was written. */
const NAME_AND_PLACE = new RegExp(`^${RANKS}{0,2}(?:${SIGN})([\\u3400-\\u9fff]{4,6})(?:電|报道|報導)$`, 'u');
const REPORT = new RegExp(`[／/\\s]*(?:[\\u3400-\\u9fff]{0,4})${patternOf(({ bylines }) => bylines?.reports)}$`, 'u');
const HANGUL_NAMES = `[가-힣]{2,4}(?:(?:\\s*(?:${ROLE_BEHIND}))?\\s*[·,ㆍ]\\s*[가-힣]{2,4})*`;
const KOREAN = new RegExp(
  String.raw`^(?:[[(【][^\])】]{1,20}[\])】]\s*|[\p{L}\d]{1,12}\s?=\s?|[가-힣]{1,10}(?:일보|신문|뉴스|방송|경제|통신|타임스|데일리|저널|투데이|부|팀)\s|(?:글|사진|취재|글\s?[·ㆍ]\s?사진)\s*[:=·\s]\s*)?(${HANGUL_NAMES})\s*${RANKS}?\s?(${ROLE_BEHIND})\s*=?\s*[(<]?([\w.+-]{1,64}@[\w.-]{1,100})?[)>]?$`,
  'u',
);
const KOREAN_FIRST = new RegExp(String.raw`^(${SIGN})\s*[:=·\s]\s*(${HANGUL_NAMES})$`, 'u');

/** `홍길동 기자, 김철수 기자`: each with the role. */
const ROLE_AT_END = new RegExp(String.raw`(?<=^[가-힣]{2,4})\s*(?:${ROLE_BEHIND})$`, 'u');

/** `글 = 홍길동 기자, 사진 = 김철수 기자` */
const BETWEEN_TRADES =
  /\s*[,/|;]\s*(?=(?:글|사진|취재|그래픽|영상|편집)\s*[:=])|(?<=기자)\s*[·ㆍ,/]\s*(?=(?:사진|그래픽|영상|편집)\s)/;

/** Reads `本报记者 张三 李四`, `文/张三 图/李四`, `記者陳小明／台北報導`, `山田太郎記者`, `홍길동 기자 hong@news.example`. */
export function readEastAsianByline(text: string): Credit | undefined {
  if (text.length > 120) return undefined;
  if (/[가-힣]/.test(text)) return readKorean(text);
  return /[\u3400-\u9fff]/.test(text) ? readHan(text) : undefined;
}

function readHan(text: string): Credit | undefined {
  const nameFirst = NAME_FIRST.exec(text)?.[1];
  if (nameFirst !== undefined && !AFFILIATION.test(nameFirst))
    return { people: [{ name: nameFirst.replace(/[\s\u3000]/g, ''), role: 'Reporter' }] };

  const [, whose] = OF_DEPARTMENT.exec(text) ?? [];
  if (whose !== undefined) return { people: [{ name: whose.replace(/[\s\u3000]/g, '') }] };

  const run = NAME_AND_PLACE.exec(text)?.[1];
  const name = run?.slice(0, run.length === 4 ? 2 : 3);
  if (name !== undefined && hasSurname(name)) return { people: [{ name, role: 'Reporter' }] };

  const body = text.replace(PAPER, '').replace(OPENING, '').replace(REPORT, '');
  const labels = [...body.matchAll(ROLE)].filter(
    // One ideograph is a role only where a separator follows: 文/张三, but not 文静.
    ({ 0: word, index }) =>
      word.length > 1 ||
      (/^[\s:：/／|｜・＝=、]/.test(body.charAt(index + 1)) &&
        /^(?:|[\s:：/／|｜・＝=、])$/.test(body.charAt(index - 1))),
  );
  const first = labels[0];
  if (first === undefined || !AFFILIATION.test(body.slice(0, first.index).replace(/[\s／/|｜]+$/, '')))
    return undefined;
  const people: Credited[] = [];
  for (const [index, label] of labels.entries()) {
    const start = label.index + label[0].length;
    const chunk = body.slice(start, labels[index + 1]?.index);
    const names = chunk.replace(RANK_AT_END, '').replace(/^[\s:：/／|｜・＝=、]+|[\s,，、|｜;；/／]+$/g, '');
    if (names === '') continue;
    const apart = /^[\s:：/／|｜・＝=]/.test(chunk);
    const found = hanNames(names, JAPANESE.test(text));
    if (found === undefined || (!apart && !found.every(hasSurname))) return undefined;
    const role = isBesideWriting(labels, index, body) ? undefined : roleOf(SIGNS.get(label[0]));
    for (const name of found) people.push(inRole({ name }, role));
  }
  const [one, ...others] = people;
  const affiliation = WHOLE_HOUSE.exec(body.slice(0, first.index))?.[1];
  return one === undefined ? undefined : { people: [one, ...others], ...stated({ affiliation }) };
}

/** `海濱日報／記者陳怡君`: the house in whole before a stroke. */
const WHOLE_HOUSE = /^(?!本)([\u3400-\u9fff]{2,8}(?:報|报|社|網|网|新聞|新闻))[／/|｜]\s?$/u;

/** `文・写真`: who took the pictures wrote it too. */
function isBesideWriting(labels: readonly RegExpExecArray[], index: number, body: string): boolean {
  const [above, own] = [labels[index - 1], labels[index]];
  if (above === undefined || own === undefined || SIGNS.get(above[0]) !== 'none') return false;
  return /^[・·/／、]?$/.test(body.slice(above.index + above[0].length, own.index));
}

/** In Japanese a space parts the two names of one person: `記者・三浦 小百合`, `文・写真 杉山 みなみ`. */
const JAPANESE = /[\u3040-\u30ff]|写真|^記者・/;
/** `文化部　桐生真帆` */
const DEPARTMENT = /^[\u3400-\u9fff]{1,5}(?:部|支局|総局|班)[\s\u3000・]+/u;
const WHOLE_JAPANESE = /^[\u3400-\u9fff々]{1,4}\s(?:[\u3400-\u9fff々]{1,4}|[\u3040-\u309f]{1,6}|[\u30a0-\u30ff]{1,8})$/;

/** 张三 李四; also 张　三, set wide to line up with names of three. */
function hanNames(text: string, isJapanese: boolean): string[] | undefined {
  const whole = text.replace(DEPARTMENT, '');
  if (isJapanese && whole !== text && isHanName(whole)) return [whole];
  if (isJapanese && WHOLE_JAPANESE.test(text)) return [text.replace(/\s/, '')];
  const names: string[] = [];
  let single = '';
  for (const part of text.split(/[\s、，,；;]+/)) {
    if (/^[\u3400-\u9fff]$/.test(part)) {
      if (single === '') single = part;
      else {
        names.push(single + part);
        single = '';
      }
    } else if (single === '' && (isHanName(part) || (isName(part) && !/[\u3400-\u9fff]/.test(part)))) {
      names.push(part);
    } else {
      return undefined;
    }
  }
  return single === '' && names.length > 0 ? names : undefined;
}

function readKorean(text: string): Credit | undefined {
  const credits = text.split(BETWEEN_TRADES).map(readKoreanTrade);
  const people = credits.flatMap((credit) => credit?.people ?? []);
  const [one, ...others] = people;
  return one === undefined || credits.includes(undefined) ? undefined : { people: [one, ...others] };
}

function readKoreanTrade(text: string): Credit | undefined {
  const last = KOREAN.exec(text);
  const first = last === null ? KOREAN_FIRST.exec(text) : null;
  const names = (last?.[1] ?? first?.[2])?.split(/\s*[·,ㆍ]\s*/).map((name) => name.replace(ROLE_AT_END, ''));
  const took = /^사진\s*[:=]/.test(text) ? 'Photographer' : undefined;
  const role = took ?? roleOf(BEHIND.get(last?.[2] ?? '') ?? SIGNS.get(first?.[1] ?? ''));
  if (names === undefined) return undefined;
  const email = last?.[3];
  const [one, ...others] = names.map((name) => ({ name, ...stated({ role, email }) }));
  return one === undefined ? undefined : { people: [one, ...others] };
}

function roleOf(word: string | undefined): string | undefined {
  return word === 'none' ? undefined : word;
}
