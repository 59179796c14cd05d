import {
  EMBARGO,
  FILES,
  IMAGE,
  IN_ROLES,
  NAMES,
  OF_IMAGE,
  RECORDING,
  SECTION,
  TAGS,
} from '../../shared/formats/fields/names.ts';
import { LANGUAGES } from '../../shared/languages/all.ts';

/** What fields are called, in the order in which an editor asks for them. */
const FIELDS: readonly (readonly [string, readonly string[]])[] = [
  ['title', NAMES.title],
  ['subtitle', NAMES.dek],
  ['short title, for receivers who ask for one', NAMES.shortTitle],
  ['authors', NAMES.authors],
  ['contributors', NAMES.contributors],
  ['photographer', IN_ROLES.Photographer],
  ['translator', IN_ROLES.Translator],
  ['date', NAMES.published],
  ['date of this version', NAMES.updated],
  ['not before', EMBARGO],
  ['not after', NAMES.expires],
  ['section', SECTION],
  ['tags', TAGS],
  ['summary', NAMES.summary],
  ['lead picture', IMAGE],
  ['its description', OF_IMAGE.alt],
  ['its caption', OF_IMAGE.caption],
  ['its credit', OF_IMAGE.credit],
  ['sound or film that it is of', RECORDING],
  ['files', FILES],
  ['language', NAMES.language],
  ['source', NAMES.source],
  ['rights', NAMES.rights],
  ['corrections', NAMES.corrections],
  ['priority', NAMES.priority],
  ['what translations have in common', NAMES.translationKey],
  ['id', NAMES.id],
  ['address elsewhere', NAMES.url],
  ['last part of the address', NAMES.slug],
];

/** In Markdown, as docs/editing.md shows it. */
export function fieldsTable(): string {
  const rows = FIELDS.map(([field, names]) => `| ${field} | ${names.map((name) => `\`${name}\``).join(', ')} |`);
  return ['| what it is | names of the field |', '| --- | --- |', ...rows].join('\n');
}

/** Of one language. */
export function labelsTable(tag: string): string {
  const labels = LANGUAGES.find((pack) => pack.tag === tag)?.labels ?? {};
  const rows = Object.entries(labels).map(([field, names]) => `| ${field} | ${escaped(String(names))} |`);
  return ['| what it is | labels |', '| --- | --- |', ...rows].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The whole of docs/labels.md. */
export function labelsPage(): string {
  const name = (tag: string) => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  const others = LANGUAGES.filter(({ tag, labels }) => tag !== 'en' && labels !== undefined);
  const parts = others.map(({ tag }) => `## ${name(tag)} (${tag})\n\n${labelsTable(tag)}`);
  const about =
    'What stands before a colon at the beginning of a line of a text; English is in [editing.md](editing.md).';
  return `# Labels in other languages\n\n${about}\n\n${parts.join('\n\n')}\n`;
}
