/**
 * Media by the ends of their names. `published`: taken and served from here; `remote`: refused here, but shown from where it
 * lies, as readers may show it; `refused`: no reader shows it. What a file really is, its bytes say (`media/kind.ts`).
 */
const MEDIA = {
  jpg: ['image/jpeg', 'published'],
  jpeg: ['image/jpeg', 'published'],
  png: ['image/png', 'published'],
  gif: ['image/gif', 'published'],
  webp: ['image/webp', 'published'],
  avif: ['image/avif', 'published'],
  mp3: ['audio/mpeg', 'published'],
  m4a: ['audio/mp4', 'published'],
  oga: ['audio/ogg', 'published'],
  ogg: ['audio/ogg', 'published'],
  opus: ['audio/ogg', 'published'],
  wav: ['audio/wav', 'published'],
  flac: ['audio/flac', 'published'],
  aac: ['audio/aac', 'published'],
  weba: ['audio/webm', 'published'],
  mp4: ['video/mp4', 'published'],
  m4v: ['video/mp4', 'published'],
  webm: ['video/webm', 'published'],
  mov: ['video/quicktime', 'published'],
  mkv: ['video/matroska', 'published'],
  pdf: ['application/pdf', 'published'],
  vtt: ['text/vtt', 'published'],
  srt: ['application/x-subrip', 'published'],
  svg: ['image/svg+xml', 'remote'],
  bmp: ['image/bmp', 'remote'],
  ico: ['image/x-icon', 'remote'],
  tif: ['image/tiff', 'remote'],
  tiff: ['image/tiff', 'remote'],
  heic: ['image/heic', 'remote'],
  heif: ['image/heif', 'refused'],
  jp2: ['image/jp2', 'refused'],
  jxl: ['image/jxl', 'refused'],
  psd: ['image/vnd.adobe.photoshop', 'refused'],
  emf: ['image/emf', 'refused'],
  wmf: ['image/wmf', 'refused'],
  aif: ['audio/aiff', 'refused'],
  aiff: ['audio/aiff', 'refused'],
  amr: ['audio/amr', 'refused'],
  mid: ['audio/midi', 'refused'],
  wma: ['audio/x-ms-wma', 'refused'],
  avi: ['video/x-msvideo', 'refused'],
  flv: ['video/x-flv', 'refused'],
  mpg: ['video/mpeg', 'refused'],
  mpeg: ['video/mpeg', 'refused'],
  mts: ['video/mp2t', 'refused'],
  ogv: ['video/ogg', 'refused'],
  wmv: ['video/x-ms-wmv', 'refused'],
} as const satisfies Readonly<Record<string, readonly [string, 'published' | 'remote' | 'refused']>>;

/** One that is published from here. */
export type MediaExtension = {
  [Extension in keyof typeof MEDIA]: (typeof MEDIA)[Extension][1] extends 'published' ? Extension : never;
}[keyof typeof MEDIA];

/** What one of them is served as. */
export type PublishedType = (typeof MEDIA)[MediaExtension][0];

const TYPES: ReadonlyMap<string, readonly [type: string, use: 'published' | 'remote' | 'refused']> = new Map(
  Object.entries(MEDIA),
);

/** Archives, documents and messages: as large as the media inside. */
const CONTAINER = /\.(?:zip|docx|docm|eml)$/i;

/** @returns whether a file of that name is a picture, sound, film or document, published or refused, judged by its extension. */
export function isMediaName(name: string): boolean {
  return entryOf(name) !== undefined;
}

/**
 * @returns whether a file of that name is media or may hold some, and so may be as large as media are: one rule for every
 *   inbox, by which a large BMP is refused as a BMP everywhere.
 */
export function mayHoldMedia(name: string): boolean {
  return CONTAINER.test(name) || isMediaName(name);
}

/**
 * Guesses a media type from how an address or key ends: for files that are not here, whose bytes would tell.
 * @returns undefined for anything that is not published as media.
 */
export function mediaTypeOf(address: string): string | undefined {
  const [type, use] = entryOf(address) ?? [];
  return use === 'published' ? type : undefined;
}

/** @returns the type of a picture that lies elsewhere; JPEG where its address does not tell, as most are. */
export function pictureTypeOf(address: string): string {
  const [type, use] = entryOf(address) ?? [];
  return type === undefined || use === 'refused' ? 'image/jpeg' : type;
}

/** @returns what a file of that name is served as; undefined when it is no media. */
export function servedMediaType(name: string): string | undefined {
  return entryOf(name)?.[0];
}

/** @returns how the name of a file of that type ends; undefined of what is no media. */
export function extensionOfType(type: string): string | undefined {
  return Object.entries(MEDIA).find(([, [known]]) => known === type)?.[0];
}

/** @returns a kind as the table has it. */
export function mediaKindNamed<Extension extends MediaExtension>(extension: Extension) {
  return { type: MEDIA[extension][0], extension };
}

/** What a recording says, in time: lies beside it under its name. */
export const TRANSCRIPTS = ['vtt', 'srt'] as const;

/** What one may lie beside, by the ends of names. */
export const RECORDINGS: readonly string[] = Object.entries(MEDIA)
  .filter(([, [type, use]]) => use === 'published' && /^(?:audio|video)\//.test(type))
  .map(([extension]) => extension);

export function isTranscript(type: string): boolean {
  return TRANSCRIPTS.some((extension) => MEDIA[extension][0] === type);
}

/** @returns whether a file of that name would be one. */
export function isTranscriptName(name: string): boolean {
  return isTranscript(servedMediaType(name) ?? '');
}

/** @returns a name without its extension. */
export function stemOf(name: string): string {
  return name.replace(/\.\w{2,4}$/, '');
}

function entryOf(address: string) {
  const extension = /[^/]\.([a-z0-9]{2,4})(?:[?#].*)?$/is.exec(address.trim())?.[1]?.toLowerCase();
  return extension === undefined ? undefined : TYPES.get(extension);
}
