const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  aac: 'audio/aac',
  weba: 'audio/webm',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  mkv: 'video/matroska',
  pdf: 'application/pdf',
};

/** Of pictures that are not published from here, but may be shown from where they are. */
const REMOTE_PICTURES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
};

/** Archives, documents and messages: as large as the media inside. */
const CONTAINER = /\.(?:zip|docx|docm|eml)$/i;

/** @returns whether a file of that name is media or may hold some. */
export function mayHoldMedia(name: string): boolean {
  return CONTAINER.test(name) || mediaTypeOf(name) !== undefined;
}

/**
 * Guesses a media type from how an address or key ends: for files that are not here, whose bytes would tell.
 * @returns undefined for anything that is not published as media.
 */
export function mediaTypeOf(address: string): string | undefined {
  return typeIn(TYPES, address);
}

/** @returns the type of a picture that lies elsewhere; JPEG where its address does not tell, as most are. */
export function pictureTypeOf(address: string): string {
  return mediaTypeOf(address) ?? typeIn(REMOTE_PICTURES, address) ?? 'image/jpeg';
}

function typeIn(types: Readonly<Record<string, string>>, address: string): string | undefined {
  const extension = /\.([a-z0-9]{2,4})(?:[?#].*)?$/is.exec(address.trim())?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(types, extension) ? types[extension] : undefined;
}
