/** Uploads that were begun in pieces and are not whole yet: this browser remembers by what the desk knows them, also when the page is gone. */
const KEPT = 'desk half sent';
/** So long the desk keeps what has come. */
const OLD = 604_800_000;

interface HalfSent {
  readonly id: string;
  /** Tells the file from another one of that name, as far as a browser can without reading it. */
  readonly of: string;
  readonly at: number;
}
type All = Readonly<Record<string, HalfSent>>;

let all: All = {};
all = stored();

/** @returns their keys */
export function halfSent(): readonly string[] {
  all = stored();
  return Object.keys(all);
}

/** @returns by what the desk knows it, where this very file was begun */
export function begunAs(key: string, file: File): string | undefined {
  const one = all[key];
  return one?.of === markOf(file) ? one.id : undefined;
}

export function idOf(key: string): string | undefined {
  return all[key]?.id;
}

/** @param id undefined where nothing is left to be sent of it */
export function remember(key: string, file?: File, id?: string): void {
  // As other pages have it by now.
  const { [key]: _, ...others } = stored();
  all =
    file === undefined || id === undefined ? others : { ...others, [key]: { id, of: markOf(file), at: Date.now() } };
  try {
    localStorage.setItem(KEPT, JSON.stringify(all));
  } catch {
    // For as long as the page is open.
  }
}

function markOf({ size, lastModified }: File): string {
  return `${size} ${lastModified}`;
}

function stored(): All {
  try {
    const found: All = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    return Object.fromEntries(Object.entries(found).filter(([, { at }]) => at > Date.now() - OLD));
  } catch {
    // A browser that keeps nothing.
    return all;
  }
}
