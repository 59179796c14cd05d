import type { ForeignTextKind, WrittenKind } from '../../article/notes.ts';
import type { Upload } from '../format.ts';

/** What files are called in which nobody writes an article, by the ending of their name. */
const ENDINGS: Readonly<Record<string, ForeignTextKind>> = Object.fromEntries(
  (
    [
      ['csv', 'csv tsv tab psv'],
      ['yaml', 'yml yaml'],
      ['settings', 'toml ini cfg conf env properties editorconfig lock plist reg'],
      ['calendar', 'ics ical ifb vcs'],
      ['contacts', 'vcf vcard ldif'],
      ['style-sheet', 'css scss sass less styl'],
      ['subtitles', 'srt vtt sbv ass ssa lrc ttml'],
      ['shortcut', 'url webloc desktop lnk website'],
      ['log', 'log'],
      ['data', 'po pot lr edl m3u m3u8 pls ris enw nbib har geojson gpx kml strings resx'],
      ['diff', 'diff patch'],
      ['key', 'pem crt cer csr key asc pgp gpg'],
      [
        'code',
        'js mjs cjs jsx ts mts cts tsx py pyw rb pl pm sh bash zsh fish bat cmd ps1 c cc cpp cxx h hpp cs go rs java kt ' +
          'swift scala lua r jl sql graphql proto vue svelte astro njk hbs ejs liquid pug haml twig erb tf gradle cmake ipynb',
      ],
      ['restructuredtext', 'rst rest'],
      ['asciidoc', 'adoc asciidoc'],
      ['org', 'org'],
      ['latex', 'tex latex ltx bib'],
      ['wiki-markup', 'wiki mediawiki textile creole'],
    ] satisfies [ForeignTextKind, string][]
  ).flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind])),
);

/** `README`, `read-me_de.md`, `00_READ_ME_FIRST.txt`, `LIESMICH.docx`: in the languages in which programs call one so. */
const README = new RegExp(
  String.raw`^[\d_!.\s-]*(?:read[ _-]?me|lies[_-]?mich|lisez[_-]?moi|l[ée][ae]me|leia[_-]?me|leggi[_-]?mi|lees[_-]?mij|l[äæe][es]s?[_-]m[ie]g|czytaj[_-]?to|прочти(?:[_-]?меня)?|читай[_-]?меня)` +
    String.raw`(?:[ _-]+(?:first|now|please|before[ _-]use))?(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?(?:\.(?:txt|text|md|markdown|mdx|html?|docx|docm|odt|rtf))?$`,
  'iu',
);

/** The same by the whole name, whatever it ends in. */
const NAMES: readonly (readonly [RegExp, ForeignTextKind])[] = [
  [README, 'readme'],
  [
    /^(?:un)?licen[cs]e(?:[-_.](?:mit|bsd|apache|[al]?gpl|mpl|cc|isc)[\w.-]*)?(?:\.(?:txt|text|md|markdown|html?))?$/i,
    'licence',
  ],
  [/^COPYING(?:\.\w+)?$/, 'licence'],
  [
    /^(?:CHANGELOG|CHANGES|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|AUTHORS|CONTRIBUTORS|INSTALL|NOTICE|TODO|CODEOWNERS)(?:\.(?:txt|md))?$/,
    'project-file',
  ],
  [/^(?:changelog|contributing|code_of_conduct)\.md$/, 'project-file'],
  [/^(?:robots|humans|ads|app-ads|security|llms)\.txt$/i, 'robots'],
  [/^(?:Makefile|Dockerfile|Jenkinsfile|Gemfile|Rakefile|Procfile|Vagrantfile)$/, 'code'],
  [/^(?:_headers|_redirects|CNAME|requirements\.txt)$/, 'settings'],
];

/** How uploaders declare these. */
const TYPES: readonly (readonly [RegExp, ForeignTextKind])[] = [
  [/^text\/(?:csv|tab-separated-values)\b/, 'csv'],
  [/^(?:text|application)\/(?:x-)?yaml\b/, 'yaml'],
  [/^application\/toml\b/, 'settings'],
  [/^text\/calendar\b/, 'calendar'],
  [/^text\/(?:x-)?vcard\b/, 'contacts'],
  [/^text\/css\b/, 'style-sheet'],
  [/^(?:text|application)\/(?:x-)?(?:java|type|ecma)script\b|^text\/x-(?:python|c|java|sh|perl|ruby)\b/, 'code'],
  [/^text\/vtt\b|^application\/x-subrip\b/, 'subtitles'],
  [/^text\/(?:x-rst|prs\.fallenstein\.rst)\b/, 'restructuredtext'],
  [/^text\/(?:asciidoc|x-asciidoc)\b/, 'asciidoc'],
  [/^text\/(?:org|x-org)\b/, 'org'],
];

/**
 * What a text is by its name, or else as its uploader declares it, where articles are not called so. A name is enough: whoever
 * means an article by it is told to give it another.
 */
export function kindByName({ key, extension, contentType }: Pick<Upload, 'key' | 'extension' | 'contentType'>) {
  const name = nameOf(key);
  const named =
    NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? (name.includes('.') ? ENDINGS[extension] : undefined);
  if (named !== undefined || ARTICLES.has(extension)) return named;
  const type = contentType?.toLowerCase() ?? '';
  return TYPES.find(([pattern]) => pattern.test(type))?.[1];
}

/** Whether it is called as nobody calls an article, whatever it is written with. */
export function isReadme(key: string): boolean {
  return README.test(nameOf(key));
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1).normalize('NFC');
}

/** Whether people write articles in it, so that they should hear that it is not read; other such files are no articles anyway. */
export function isWritten(kind: unknown): boolean {
  return WRITTEN.has(kind);
}

const WRITTEN: ReadonlySet<unknown> = new Set<WrittenKind>([
  'restructuredtext',
  'asciidoc',
  'org',
  'latex',
  'wiki-markup',
]);

/** What articles are called: servers declare these as they please. */
const ARTICLES = new Set('txt text md markdown mdown mkd mdx html htm xhtml json jsonfeed xml nitf eml'.split(' '));
