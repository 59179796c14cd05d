/** What is known of a sound or film from its bytes. */
export interface Recording {
  readonly hasVideo: boolean;
  /** Seconds. */
  readonly duration?: number;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** Over two hours of raw AAC, which takes the most. A million reads take up to 1.4 s. */
const MOST_READS = 1_500_000;
/** Of reads that are more than a frame: what a file made to fill the memory would consist of. */
const LARGE = 65_536;
const MOST_LARGE = 32_000_000;
/** Of Matroska and WebM: what describes the film stands before it. Frames would be thousands of reads a minute. */
const MATROSKA_HEAD = 1_000_000;
/** Matroska's number for a track of pictures (RFC 9559, section 5.1.4.1.3). */
const VIDEO_TRACK = 1;

/**
 * Reads the length of an MP3, Ogg, WAV, FLAC, AAC, WebM or Matroska file, of films the size too. The library is loaded with
 * the first such file.
 * @returns undefined for a file that cannot be read that far: it is published without these facts.
 */
export async function recordingOf(bytes: Uint8Array, type: string): Promise<Recording | undefined> {
  const [{ parseFromTokenizer }, { fromBuffer }] = await Promise.all([import('music-metadata'), import('strtok3')]);
  const isMatroska = /webm|matroska/.test(type);
  const tokenizer = fromBuffer(isMatroska ? bytes.subarray(0, MATROSKA_HEAD) : withoutTag(bytes), {
    fileInfo: { mimeType: type, size: bytes.length },
  });
  let reads = 0;
  let large = 0;
  for (const name of ['readBuffer', 'peekBuffer'] as const) {
    const read = tokenizer[name].bind(tokenizer);
    tokenizer[name] = (buffer, options) => {
      if (buffer.length > LARGE) large += buffer.length;
      if (++reads > MOST_READS || large > MOST_LARGE) throw new RangeError('too much to read');
      return read(buffer, options);
    };
  }
  try {
    const { format } = await parseFromTokenizer(tokenizer, { duration: true, skipCovers: true, skipPostHeaders: true });
    const film = format.trackInfo.find((track) => track.type === VIDEO_TRACK)?.video;
    const { pixelWidth: width = 0, pixelHeight: height = 0 } = film ?? {};
    const { duration = 0 } = format;
    return {
      hasVideo: film !== undefined,
      ...(duration > 0 && Number.isFinite(duration) ? { duration } : {}),
      ...(width > 0 && height > 0 ? { width, height } : {}),
    };
  } catch {
    return undefined;
  }
}

/** ID3v2.4.0 structure, section 3.1: the tag's size in four bytes of seven bits. Pictures in it may be larger than the sound. */
export function withoutTag(bytes: Uint8Array): Uint8Array {
  const [i, d, three, , , , a = 0, b = 0, c = 0, e = 0] = bytes;
  const isTagged = i === 0x49 && d === 0x44 && three === 0x33;
  return isTagged ? bytes.subarray(10 + ((a << 21) | (b << 14) | (c << 7) | e)) : bytes;
}
