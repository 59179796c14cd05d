import type { ForeignTextKind } from '../../article/notes.ts';
import type { Upload } from '../format.ts';
import { startsFrontMatter } from '../front-matter/fence.ts';
import { passwordLabel } from '../held/passwords.ts';
import { looksLikeHtml } from '../html/signs.ts';
import { looksLikeJson } from '../json/signs.ts';
import { hasMarkdownSigns, isCalledMarkdown } from '../markdown/signs.ts';

/** What a text begins with that is no article, whatever its name. */
const OPENINGS: readonly (readonly [RegExp, ForeignTextKind])[] = [
  [/^BEGIN:VCALENDAR\b/i, 'calendar'],
  [/^BEGIN:VCARD\b/i, 'contacts'],
  [/^WEBVTT(?:[ \t\n]|$)/, 'subtitles'],
  [/^(?:\d+\n)?\d{1,2}:\d\d(?::\d\d)?[,.]\d{1,3} *(?:-->|,) *\d{1,2}:\d\d/, 'subtitles'],
  [/^\[Script Info\]\n/i, 'subtitles'],
  [/^(?:\[\d\d:\d\d\.\d{2,3}\][^\n]*\n){3}/, 'subtitles'],
  [/^\[(?:InternetShortcut|Desktop Entry)\]\n/i, 'shortcut'],
  [/^-----BEGIN [A-Z0-9 ]*(?:KEY|CERTIFICATE|SIGNATURE|REQUEST|PGP MESSAGE)(?: BLOCK)?-----\n/, 'key'],
  [/^(?:commit [\da-f]{40}\n|HTTP\/\d|(?:GET|POST|PUT|HEAD) \/\S* HTTP\/\d|total \d+\n[-dl][rwx-]{9})/, 'log'],
  [/^\$(?:ORIGIN|TTL) /, 'settings'],
  [/^@\w{2,20}\{[^,\s{}]+,\s*\n/, 'latex'],
  [/^(?:diff --git |Index: \S+\n={20,}\n|--- a\/\S+\n\+\+\+ b\/)/, 'diff'],
  [/^<(?:\?php|%@)/, 'code'],
  [/^(?:--[^\n]*\n\s*)*(?:CREATE (?:TABLE|DATABASE|INDEX|VIEW|SCHEMA)|INSERT INTO|DROP TABLE|ALTER TABLE) \S/, 'code'],
  [
    /^SELECT\s[^;]{1,4000}?\sFROM\s[^;]{1,4000};\s*$|^(?:UPDATE \S+ SET|DELETE FROM|WITH \w+ AS \() ?[^;]{1,4000};/,
    'code',
  ],
  [/^@echo off\b/i, 'code'],
  [/^(?:Traceback \(most recent call last\):|Exception in thread ")/, 'log'],
  [/^<!DOCTYPE NETSCAPE-Bookmark-file/i, 'shortcut'],
  // Lists of songs, references, cuts of a film, and sentences to be translated.
  [/^(?:#EXTM3U|TY {2}- [A-Z]+|TITLE: [^\n]*\nFCM: |(?:#[^\n]*\n)*msgid ")/, 'data'],
  // What servers show of a folder, and what Excel and PowerPoint save as pages.
  [/^<[^\0]{0,1000}<title>\s*(?:Index of|Directory listing for) \//i, 'data'],
  [/^<[^\0]{0,2000}<meta\s+name=["']?ProgId["']?\s+content=["']?(?:Excel|PowerPoint)\./i, 'data'],
  [/^(?:%[^\n]*\n\s*)*\\documentclass\b/, 'latex'],
  [/^(?:# -\*-[^\n]*\n\s*)?#\+[A-Za-z_]{3,20}: ?\S/, 'org'],
  [/^= \S[^\n]*\n(?:(?!\n)[^\n]*\n){0,6}?:[\w!-]+:(?: |\n)/, 'asciidoc'],
];

/** Lines of which a whole text is made that is no article. Comments and blank lines do not count. */
const WHOLE: readonly WholeText[] = [
  {
    kind: 'robots',
    line: /^(?:user-agent|disallow|allow|sitemap|crawl-delay|host|clean-param|content-signal) *:/i,
    least: 1,
  },
  {
    kind: 'log',
    line: /^(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d |\S+ \S+ \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:)/,
    least: 3,
  },
  { kind: 'settings', line: /^(?:@\w+|(?:[\d*,/-]+\s+){5})\s*\S/, least: 1, some: /(?:^|\s)\*(?:\/\d+)?\s/m },
  { kind: 'settings', line: /^\d{1,3}(?:\.\d{1,3}){3}\s+\S/, least: 2 },
  { kind: 'settings', line: /^(?:export )?[A-Z][A-Z0-9]*_[A-Z0-9_]*(?:=\S*|: ?\S+$)/, least: 1 },
  { kind: 'settings', line: /^(?:\[[^\]\n]+\]|[\p{L}_][\p{L}\p{N}_.-]*\s?=\s?.*)$/u, least: 2 },
  // Machines by their names in groups; stock by its numbers.
  {
    kind: 'settings',
    line: /^(?:\[[\w:.-]+\]|[\w.:@/*-]+(?:\s+[\w.-]+=\S+)*)\s*$/,
    least: 3,
    some: /^\[[\w:.-]+\]\s*$/m,
  },
  {
    kind: 'log',
    line: /^(?:npm (?:ERR!|WARN|error|warn)|\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL)\]?[:\s])/,
    least: 3,
  },
  { kind: 'log', line: /^(?=[a-f\d]*\d)[a-f\d]{7,40} \S/, least: 3 },
  { kind: 'settings', line: /^[\w.-]+(?:\[[\w,-]+\])?\s?(?:[=~!<>]=|[<>])\s?[\w.*]+\s*(?:;.*)?$/, least: 2 },
  // Paths that a program passes over.
  { kind: 'settings', line: /^!?[\w.*/@~-]+$/, least: 3, some: /^(?:\*\.|\.[a-zA-Z_]|[\w-]+\/$)/m },
  { kind: 'data', line: /^[A-Z]{1,6}[-_]?\d{2,}[\s,;|]+\d+(?:\.\d+)?(?:[\s,;|]|$)/, least: 3 },
  {
    kind: 'yaml',
    line: /^ *(?:- \S.*|(?:- )?["']?[\w.-]+["']?:(?: .*)?)$/,
    least: 3,
    some: /^ {1,8}(?:- )?["']?[\w.-]+["']?:(?: |$)/m,
  },
];

interface WholeText {
  readonly kind: ForeignTextKind;
  /** Every line is one. */
  readonly line: RegExp;
  /** So many lines make it. */
  readonly least: number;
  /** What is somewhere in it besides. */
  readonly some?: RegExp;
}

const COMMENT = /^\s*(?:#|;|\/\/|---\s*$)/;
/** What a text is shows in its first pages. */
const SAMPLE = 20_000;

/**
 * What a text is by its content: only what is certain, for a text may speak of anything. Looks at the first pages, before any
 * reader is loaded.
 */
export function kindByContent(upload: Upload): ForeignTextKind | undefined {
  const text = upload.text.slice(0, SAMPLE).trimStart();
  const opening = OPENINGS.find(([pattern]) => pattern.test(text))?.[1];
  if (opening !== undefined) return opening;
  if (passwordLabel(text) !== undefined) return 'passwords';
  if (isCalledMarkdown(upload)) return undefined;
  // The last may be cut off.
  const whole = text.split('\n').slice(0, upload.text.length > SAMPLE ? -1 : undefined);
  const lines = whole.filter((line) => line.trim() !== '');
  const said = lines.filter((line) => !COMMENT.test(line));
  const known = WHOLE.find(
    ({ line, least, some }) =>
      said.length >= least && said.every((one) => line.test(one)) && (some?.test(text) ?? true),
  )?.kind;
  if (known !== undefined) return startsFrontMatter(upload.text) ? undefined : known;
  if (isTable(lines)) return 'csv';
  if (isChat(lines)) return 'chat';
  if (isFlat(said) && !startsFrontMatter(upload.text)) return 'settings';
  if (isToken(lines)) return 'passwords';
  if (isPatterns(said)) return 'data';
  if (isInBlocks(said) && !startsFrontMatter(upload.text)) return 'settings';
  if (isSigns(text) && !isSomethingElse(upload)) return 'data';
  const kind = isRestructuredText(text) ? 'restructuredtext' : isCode(lines) ? 'code' : undefined;
  return kind === undefined || isSomethingElse(upload) ? undefined : kind;
}

/** Characters. */
const LEAST_SIGNS = 20;
/** Of the characters of a text that has words in a row, be it one of results, or no word at all. */
const LEAST_LETTERS = 0.25;
const LEAST_LETTERS_WITHOUT_WORD = 0.4;
/** Also where nothing stands between words. */
const WORD = /\p{L}{3}/u;
const WORDS = /\p{L}{2,}(?:[ ,]+\p{L}{2,}){2}|[\p{scx=Han}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]{3}/u;

/** Numbers and signs: what machines are told, what a file looks like in digits. What is XML is read as that. */
function isSigns(text: string): boolean {
  const signs = text.replace(/\s+/g, '');
  if (signs.length < LEAST_SIGNS || text.startsWith('<') || WORDS.test(text)) return false;
  const letters = signs.match(/\p{L}/gu)?.length ?? 0;
  return letters < signs.length * (WORD.test(text) ? LEAST_LETTERS : LEAST_LETTERS_WITHOUT_WORD);
}

/** Who said what at which minute of which day, as messengers write it into a file; and what was said to a recorder. */
const SAID = /^\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?\]?(?: [-–])? \S/i;
const AT = String.raw`\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\.?)?`;
/** `[10:11] <ada> grinding?`, `[00:00:12] Ada: grinding?`, `00:12 Speaker 1: grinding?` */
const SPOKEN = new RegExp(
  String.raw`^[[(]?${AT}[\])]?(?:\s*[-–>]+)?\s*(?:<[^<>\s]{1,40}>\s|\*\s|[\p{L}\p{N}][\p{L}\p{M}\p{N}.’' _-]{0,40}[:：](?=\s|$))`,
  'iu',
);
/** `Ada Lock  10:11 AM` above what she said, `Ada Lock [10:11]:`. */
const SPEAKER = new RegExp(
  String.raw`^(?!.{61})\p{L}[\p{L}\p{M}\p{N}.’' _-]*(?: \(\p{L}+\))?(?:\s{2,}|\t|,\s[[(]?|\s[[(—–-]\s?|\s(?=.*m$))(?:\p{L}+ at )?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s)?${AT}[\])]?[:：]?$|^[\p{sc=Han}\p{sc=Hang}\p{sc=Kana}]{1,8}\s${AT}$`,
  'iu',
);
/** `[홍길동] [오전 9:14] 받았어?` */
const KAKAO = /^\[[^\]]{1,30}\] \[\p{L}{2} \d{1,2}:\d{2}\] /u;
const LEAST_SAID = 3;
/** Of all lines; a name stands above one or several. */
const CHATS: readonly (readonly [RegExp, number])[] = [
  [SAID, 1 / 2],
  [SPOKEN, 1 / 2],
  [KAKAO, 1 / 2],
  [SPEAKER, 1 / 5],
];

/** `Ada Lock`, below it `10:11`, and below this what she said. */
function isNamedAndTimed(lines: readonly string[]): boolean {
  if (!ONLY_TIME.test(lines[1] ?? '')) return false;
  const times = lines.filter((line) => ONLY_TIME.test(line)).length;
  const names = new Set(lines.filter((_, index) => ONLY_TIME.test(lines[index + 1] ?? '')));
  return times >= LEAST_SAID && names.size < times;
}

/** `Ada: grinding?`, `Ben: no`: nothing but what few people say, again and again, without a title above it. */
function isDialogue(lines: readonly string[]): boolean {
  const names = lines.map((line) => /^(\p{Lu}\p{L}{1,14}(?: \p{Lu}\p{L}{1,14})?): \S/u.exec(line)?.[1]);
  if (lines.length <= LEAST_SAID || names.includes(undefined)) return false;
  const speakers = new Set(names).size;
  return speakers > 1 && speakers * 2 <= lines.length + 1;
}

const ONLY_TIME = new RegExp(`^${AT}$`, 'i');

/** Its first line is of it: an article has a title. */
function isChat(lines: readonly string[]): boolean {
  const first = lines[0] ?? '';
  if (isNamedAndTimed(lines) || isDialogue(lines)) return true;
  const [pattern, share] = CHATS.find(([said]) => said.test(first)) ?? [];
  if (pattern === undefined || share === undefined) return false;
  const said = lines.filter((line) => pattern.test(line)).length;
  return said >= LEAST_SAID && said >= lines.length * share;
}

/** `host: db.internal`: names of programs' settings with a word each, and none of what an article states. */
const SETTING = /^["']?[a-z][a-z\d_.-]{0,40}["']?\s?[:=]\s?\S+(?: \S+){0,2}$/;
const OF_ARTICLES =
  /^["']?(?:title|headline|author|by|byline|date|published|tags|section|summary|text|body|slug|q|a)\b/;

function isFlat(lines: readonly string[]): boolean {
  const isSetting = (line: string) => SETTING.test(line) && !OF_ARTICLES.test(line) && !/[.!?]$/.test(line);
  return lines.length >= 3 && lines.every(isSetting);
}

/** A key of a service, below a line that says so. */
function isToken(lines: readonly string[]): boolean {
  const isKey = (line: string) => /^(?=\S*\d)(?=\S*[a-z])[\w+/=.-]{20,}$/i.test(line.trim()) && !line.includes('://');
  return (
    lines.length <= 6 && /\b(?:api|key|token|secret|passwor[dt]|bearer)\b/i.test(lines[0] ?? '') && lines.some(isKey)
  );
}

/** Of cells alone, as many in each line: a text has a title above its tables. */
function isTable(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  const mark = ['\t', ';', '|', ','].find((one) => first.includes(one));
  if (mark === undefined || lines.length < 3) return false;
  const cells = cellsIn(first, mark);
  // After a comma in prose stands a space.
  return (
    cells >= 3 && lines.slice(0, -1).every((line) => cellsIn(line, mark) === cells && !/[,;] \S/.test(unquoted(line)))
  );
}

function cellsIn(line: string, mark: string): number {
  return unquoted(line).split(mark).length;
}

/** Cells in quotation marks may hold anything. */
function unquoted(line: string): string {
  return line.startsWith('"') ? line.replace(/"(?:[^"]|"")*"/g, '""') : line;
}

/** What is in patterns and in no word. */
const OF_PATTERN = /^\^|\$$|\\[./\w]|\.[*+]|\(\?|[)\]}][*+?]/;

/** A list of regular expressions. */
function isPatterns(lines: readonly string[]): boolean {
  return lines.length >= 2 && lines.every((line) => !/\s/.test(line.trim()) && OF_PATTERN.test(line.trim()));
}

/** What servers are told (nginx, Caddy, HCL): every line stands in braces behind a name, or opens them. */
function isInBlocks(lines: readonly string[]): boolean {
  let depth = 0;
  let held = 0;
  for (const line of lines) {
    const text = line.trim();
    if (text === '}' || text === '};') {
      depth--;
      if (depth < 0) return false;
    } else if (/^[^\s{}][^{}]{0,200}\{$/.test(text)) depth++;
    else if (depth > 0) held++;
    else return false;
  }
  return depth === 0 && held > 0;
}

/** A directive, or the target of a link (docutils.sourceforge.io, "reStructuredText Markup Specification"). */
function isRestructuredText(text: string): boolean {
  return /^\.\. (?:[a-z][\w:-]*::(?: |$)|_[^:\n]{1,100}:(?: |$))/m.test(text);
}

const LEAST_CODE = 3;
/** Prose has none of these at the ends of its lines, verse a semicolon. */
const IN_CODE = /[{};]\s*$|^\s*(?:[})\]]|\/\/|\/\*|\*\/|\*\s|import\s.*from\s|return\b.*;?$)/;
const SHARE_OF_CODE = 0.6;
/** How lines of languages without braces begin, and of what is typed into a terminal. */
const STATEMENT =
  /^\s*(?:\$ \w|package \w+;?$|func \w|fn \w|[\w.]+\([^()]*(?:\([^()]*\)[^()]*)*\)$|\$\w+ ?[=+]|def \w|end$|puts |require ?['"(]|import [\w{*"'.]+$|from \S+ import |using \w+;|local \w+ ?=|(?:let|var|const|my) [\w$]+ ?=|return\b|if \(|if \[|el(?:se|if)\b.*:?$|for \(|for \w+ in .*[:;]?$|foreach |while \(|switch \(|try\b|catch\b|echo |print(?:f|ln)?\(|exit$|export \w+=|(?:sudo|npm|npx|git|pip|curl|ssh|docker|apt|cd) [\w./~-]+|set -|fi$|done$|do$|then$|#include|\w+\.\w+\(.*\)$|Write-|Get-|Set-|library\(|\w+ ?<- )/;
const SENTENCE = /\p{L}+(?: \p{L}+){6}.*[.!?]$/u;

/** What is told to `make`, and to Docker: most lines are of it, and one is that nothing else has. */
const RECIPES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^[\w./%$(){}@ -]{1,100}::?(?!=)[^\n]*\n\t\S/m,
    /^(?:\t\S|[\w./%$(){}@ -]{1,100}::?(?!=)(?:\s|$)|(?:export )?[\w.-]+ *[:+?]?=|\.[A-Z]+:|-?include |ifn?(?:eq|def)\b|e(?:ndif|lse)\b|define |#)/,
  ],
  [
    /^FROM \S+(?: AS \S+)?$/im,
    /^(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|ARG|WORKDIR|EXPOSE|USER|LABEL|VOLUME|HEALTHCHECK|SHELL|ONBUILD|STOPSIGNAL) \S|^#|^\s+\S.*\\?$/,
  ],
];

function isCode(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  const isRecipe = RECIPES.some(
    ([sign, line]) => sign.test(text) && lines.length >= LEAST_CODE && lines.every((one) => line.test(one)),
  );
  if (isRecipe) return true;
  const told = lines.filter((line) => STATEMENT.test(line) || IN_CODE.test(line)).length;
  const isTold = lines.length >= LEAST_CODE && told >= lines.length * SHARE_OF_CODE;
  if (isTold && STATEMENT.test(lines[0] ?? '') && !lines.some((line) => SENTENCE.test(line))) return true;
  if (/^(?:from [\w.]+ )?import [\w.]+/m.test(text) && /^\s*(?:def|class) \w+.*:\s*$/m.test(text)) return true;
  const code = lines.filter((line) => IN_CODE.test(line)).length;
  const hasBraces = /[{]\s*$/m.test(text) ? /^\s*[}]/m.test(text) : lines.filter(isRule).length * 2 > lines.length;
  return hasBraces && code >= Math.min(LEAST_CODE, lines.length) && code >= lines.length * SHARE_OF_CODE;
}

/** What may hold code, or look like it. */
function isSomethingElse(upload: Upload): boolean {
  return (
    startsFrontMatter(upload.text) ||
    hasMarkdownSigns(upload.text.trimStart()) ||
    looksLikeJson(upload) ||
    looksLikeHtml(upload)
  );
}

/** `name { key: value }` in one line, and no other brackets. Piece by piece, for one pattern would look at every colon twice. */
function isRule(line: string): boolean {
  const opens = line.indexOf('{');
  const content = line.slice(opens + 1, -1);
  return opens >= 0 && line.indexOf('}') === line.length - 1 && !content.includes('{') && /[:;=]/.test(content);
}
