import { hasDigit, OTHER_DIGITS } from '../../article/dates/digits.ts';
import type { QuotedKind } from '../../article/dropped-kinds.ts';
import { stated } from '../../article/stated.ts';
import { DATED } from '../../languages/byline-words.ts';
import { DATE_LABEL, ON, UPDATED } from '../../languages/date-labels.ts';
import type { LabelKind } from '../../languages/shape/labels.ts';
import { capitalPatternOf, patternOf, phrasePatternOf } from '../../languages/together.ts';
import { dateWithin } from './date-within.ts';
import { isAgency } from './dateline.ts';
import { dateAfterPlace, isDate } from './dates.ts';
import { readFurtherLabel } from './further-label.ts';
import { PAPER, readHousedDate } from './housed-date.ts';
import { type Field, type LabelledLine, labelKind, personRole, readLabels } from './labels.ts';
import { isMasthead } from './masthead.ts';
import { readBareCredit, readCredit } from './people/byline.ts';
import { beginsWithGivenName } from './people/given-names.ts';
import { isJapaneseName, isName, properCase } from './people/names.ts';
import type { Credit } from './people/people.ts';
import { readPeople } from './people/people.ts';
import { isHouse } from './people/roles.ts';
import { isClosed, width } from './shape.ts';

type LineKind = Extract<QuotedKind, 'byline' | `${string}-line`>;

/** What a line of a header or tail states. */
export interface HeaderLine {
  readonly what: LineKind;
  readonly fields: readonly Field[];
  readonly credit?: Credit;
}

const HELD = patternOf(({ dates }) => dates?.held);
const RELEASED = patternOf(({ dates }) => dates?.released);
const WITHOUT_COLON = new RegExp(
  String.raw`^(${DATE_LABEL}|(?:${RELEASED}|${HELD})(?:\s+${ON})?)(?:\s*[:：]\s*|\s+|(?<=[\uac00-\ud7a3-])(?=\d))(?=\S)`,
  'iu',
);
const IS_UPDATED = new RegExp(`^${UPDATED}`, 'iu');
const IS_HELD = new RegExp(`^${HELD}`, 'iu');
/** What few lines of a story have: a number, a separator, a label with its capital. */
const PARTED = new RegExp(String.raw`[\d|｜•·]|${OTHER_DIGITS.source}| [–—-] |${DATED}`, 'u');
/** `By Jane Doe Published November 24, 2026` has no separator at all. */
const LABEL_WITHIN = new RegExp(
  String.raw`\s+(?=${capitalPatternOf(({ dates }) => dates?.labelsWithin)}[\s:：])`,
  'gu',
);
/** `20 March 2025 • 5:12pm`, `17/02/2025 | 19:30` */
const BULLET_IN_DATE = /(?<=\d{4}(?:\s?\S)?)\s?[•·|｜]\s?(?=\d{1,2}[:.h]\d\d(?![.\d]))|\s[•·]\s(?=\d{1,2}[:.h]\d\d)/g;
/** For whom it is, behind its date. */
const ACCESS = new RegExp(String.raw`[\s|｜·]+${patternOf(({ lines }) => lines?.access)}$`, 'iu');
const ACCESS_FIRST = new RegExp(String.raw`^${patternOf(({ lines }) => lines?.access)}\s+`, 'iu');
const BETWEEN = new RegExp(String.raw`\s*[|｜•]\s*|\s+·\s+|\s+[–—-]\s+|[,.]\s+(?=${UPDATED}[\s:：])`, 'iu');

/** Reads a line that only states facts about the article: a byline, a date, labelled values, or several of these. */
export function readHeaderLine(whole: string): HeaderLine | undefined {
  if (whole.length > 600) return undefined;
  const text = parted(
    whole
      .replace(/ ㅣ /g, ' | ')
      .replace(DAY_BEHIND, '')
      .replace(DAY_OF_ANOTHER_CALENDAR, '')
      .replace(EDITION_BEHIND, '')
      .replace(HOUR_IN_BRACKETS, '$1')
      .replace(BULLET_IN_DATE, ', '),
  );
  const labelled = readLabels(unbracketed(text));
  if (labelled !== undefined) {
    const read = readLabelled(labelled);
    if (read !== undefined) return read;
  }
  if (text.length > 300) return undefined;
  const grouped = readGroups(text);
  if (grouped !== undefined) return grouped;
  const credit = readCredit(text);
  if (credit !== undefined) return { what: 'byline', fields: [], credit };
  // What is left to be read here has a date or a separator in it, which few lines of a story have.
  if (!PARTED.test(text)) return undefined;
  const plain = text.replace(ACCESS, '').replace(AFTER_CHRIST, '').replace(IN_BRACKETS, '$1');
  const date = isDate(plain) ? plain : (dateAfterPlace(plain) ?? dateBeforePlace(plain) ?? dateOfRelease(plain));
  if (date !== undefined) {
    const fields = [{ kind: 'published', label: '', value: date }] as const;
    const credit = plain.endsWith(date) ? readNameBefore(plain.slice(0, -date.length)) : undefined;
    return { what: credit === undefined ? 'date-line' : 'byline', fields, ...stated({ credit }) };
  }
  const housed = readHousedDate(plain);
  if (housed !== undefined) return { what: 'date-line', fields: housed };
  const dated = readDated(text) ?? readChanged(text) ?? readFurtherLabel(text);
  if (dated !== undefined) return { what: 'date-line', fields: [dated].flat() };
  return (
    readParts(text) ??
    readBesideDate(text) ??
    readDayAmongHours(text) ??
    (tellsHourOnly(text) ? { what: 'date-line', fields: [] } : undefined)
  );
}

/** `Published 3 June 2025 (updated 4 June 2025)`, `Published 3 June 2025 / Updated 4 June 2025`: a bar between them says the same. */
function parted(text: string): string {
  const [, first, second] = CHANGE_BEHIND.exec(text) ?? [];
  return first === undefined || second === undefined
    ? text.replace(CHANGE_IN_BRACKETS, ' | $1')
    : `${first} | ${second}`;
}

const CHANGE_IN_BRACKETS = new RegExp(String.raw`(?<=\d)\s?[(（](${UPDATED}[\s:：][^()（）]{4,60})[)）]$`, 'iu');
const CHANGE_BEHIND = new RegExp(
  String.raw`^(${DATE_LABEL}.{6,60}?)(?:\s+[/／]\s*|\s*[(（]\s*)((?:${UPDATED}|${DATE_LABEL})[\s:：].{4,60}?)[)）]?$`,
  'iu',
);

/** `12 березня 2025 року, м. Львів`: the place behind the date, in a line of its own. */
function dateBeforePlace(text: string): string | undefined {
  const date = /^(.{8,40}?\d.*?),\s+(?:\p{Ll}{1,2}\.\s?)?\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+){0,2}$/u.exec(
    text,
  )?.[1];
  return date !== undefined && /\d{4}/.test(date) && isDate(date) ? date : undefined;
}

/** `Pressmeddelande 2025-03-18` */
function dateOfRelease(text: string): string | undefined {
  const date = RELEASED_ON.exec(text)?.[1];
  return date !== undefined && isDate(date) ? date : undefined;
}

const RELEASED_ON = new RegExp(String.raw`^${phrasePatternOf(({ lines }) => lines?.releases)}[\s,:–—|-]+(\S.*)$`, 'iu');

/** `2025/11/26 [10:12]` */
const HOUR_IN_BRACKETS = /(?<=\d\s?)\[(\d{1,2}:\d{2})\]/g;

/** `（編輯：黃世雅）1140506`: the day of an agency's file, in the years of Taiwan. */
const DAY_BEHIND = /(?<=^[（(].{2,60}[）)])\s?1\d{6}$/;

/** `ט"ו באדר תשפ"ה, 15 במרץ 2025`, `١٢ رمضان ١٤٤٦ هـ الموافق ١٢ مارس ٢٠٢٥`: the day as another calendar has it, before the one that all know. */
const DAY_OF_ANOTHER_CALENDAR =
  /^(?:(?:יום \p{L}{1,6}['׳]?,? )?[א-ת]{0,2}["״׳'][א-ת]?['׳]? ב?[א-ת]{2,6}(?: [א-ת]['׳])?,? ה?['׳]?תש[א-ת]{0,2}["״]?[א-ת]?\s?[,|–-]?\s?|(?:\p{L}+،? )?\p{Nd}{1,2} [\p{Script=Arabic} ]{3,14} \p{Nd}{4} ?ه(?:ـ)?\s?(?:الموافق|[،|–-])\s?)(?=\p{Nd}{1,2} )/u;

/** `6 مارس 2025 م` */
const AFTER_CHRIST = /(?<=\p{Nd}{4}) ?م$/u;
/** `［2025年7月14日 21:40］` */
const IN_BRACKETS = /^[［[](\p{Nd}{4}[^［］[\]]{4,40})[］\]]$/u;

/** `令和7年5月18日（日）朝刊　社会面` */
const EDITION_BEHIND =
  /(?<=日(?:\s?[(（]\p{L}[)）])?)[\s　]*(?:[\u3400-\u9fff]{1,3}版)?[朝夕]刊(?:[\s　]*[\p{Nd}\u3400-\u9fff]{1,5}面)?$/u;

/** `Last updated 1 hour ago`, `Publié hier à 18h12, mis à jour à 20h40 • Lecture 3 min.`: when, but on no day that can be told. */
function tellsHourOnly(text: string): boolean {
  if (text.length > LONGEST_SIGNED) return false;
  const parts = text.split(/\s*[|｜•·;,]\s*/);
  return (
    HOUR_ONLY.test(parts[0] ?? '') && parts.every((part) => HOUR_ONLY.test(part) || part === '' || READING.test(part))
  );
}

/** `Posted 9 Oct 2025 7:15am; updated 11:02am`, `9 ottobre 2025 (aggiornato alle 11:02)`: a day, and besides it only hours. */
function readDayAmongHours(text: string): HeaderLine | undefined {
  const dated = text.length > LONGEST_SIGNED ? undefined : dateWithin(text.replace(READING_IN_BRACKETS, ''));
  if (dated === undefined || ![dated.before, dated.after].every(tellsHours)) return undefined;
  const kind = IS_UPDATED.test(dated.before) ? 'updated' : 'published';
  return { what: 'date-line', fields: [{ kind, label: dated.before, value: dated.date }] };
}

function tellsHours(text: string): boolean {
  const parts = text.split(/\s*[|｜•·;,()（）[\]]\s*|\.(?!\d)\s*/);
  return parts.every(
    (part) =>
      part === '' ||
      HOUR_ONLY.test(part) ||
      LABEL_ALONE.test(part) ||
      READING_TIME.test(part) ||
      changedOn(part) !== undefined,
  );
}

/** `2026/3/1 12:00 更新` */
function changedOn(part: string): string | undefined {
  const date = part.replace(CHANGED, '');
  return date !== part && isDate(date) ? date : undefined;
}

const CHANGED = new RegExp(String.raw`\s?${UPDATED}$`, 'iu');
const LABEL_ALONE = new RegExp(String.raw`^${DATE_LABEL}\s*[:：]?$`, 'iu');
const READING_IN_BRACKETS = /\s*[([](?:\p{L}+\s)?\d{1,3}[\s-]?min[^()[\]]{0,20}[)\]]/iu;
const READING_TIME = /^(?:\p{L}+\s)?\d{1,3}[\s-]?min\p{L}*(?:\s\p{L}+){0,2}$/iu;

const HOUR_ONLY = new RegExp(
  String.raw`^${DATE_LABEL}\s*[:：]?\s+(?:(?:\S+\s+){0,3}\d{1,2}(?:[:.]\d{2}|\s?h(?:\s?\d{2})?|\s?[時时시点點]\s?(?:\d{2}\s?[分분])?)(?:\s?(?:h|[ap]\.?m\.?|${patternOf(({ dates }) => dates?.hours)}))?|${patternOf(({ dates }) => dates?.ago)})$`,
  'iu',
);
const READING = /\d{1,3}\s?min/iu;

/** Characters of a line that signs and dates. */
const LONGEST_SIGNED = 120;

/** `2025-03-14 16:20 河口時報／記者林娜`, `Ann Lee (in Oslo) – 14 March 2025` */
function readBesideDate(text: string): HeaderLine | undefined {
  const dated = text.length > LONGEST_SIGNED ? undefined : dateWithin(text);
  if (dated === undefined) return undefined;
  const behind = dated.after.replace(ACCESS_FIRST, '');
  const credit =
    [dated.before, behind].map((side) => (side === '' ? undefined : readCredit(side))).find(Boolean) ??
    (dated.before === '' ? readJapaneseName(dated.date, behind) : undefined) ??
    (behind === '' ? readJapaneseName(dated.date, dated.before) : undefined) ??
    (dated.before === '' && /\d[:.h]\d\d/.test(dated.date) ? readKnownName(behind) : undefined);
  const published = { kind: 'published', label: '', value: dated.date } as const;
  // `2025年6月5日　毎日川新聞朝刊`
  const paper = dated.before === '' ? behind.replace(/[朝夕]刊$/, '') : '';
  if (credit === undefined && PAPER.test(paper))
    return { what: 'date-line', fields: [published, { kind: 'source', label: '', value: paper }] };
  // `Valdemora 07/09/2025 06:00 h.`
  if (credit === undefined && dated.after === '' && PLACE.test(dated.before) && /\d[:.h]\d\d/.test(dated.date))
    return { what: 'date-line', fields: [published] };
  // `毎日川新聞 2025/6/4 東京朝刊 632文字`
  if (credit === undefined && PAPER.test(dated.before) && !isClosed(dated.after))
    return { what: 'date-line', fields: [published, { kind: 'source', label: '', value: dated.before }] };
  if (credit === undefined) return undefined;
  return { what: 'byline', fields: [published], credit };
}

/** `26 listopada 2025, 10:12   Anna Lis`: where a name begins with one that many bear, it is a person's. */
function readKnownName(text: string): Credit | undefined {
  return isAuthor(text) && beginsWithGivenName(text) ? { people: [{ name: properCase(text) }] } : undefined;
}

/** `Lê Na - 26/11/2025`: before a date stands a place as well, and English ones are called as people are. */
function readNameBefore(text: string): Credit | undefined {
  const name = text.replace(/\s*[|｜–—-]\s*$/, '');
  return name === text || IS_ENGLISH.test(name) ? undefined : readKnownName(name);
}

const IS_ENGLISH = /^[\w\s.'’-]*$/;

/** One word or two. */
const PLACE = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u;

/** `2026年11月20日 18時30分　佐伯真央`: a name, where no paper, part or place has such an end. */
function readJapaneseName(date: string, text: string): Credit | undefined {
  return isJapaneseName(text) && /日.*[時分:：]/.test(date) ? { people: [{ name: text }] } : undefined;
}

/** `Published on Nov. 24, 2026` */
function readDated(text: string): Field | undefined {
  const match = WITHOUT_COLON.exec(text);
  const label = match?.[1];
  if (match === null || label === undefined) return undefined;
  const value = text.slice(match[0].length);
  const kind = labelKind(label) ?? kindOf(label);
  return isValue(kind, value) ? { kind, label, value } : undefined;
}

/** `3 June 2025 (updated 4 June 2025 | 08:10)` */
function readChanged(text: string): readonly Field[] | undefined {
  const [, value = '', inner = ''] = /^([^()]{6,60}?)\s*\(([^()]{8,80})\)$/.exec(text) ?? [];
  const changed = isDate(value) ? readDated(inner) : undefined;
  return changed === undefined ? undefined : [{ kind: 'published', label: '', value }, changed];
}

function kindOf(label: string): LabelKind {
  if (IS_HELD.test(label)) return 'embargoed';
  return IS_UPDATED.test(label) ? 'updated' : 'published';
}

/** `Daily Harbour | 24 November 2026 | By Jane Doe` */
function readParts(text: string): HeaderLine | undefined {
  const parts = text.replace(LABEL_WITHIN, ' | ').split(BETWEEN);
  if (parts.length < 2 || parts.length > 5) return undefined;
  const fields: Field[] = [];
  let credit: Credit | undefined;
  const remarks: string[] = [];
  for (const part of parts) {
    const dated = isDate(part) ? ({ kind: 'published', label: '', value: part } as const) : readDated(part);
    const signed = dated === undefined ? readCredit(part) : undefined;
    if (dated !== undefined) fields.push(dated);
    else if (signed !== undefined) credit = signed;
    else if (part !== '' && !isAside(part)) remarks.push(part);
  }
  if (fields.length === 0 && credit === undefined) return undefined;
  if (remarks.length > 2 || remarks.some((remark) => remark.length > 40 || isClosed(remark))) return undefined;
  const isLabelled = fields.some(({ label }) => label !== '');
  if (credit === undefined && isLabelled && parts[0] === remarks[0] && isAuthor(remarks[0] ?? ''))
    credit = { people: [{ name: remarks[0] ?? '' }] };
  const [first = ''] = remarks;
  const isPlaced = remarks.length > 1 || !IS_ENGLISH.test(first);
  if (credit === undefined && fields.length > 0 && isPlaced && first === parts[0]) credit = readKnownName(first);
  if (credit === undefined && remarks[0] !== undefined)
    credit =
      readBareCredit(remarks.join(', ')) ??
      readBareCredit(remarks[0]) ??
      readPlacedName(remarks[0]) ??
      readPair(remarks[0]);
  return { what: credit === undefined ? 'date-line' : 'byline', fields, ...stated({ credit }) };
}

/** `2 min read`, `Temps de lecture : 2 min`, `Aujourd'hui à 07:30`: a time of reading, or an hour of a day that only a word tells. */
function isAside(part: string): boolean {
  const labelled = readLabels(part);
  if (labelled?.lead === '' && labelled.fields[0].kind === 'other') return true;
  return READING_TIME.test(part) || HOUR_ONLY.test(part) || HOUR_OF_A_DAY.test(part);
}

const HOUR_OF_A_DAY = /^(?:[\p{L}’']+,? ){1,3}(?:\d{1,2}[:.h]\d{2}|\d{1,2} ?h)$/u;

/** `Ann Lee | Published 24 November 2026`: a whole name first, which is no part of a paper. */
function isAuthor(text: string): boolean {
  return isWholeName(text) && text.split(' ').length <= 3 && !isHouse(text) && !isMasthead(text);
}

/** `Ann Lee and Jan Berg`: a place or a paper is one. */
export function readPair(text: string): Credit | undefined {
  const credit = readPeople(text, false);
  const areWhole = credit?.people.every(({ name }) => name.includes(' ') && isName(name) && !isHouse(name));
  if (!areWhole || credit === undefined || credit.people.length < 2) return undefined;
  const [first, second] = credit.people;
  const isPlaced = PAIR_BY_COMMA.test(text) && beginsWithGivenName(first.name);
  return isPlaced && !beginsWithGivenName(second?.name ?? '') ? { ...credit, people: [first] } : credit;
}

/** `Ірина Чорна, Зелений Гай`: in a language whose given names are known, what has none behind a comma is a place. */
const PAIR_BY_COMMA = /^\p{Script=Cyrillic}[^,]*,[^,]*$/u;

/** `Ann Lee (in Oslo)`: the place in brackets vouches for a name. */
function readPlacedName(text: string): Credit | undefined {
  const name = /^([^()]{4,40}?)\s?\([^()]{2,30}\)$/.exec(text)?.[1];
  return name?.includes(' ') && isName(name) ? { people: [{ name }] } : undefined;
}

function readLabelled({ lead: before, fields: written }: LabelledLine): HeaderLine | undefined {
  const lead = before.replace(/\s+[–—-]$/u, '');
  const fields = withoutDates(withPhotographers(written, lead));
  if (!fields.every(({ kind, value }) => isValue(kind, value))) return undefined;
  const extra: Field[] = [];
  let credit: Credit | undefined;
  if (lead !== '') {
    const isDesk = isPlacedDesk(lead);
    credit = isDesk ? undefined : readCredit(lead);
    if (isDate(lead)) extra.push({ kind: 'published', label: '', value: lead });
    else if (credit === undefined && !isDesk) {
      const bare =
        readBareCredit(lead) ??
        (isDateLabel(fields[0].kind) || fields[0].kind === 'photographer' ? readPeople(lead, false) : undefined);
      if (bare === undefined) return undefined;
      credit = bare;
    }
  }
  return { what: nameOf(fields[0].kind), fields: [...extra, ...fields], ...stated({ credit }) };
}

/** `नई दिल्ली, एजेंसी।`: from where, and that an agency sent it. */
function isPlacedDesk(lead: string): boolean {
  const [place = '', desk = '', ...others] = lead.split(/[,،]\s*/);
  const isLine = others.length === 0 && place.length <= 24 && /^\p{Lo}[\p{Lo}\p{M}]{2,20}[।.]?$/u.test(desk);
  return isLine && isHouse(desk.replace(/[।.]$/, ''));
}

/** `来源：云岭晚报 2025-03-03 14:05`: a date ends the line, not the name. */
function withoutDates(fields: LabelledLine['fields']): LabelledLine['fields'] {
  const last = fields.at(-1);
  const dated = last?.kind === 'source' ? dateWithin(last.value) : undefined;
  if (last === undefined || dated === undefined || dated.before === '' || dated.after !== '') return fields;
  const [first, ...others] = [...fields.slice(0, -1), { ...last, value: dated.before }];
  const date = { kind: 'published', label: '', value: dated.date } as const;
  return first === undefined ? fields : [first, ...others, date];
}

/** Beside who wrote it, also where only a name stands before it, `Photo: Jane Doe` names who took its pictures. */
function withPhotographers(fields: LabelledLine['fields'], lead: string): LabelledLine['fields'] {
  if (!fields.some(({ kind }) => kind === 'photo')) return fields;
  const isLabelled = fields.some(({ kind }) => personRole(kind) !== false);
  const isSigned = isWholeName(lead) || (lead !== '' && readCredit(lead) !== undefined);
  if (!isSigned && !isLabelled) return fields;
  const [first, ...others] = fields.map((field) =>
    field.kind === 'photo' && (isAgency(field.value) || readPeople(field.value, isLabelled) !== undefined)
      ? { ...field, kind: 'photographer' as const }
      : field,
  );
  return first === undefined ? fields : [first, ...others];
}

/** `【纠错】 【责任编辑：钟蕾】`: a button, and whom a label names. */
function readGroups(text: string): HeaderLine | undefined {
  if (!GROUPS.test(text)) return undefined;
  const groups = text.match(GROUP) ?? [];
  const read = groups.map((group) => readLabels(unbracketed(group))).filter((labelled) => labelled?.lead === '');
  const lines = read.flatMap((labelled) => (labelled === undefined ? [] : (readLabelled(labelled) ?? [])));
  const isRest = groups.length - lines.length <= 1 && groups.every((group) => width(group) <= LONGEST_GROUP);
  return lines.length === 0 || !isRest ? undefined : { what: 'byline', fields: lines.flatMap(({ fields }) => fields) };
}

const GROUP = /[【［[][^【】［］[\]]{1,40}[】］\]]/g;
const GROUPS = /^(?:[【［[][^【】［］[\]]{1,40}[】］\]]\s*){2,4}$/;
/** Columns. */
const LONGEST_GROUP = 40;

function isWholeName(text: string): boolean {
  return text.includes(' ') && isName(text);
}

function isDateLabel(kind: LabelKind): boolean {
  return kind === 'published' || kind === 'updated';
}

function nameOf(kind: LabelKind): LineKind {
  switch (kind) {
    case 'author':
    case 'reporter':
    case 'editor':
    case 'photographer':
    case 'translator':
      return 'byline';
    case 'published':
    case 'updated':
      return 'date-line';
    case 'former-title':
    case 'other':
      return 'header-line';
    default:
      return `${kind}-line`;
  }
}

/** A label is one only with a value of its kind behind it: `Update: bridge closed` is a title. */
function isValue(kind: LabelKind, value: string): boolean {
  if (value === '') return false;
  switch (kind) {
    case 'published':
    case 'updated':
    case 'embargoed':
    case 'expires':
      return (
        value.length <= 80 &&
        hasDigit(value) &&
        (isDate(value) || isDate(value.replace(/[(（][^)）]*[)）]/g, '').trim()))
      );
    case 'author':
    case 'reporter':
    case 'editor':
    case 'photographer':
    case 'translator':
      return value.length <= 300 && readPeople(value, true) !== undefined;
    case 'url':
      return /^<?(?:https?:\/\/|www\.|\/)\S+$/i.test(value);
    case 'source':
      return value.length <= 160;
    case 'section':
    case 'language':
    case 'slug':
    case 'id':
      return value.length <= 80;
    case 'tags':
    case 'title':
    case 'former-title':
      return value.length <= 400;
    case 'dek':
    case 'summary':
    case 'contact':
      return true;
    case 'related':
    case 'other':
      return value.length <= 200;
    case 'caption':
    case 'photo':
      return false;
  }
}

function unbracketed(text: string): string {
  const bracket = /^[*_]{0,2}[(（[【〔](.*)[)）\]】〕][*_]{0,2}$/.exec(text);
  return bracket?.[1] ?? text.replace(/^[*_]{1,2}(?=\S)|[*_]{1,2}$/g, '');
}
