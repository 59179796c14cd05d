/** Whose a picture is: what stays, wherever it is stated. */
export interface Credits {
  /** Exif's Artist, IPTC's By-line, Dublin Core's creator. */
  readonly creator?: string;
  readonly copyright?: string;
  /** IPTC's and Photoshop's Credit: through whom it comes. */
  readonly credit?: string;
}

const NAMES = ['creator', 'copyright', 'credit'] as const;

/** Characters. No name or notice is longer, and a segment of a picture has 64 kB. */
const LONGEST = 2_000;

/** @returns what is stated, without what is not. */
export function creditsOf(stated: { readonly [Name in keyof Credits]?: string | undefined }): Credits {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const text = stated[name]?.slice(0, LONGEST);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** Each from the first that states it. */
export function firstCredits(...stated: readonly Credits[]): Credits {
  return Object.assign({}, ...stated.toReversed());
}

export function without(credits: Credits, names: ReadonlySet<keyof Credits>): Credits {
  return Object.fromEntries(Object.entries(credits).filter(([name]) => !names.has(name as keyof Credits)));
}

/** For what has no place of its own for the credit: it stands behind the copyright. */
export function withCreditInCopyright({ credit, copyright, ...creator }: Credits): Credits {
  const texts = [copyright, credit === undefined ? undefined : `Credit: ${credit}`].filter(
    (text) => text !== undefined,
  );
  return { ...creator, ...(texts.length === 0 ? {} : { copyright: texts.join('; ') }) };
}
