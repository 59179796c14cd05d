import { isKnownField } from '../fields/misspelt.ts';
import { foldName } from '../fields/values.ts';
import { questionOf } from '../held/field-names.ts';
import { endOfJson } from '../json/syntax.ts';
import { readLiteral } from '../markdown/templates/js-literal.ts';

export type FrontMatterLanguage = 'yaml' | 'toml' | 'json';

/** The raw front matter of a file and what follows it. */
export interface FencedText {
  readonly language: FrontMatterLanguage;
  readonly source: string;
  /** Lines before `source` and before `body`. */
  readonly sourceLine: number;
  readonly body: string;
  readonly bodyLine: number;
  /** Whether it is a header as only Nikola has it. */
  readonly isNikola?: boolean;
}

export type Fence = FencedText | 'none' | 'unclosed';

const OPENING = /^\s*?(---|\+\+\+|;;;)[ \t]*(?:(ya?ml|toml|json|js|javascript)[ \t]*)?\n/;

/** Whether a text opens with front matter, closed or not. */
export function startsFrontMatter(text: string): boolean {
  return findFence(text) !== 'none';
}

/**
 * Finds front matter: YAML between `---` (closed by `---` or `...`), TOML between `+++`, JSON between `;;;`, any of them
 * between `---` with its name behind the first, an object of JavaScript likewise, or a JSON object that the text opens with.
 *
 * @param mayBeOpen whether fields may begin without a fence: in plain text they are a header of its own.
 * @returns `unclosed` when the lines after an opening fence are front matter but no fence closes it; a fence that nothing
 *   of the kind follows is a thematic break, hence `none`.
 */
export function findFence(text: string, mayBeOpen = false): Fence {
  const opening = OPENING.exec(text);
  if (opening === null)
    return findNikolaFields(text, mayBeOpen) ?? (mayBeOpen ? findUnfenced(text) : undefined) ?? findJsonObject(text);
  const [whole, mark = '---', name = ''] = opening;
  const language = languageOf(mark, name);
  const closing =
    mark === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : new RegExp(`^${mark.replaceAll('+', '\\+')}[ \\t]*$`, 'm');
  const rest = text.slice(whole.length);
  const close = closing.exec(rest);
  const sourceLine = countLines(whole);
  if (close === null) return name !== '' || looksLikeFields(rest) ? 'unclosed' : 'none';
  const source = rest.slice(0, close.index);
  if (language === 'yaml' && name === '' && !canBeFields(source)) return 'none';
  const body = rest.slice(close.index + close[0].length + 1);
  const bodyLine = sourceLine + countLines(source) + 1;
  return { language, source: /^j(?:s|avascript)$/.test(name) ? jsonOf(source) : source, sourceLine, body, bodyLine };
}

/** An object of JavaScript, as Eleventy takes (11ty.dev/docs/data-frontmatter); what is more than one is no JSON, and refused as that. */
function jsonOf(source: string): string {
  const literal = /^\s*\{/.test(source) ? readLiteral(source, 0) : undefined;
  return literal === undefined || source.slice(literal.end).trim() !== '' ? source : JSON.stringify(literal.value);
}

function findUnfenced(text: string): FencedText | undefined {
  return findOpenFields(text) ?? findPageProperties(text);
}

/**
 * What Logseq says of a page in its first lines (`public:: false`), and Dataview of a note of Obsidian's, also below its heading: where one
 * of them answers who may read it. A dialogue and a list of terms are written like that too, and stay text, as does what is no field.
 */
function findPageProperties(text: string): FencedText | undefined {
  const [heading = ''] = /^# [^\n]*\n\s*?(?=[^\s#])/.exec(text) ?? [];
  const [block = ''] = PAGE_PROPERTIES.exec(text.slice(heading.length)) ?? [];
  const lines = block.split('\n').map((line) => ({ line, ...(PROPERTY.exec(line)?.groups as Property | undefined) }));
  if (!lines.some(({ name = '', value = '' }) => questionOf(name) !== undefined && isAnswer(value))) return undefined;
  const fields = lines.map(({ name = '', value = '' }) => (isField(name, value) ? yamlOf(name, value) : ''));
  const others = lines.map(({ line, name = '', value = '' }) => (isField(name, value) ? '' : line));
  const body = `${heading}${others.join('\n')}${text.slice(heading.length + block.length)}`;
  const [blank = ''] = /^\n*/.exec(body) ?? [];
  return {
    language: 'yaml',
    source: fields.join('\n'),
    sourceLine: countLines(heading),
    body: body.slice(blank.length),
    bodyLine: blank.length,
  };
}

interface Property {
  readonly name: string;
  readonly value: string;
}

/** A word, a day, a few: no sentence. */
function isAnswer(value: string): boolean {
  const words = value.trim().split(/\s+/);
  return value.trim() !== '' && words.length <= 6 && (words.length === 1 || !/[.!?…。！？]$/.test(value.trim()));
}

function isField(name: string, value: string): boolean {
  return (isKnownField(foldName(name)) || questionOf(name) !== undefined) && !/^\s*!\[/.test(value);
}

function yamlOf(name: string, value: string): string {
  return value.trim() === '' ? `${name}:` : `${name}: ${JSON.stringify(value.trim().replace(/#?\[\[|\]\]/g, ''))}`;
}

const PAGE_PROPERTIES = /^(?:[\p{L}_][\p{L}\w-]{0,40}::(?:[ \t][^\n]*)?(?:\n|$))+/u;
const PROPERTY = /^(?<name>[\p{L}\w-]+)::(?<value>.*)$/u;

/**
 * Hexo's fields, which only a closing fence follows, and Pelican's, which end at a blank line. A line of text over `---` is a
 * heading: two fields at least, one of them a title.
 */
function findOpenFields(text: string): FencedText | undefined {
  const [source = ''] = OPEN_FIELDS.exec(text) ?? [];
  if (source === '' || !/^title\s*:/im.test(source) || countLines(source) < 2) return undefined;
  const rest = text.slice(source.length);
  const [fence] = /^-{3,}[ \t]*(?:\n|$)/.exec(rest) ?? [];
  const isPelican =
    fence === undefined &&
    /^\n/.test(rest) &&
    /^(?:date|author|authors|tags|category|slug|summary|status)\s*:/im.test(source);
  if (fence === undefined && !isPelican) return undefined;
  const body = rest.slice(fence?.length ?? 1);
  // Pelican's values are plain: a colon in a title means nothing.
  const yaml = isPelican
    ? source.replace(PLAIN_FIELD, (_, name: string, value: string) => {
        const lines = value.split(/\n[ \t]+/);
        // Each line stays one, so that the lines of others are told rightly.
        return `${name}: ${JSON.stringify(lines.join(' '))}${'\n'.repeat(lines.length - 1)}`;
      })
    : source;
  return { language: 'yaml', source: yaml, sourceLine: 0, body, bodyLine: countLines(source) + 1 };
}

/** Nikola's, each behind two dots, in a comment where the format is not reStructuredText (getnikola.com/handbook, "Metadata"). */
function findNikolaFields(text: string, mayBeOpen: boolean): FencedText | undefined {
  const match = NIKOLA.exec(text);
  if (match === null) return undefined;
  const [whole, comment = '', source = ''] = match;
  if (comment === '' && !mayBeOpen) return undefined;
  const fields = source.replace(/^\.\. ([\w-]+): ?(.*)$/gm, (_, name: string, value: string) =>
    value.trim() === '' ? `${name}:` : `${name}: ${JSON.stringify(value.trim())}`,
  );
  const sourceLine = countLines(comment);
  const body = text.slice(whole.length);
  return { language: 'yaml', source: fields, sourceLine, body, bodyLine: countLines(whole), isNikola: true };
}

const NIKOLA = /^(\s*<!--[ \t]*\n)?((?:\.\. [\w-]+:[^\n]*(?:\n|$)){2,})(?:\s*-->[ \t]*)?(?:\n|$)?/;
const PLAIN_FIELD = /^([\w-]+)[ \t]*:[ \t]*(.*(?:\n[ \t]+\S.*)*)$/gm;
const OPEN_FIELDS = /^(?:[A-Za-z][\w-]*[ \t]*:(?:[ \t][^\n]*)?\n(?:[ \t]*- [^\n]*\n|[ \t]+[^\n]*\n)*)+/;

function findJsonObject(text: string): Fence {
  if (!/^\s*\{\s*["}]/.test(text)) return 'none';
  const scan = endOfJson(text);
  if (scan.kind === 'error') return 'none';
  const rest = text.slice(scan.offset);
  if (!/^[ \t]*\n/.test(rest)) return 'none';
  const source = text.slice(0, scan.offset);
  return {
    language: 'json',
    source,
    sourceLine: 0,
    body: rest.replace(/^[ \t]*\n/, ''),
    bodyLine: countLines(source) + 1,
  };
}

function languageOf(mark: string, name: string): FrontMatterLanguage {
  if (name === 'toml' || mark === '+++') return 'toml';
  return /^js|^javascript$/.test(name) || mark === ';;;' ? 'json' : 'yaml';
}

/** Prose between two thematic breaks at the top of a text is no front matter: some line of that looks like a field. */
function canBeFields(source: string): boolean {
  return source.trim() === '' || /^[ \t]*(?:["']?[\w-]+["']?\s*:(?:\s|$)|#|[-[{&!?]|%)/m.test(source);
}

function looksLikeFields(rest: string): boolean {
  return /^\s*["']?[\w-]+["']?\s*(?::(?:\s|$)|=)/.test(rest);
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
