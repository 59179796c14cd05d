import { isDeskName } from '../../../article/desk-name.ts';
import { folded } from '../../../article/folded.ts';
import { stated } from '../../../article/stated.ts';
import { AND, BY, SURELY_BY } from '../../../languages/byline-words.ts';
import { patternOf, wordPatternOf } from '../../../languages/together.ts';
import { readHeaderLine, readPair } from '../../newsroom/header-line.ts';
import { labelKind } from '../../newsroom/labels.ts';
import { readBareCredit, withoutOwn } from '../../newsroom/people/byline.ts';
import { beginsWithGivenName } from '../../newsroom/people/given-names.ts';
import { isJapaneseName, isName, namingWords, properCase } from '../../newsroom/people/names.ts';
import { type Credit, FOOTNOTE, readPeople } from '../../newsroom/people/people.ts';
import { leadingRole } from '../../newsroom/people/person.ts';
import { isOrganisation, isRole, roleName, singular, worksAs } from '../../newsroom/people/roles.ts';
import { tradeIn } from '../../newsroom/people/trades.ts';
import { endingOf, isParagraph, isUpperCase, startsSmall, width } from '../../newsroom/shape.ts';
import { addCredit, dropBlock, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';

/**
 * Reads a byline without a preposition: `Jane Doe, Staff Writer`, or a name alone that only a byline can be.
 * @param below the line behind the next: where that is the date, the next may say what the name's bearer does.
 * @param story the beginning of the story, folded: a name that the story is about is no byline.
 */
export function readUnlabelledByline(
  written: Block,
  next: Block | undefined,
  story: () => string,
  below?: Block,
): Credit | undefined {
  // `Jane Doe *`: a note below the text says who that is.
  const block =
    FOOTNOTE.test(written.text) && !written.text.startsWith('*')
      ? { ...written, text: written.text.replace(FOOTNOTE, '') }
      : written;
  const bare =
    readBareCredit(block.text) ??
    readDesk(block.text) ??
    readPlacedRole(block.text) ??
    readHoused(block.text) ??
    readPlaced(block, next) ??
    readDescribed(block, next);
  if (bare !== undefined || next === undefined) return bare;
  const [, small, role] = SMALL.exec(block.text) ?? [];
  const isDescribedWell = role === undefined || isRole(role);
  if (small !== undefined && isDescribedWell && !COMMON.test(small) && (isStory(next) || isDateLine(next)))
    return { people: [{ name: capitalised(small), ...stated({ role }) }] };
  const piece = PIECE_BY.exec(block.text)?.[1];
  const isPiece = piece !== undefined && isFullName(piece);
  if (isPiece && (isDateLine(next) || (isStory(next) && !tells(story(), piece, block))))
    return { people: [{ name: piece }] };
  if (isDateLine(next) && next.before === 0 && isJapaneseName(block.text) && KANA.test(below?.text ?? ''))
    return { people: [{ name: block.text }] };
  const pair = isDateLine(next) ? readPair(block.text) : undefined;
  if (pair !== undefined) return pair;
  const sent = OR_NAME.exec(block.text)?.[1];
  if (sent !== undefined && isFullName(sent) && isStory(next)) return { people: [{ name: sent }] };
  const words = block.text.split(' ');
  if (words.length < 2 || words.length > 4 || !isName(block.text) || isOrganisation(block.text)) return undefined;
  const header = next.text.length <= 80 ? readHeaderLine(next.text) : undefined;
  const isAbovePlace =
    next.before === 0 && isUpperCase(next.text) && isPlace(properCase(next.text)) && isHeadBelow(next, below);
  const isDescribed = describes(next) && below !== undefined && isDateLine(below);
  const vouched =
    isDescribed ||
    isAbovePlace ||
    header?.what === 'date-line' ||
    (next.before === 0 && next.after > 0 && isSignature(next.text) && isOrganisation(next.text)) ||
    (isSignature(next.text) && isRole(next.text) && header === undefined);
  if (!vouched && (words.length > 3 || words.some((word) => word.length > 2 && story().includes(folded(word)))))
    return undefined;
  return { people: [{ name: properCase(block.text) }] };
}

/** `נועה ברקאי, אדריכלית נוף` above the date: a name and what its bearer is, in scripts without capitals. */
function readDescribed({ text }: Block, next: Block | undefined): Credit | undefined {
  if (next === undefined || width(text) > LONGEST_DESCRIBED || endingOf(text) !== 'open') return undefined;
  const [, name = '', role = ''] = DESCRIBED.exec(text) ?? [];
  return isFullName(name) && worksAs(role) && isDateLine(next) ? { people: [{ name, role }] } : undefined;
}

/** Columns. */
const LONGEST_DESCRIBED = 70;
const DESCRIBED = /^(\p{Lo}[^,،]{3,40})[,،] ?(\p{Lo}[^,،\d.:]{2,40})$/u;

export const KANA = /[\u3040-\u30ff]/;

/** Whether the story names somebody; where all that is known of it is the line itself, nobody can tell. */
function tells(story: string, name: string, { text }: Block): boolean {
  return story !== folded(text) && story.includes(folded(name));
}

/** `Ein Zwischenruf von Jane Doe`: whatever a piece is called, in a line of its own above the story. */
const PIECE_BY = new RegExp(String.raw`^\p{Lu}\p{L}*(?: \p{L}+){0,2} ${BY} ((?:\S+ ){1,3}\S+)$`, 'u');

/** `من ليلى منصور`: a preposition that begins titles too, in a line of its own above the story, before a whole name. */
const OR_NAME = new RegExp(
  String.raw`^${wordPatternOf(({ bylines }) => bylines?.byOrName)} ((?=[\p{Lo}])\S+ \S+(?: \S+)?)$`,
  'u',
);

/** A line right below a name that is none: `Arquiteta e professora`. */
function describes({ text, before }: Block): boolean {
  return before === 0 && isSignature(text) && !isName(text) && readHeaderLine(text) === undefined;
}

/** `by jane doe` */
const SMALL = new RegExp(
  String.raw`^${SURELY_BY} (\p{Ll}{2,}(?: \p{Ll}\.?)? \p{Ll}{2,})(?:, (\p{Ll}[\p{Ll} -]{2,30}))?$`,
  'u',
);
/** Words that go on from the preposition, of which no name is made. */
const COMMON = new RegExp(String.raw`\b${wordPatternOf(({ bylines }) => bylines?.goOn)}\b`, 'u');

function isStory({ text, before }: Block): boolean {
  return isParagraph(text) || endingOf(text) === 'closed' || before > 0;
}

/** Who writes without capitals signs without them too; a name has them all the same. */
function capitalised(name: string): string {
  return name.replace(/(^|[\s'’-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const JOINED = new RegExp(String.raw`\s${AND}\s`, 'iu');

/** `Redacción`, `news agencies` */
function isDesk(text: string): boolean {
  return isDeskName(text) || (text.split(' ').length <= 2 && isRole(text));
}

/** `Redacción | Madrid`, `Staff and agencies`: the desk signs. */
function readDesk(text: string): Credit | undefined {
  const [desk = '', place = '', ...others] = text.split(/\s*[|/,]\s*/);
  if (others.length > 0 || !isSignature(text) || !desk.split(JOINED).every(isDesk)) return undefined;
  return place === '' || isName(place) ? { people: [{ name: desk }] } : undefined;
}

/** `Jane Doe and John Roe / The Harbour Enquirer`: the paper vouches for the names. */
function readHoused(text: string): Credit | undefined {
  const [names = '', house = '', ...others] = text.split(/\s+[–—|/]\s+|\s*[|｜／]\s*/);
  const isHoused = others.length === 0 && house.split(' ').length <= 5 && isOrganisation(house) && width(text) <= 90;
  const credit = isHoused ? readPeople(names, false) : undefined;
  return credit?.people.every(({ name }) => isFullName(name)) ? { ...credit, affiliation: house } : undefined;
}

/** `بيروت - سامر الحداد`, `Valdemora / Ana Paz`: a place and who writes from there, right above the story. */
function readPlaced({ text: line, after }: Block, next: Block | undefined): Credit | undefined {
  // `عمّان – «المدى»: سعاد الطراونة`: the paper stands between them.
  const text = line.replace(/\s?[:：]$/, '').replace(/(?<=\s[–—-]\s)[«"“][^«»"“”]{2,30}[»"”]\s?[:：–—-]\s?/u, '');
  const [place = '', name = '', ...others] = text.split(/\s+[–—|/-]\s+|\s*[|｜／]\s*/);
  if (next === undefined || !isSignature(text)) return undefined;
  if (name === '') return PLACED.test(text) && isDateLine(next) ? readPeople(text, false) : undefined;
  if (others.length > 0) return undefined;
  const isVouched = isDateLine(next) || (isStory(next) && after > 0);
  if (!isVouched) return undefined;
  // Before a bar the name comes first (`अनिल चौरसिया | नई दिल्ली`), before a dash the place; where only one can be a name, that is it.
  const ways = /[|｜]/.test(text) ? [name, place] : [place, name];
  const found = [ways, ways.toReversed()].find(([one = '', other = '']) => isPlace(one) && isFullName(other))?.[1];
  return found === undefined ? undefined : { people: [{ name: found }] };
}

/** `عمّان - مراسلنا يزن الخطيب`: the role vouches for the name, wherever the line stands. */
function readPlacedRole(text: string): Credit | undefined {
  const [place = '', signed = '', ...others] = text.split(/\s+[–—|/-]\s+|\s*[|｜／]\s*/);
  const person = others.length === 0 && isSignature(text) && isPlace(place) ? leadingRole(signed) : undefined;
  return person === undefined ? undefined : { people: [person] };
}

/** `Jane Doe`, and right below her nothing but an address that has a name of hers in it: hers, wherever the two stand. */
export function readAddressed({ text }: Block, next: Block | undefined): Credit | undefined {
  const [, email = '', box = ''] = (next?.before === 0 && ADDRESS_ALONE.exec(next.text)) || [];
  if (email === '' || !isFullName(text) || !beginsWithGivenName(text)) return undefined;
  const isHers = namingWords(text).some((word) => word.length > 2 && box.includes(folded(word)));
  return isHers ? { people: [{ name: properCase(text), email }] } : undefined;
}

const ADDRESS_ALONE = /^<?(([\w.+-]{1,64})@[\w-]+(?:\.[\w-]+)+)>?$/;

/**
 * Reads a byline above the title: one that a reporter's role or the name of a paper vouches for.
 * @returns undefined too for what may as well be the title of an obituary (`Jane Doe, architect`).
 */
export function readBylineAboveTitle({ text }: Block): Credit | undefined {
  const desk = readDesk(text);
  if (desk !== undefined) return desk;
  const credit = readBareCredit(text) ?? readPlacedRole(text);
  const isVouched = credit?.people.every(({ role }) =>
    role === undefined ? credit.affiliation !== undefined : reports(role),
  );
  return isVouched ? credit : undefined;
}

/** Whether a role is one of those who report, whatever ranks stand around it. */
function reports(role: string): boolean {
  return role.split(/[\s,]+/).some((word) => labelKind(word) === 'reporter' || labelKind(word) === 'photographer');
}

/** `Jane Doe in Oslo` */
const PLACED = new RegExp(
  String.raw`^\p{Lu}\S+ \p{Lu}\S+ ${patternOf(({ bylines }) => bylines?.from)} \p{Lu}[\p{L} ]{1,24}$`,
  'u',
);

function isDateLine({ text }: Block): boolean {
  return text.length <= 80 && readHeaderLine(text)?.what === 'date-line';
}

function isPlace(text: string): boolean {
  return text.split(' ').length <= 2 && isName(text) && !isOrganisation(text) && !isRole(text);
}

function isFullName(text: string): boolean {
  const words = namingWords(text).length;
  return words >= 2 && words <= 4 && isName(text) && !isOrganisation(text) && !isRole(text);
}

/** `Beeld Jan Smit`: right below who wrote it, the label of a picture without its colon before a whole name. */
function readPictures({ text, before }: Block): Credit | undefined {
  const [, label = '', name = ''] = (before === 0 && /^([\p{L}’']{3,14}) (\p{Lu}\S*(?: \S+){1,3})$/u.exec(text)) || [];
  if (tradeIn(label) === undefined || !isFullName(name)) return undefined;
  return { people: [{ name: properCase(name), role: 'Photographer' }] };
}

/**
 * Takes a line below the byline that belongs to it: a role, or the paper.
 * @param next the line below; undefined where the line may itself be the title, and only what its words tell counts.
 */
export function takeSignature(findings: Findings, block: Block, next?: Block): boolean {
  if (findings.people.length === 0 || !isSignature(block.text)) return false;
  const pictures = readPictures(block);
  if (pictures !== undefined) {
    addCredit(findings, pictures);
    dropBlock(findings, 'byline', block);
    return true;
  }
  const [reporter] = findings.people;
  if (block.before === 0 && findings.people.length === 1 && isRole(reporter?.name ?? '') && isFullName(block.text)) {
    // `Van onze verslaggever` above `Jane Doe`.
    findings.people[0] = { name: properCase(block.text), role: roleName(withoutOwn(reporter?.name ?? '')) };
    dropBlock(findings, 'byline', block);
    return true;
  }
  // What stands behind a name in a script without capitals may be a place: the line below knows better.
  const roleless = findings.people.some(({ role }) => role === undefined || (block.before === 0 && !isRole(role)));
  const isOffice = isRole(block.text) || (next !== undefined && describes(block) && isDateLine(next));
  if (isOffice && roleless && !startsSmall(block.text)) {
    const role = singular(roleName(block.text));
    const of = role === roleName(block.text) ? findings.people.slice(-1) : findings.people;
    for (const person of of) {
      const own = person.role !== undefined && isRole(person.role) ? person.role : role;
      findings.people[findings.people.indexOf(person)] = { ...person, role: own };
    }
    dropBlock(findings, 'role-line', block);
    return true;
  }
  if (block.before === 0 && isUpperCase(block.text) && isPlace(properCase(block.text)) && isHeadBelow(block, next)) {
    dropBlock(findings, 'byline', block);
    return true;
  }
  if (block.before === 0 && isOrganisation(block.text)) {
    findings.agency ??= block.text;
    dropBlock(findings, 'publication-line', block);
    return true;
  }
  return false;
}

/** `ZUTPHEN` below the byline, above the date or a dateline that begins with it. */
function isHeadBelow({ text }: Block, next: Block | undefined): boolean {
  return (
    next !== undefined && (isDateLine(next) || next.text.startsWith(`${text} `) || next.text.startsWith(`${text},`))
  );
}

/** `রাঙামাটি` likewise, in a script without capitals: between the byline and the date, in a block with both. */
export function isCaselessPlace({ text, before }: Block, next: Block): boolean {
  return before === 0 && CASELESS.test(text) && isPlace(text) && isDateLine(next);
}

const CASELESS = /^\p{Lo}[\p{Lo}\p{M}]+(?: \p{Lo}[\p{Lo}\p{M}]+)?$/u;

function isSignature(text: string): boolean {
  return width(text) <= 60 && endingOf(text) === 'open' && namingWords(text).length <= 7;
}
