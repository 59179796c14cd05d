/**
 * How a feed is published (`shared/publish/feed.ts`), and nothing else: what is read before what, and what each write is made on. A
 * feed has a compressed sibling, a document that states its instant, and a page that does not, whose bytes therefore come again.
 */
export interface Protocol {
  readonly putsOnWhatWasRead: boolean;
  /** The instant, and the ETags that are to be, are kept on the record as it was read, before anything that states them is put. */
  readonly keepsFirst: boolean;
  /** Who keeps nothing, and puts something, finds the record as it was read. */
  readonly looksAtRecordAgain: boolean;
  readonly looksAgain: boolean;
  /** What would be left as it is remembered is looked at. */
  readonly doubtsMemory: boolean;
}

export const AS_BUILT: Protocol = {
  putsOnWhatWasRead: true,
  keepsFirst: true,
  looksAtRecordAgain: true,
  looksAgain: true,
  doubtsMemory: true,
};

interface FeedRecord {
  readonly version: number;
  /** The window that its documents show, and when that was last another. */
  readonly shown: string;
  readonly instant: number;
  readonly etags: Etags | null;
}

/** Of sibling, document and page. An ETag is what lies there. */
type Etags = readonly (string | null)[];

type Place = 'reads' | 'heads' | 'looks' | 'doubts' | 'keeps' | 'puts' | 'looks again';

interface Publisher {
  readonly at: Place;
  readonly from: 'memory' | 'look';
  readonly record: FeedRecord | null;
  readonly etags: Etags;
  readonly seen: string;
  readonly wrote: boolean;
  /** The next file that is to be looked at or put. */
  readonly file: number;
}

export interface State {
  /** Windows that commits are still to bring. */
  readonly script: readonly string[];
  readonly window: string;
  /** Records of the stream that nobody works on. */
  readonly news: number;
  readonly publishers: readonly Publisher[];
  readonly deathsLeft: number;
  readonly record: FeedRecord;
  readonly files: Etags;
}

export const FILES = ['the sibling', 'the document', 'the page'];
const AT_ONCE = 2;

export function beginning(script: readonly string[], deathsLeft: number): State {
  return {
    script,
    window: '',
    news: 0,
    publishers: [],
    deathsLeft,
    record: { version: 0, shown: '', instant: 0, etags: null },
    files: [null, null, null],
  };
}

/** What a record's documents and page hold. */
export function contentOf({ shown, instant }: Pick<FeedRecord, 'shown' | 'instant'>): readonly string[] {
  return [`${shown}@${instant}`, `${shown}@${instant}`, shown];
}

/** @returns every state that may be next. */
export function nextOf(state: State, protocol: Protocol): readonly State[] {
  const next: State[] = [];
  const [window, ...script] = state.script;
  if (window !== undefined) next.push({ ...state, script, window, news: state.news + 1 });
  if (state.news > 0 && state.publishers.length < AT_ONCE)
    next.push({ ...state, news: state.news - 1, publishers: [...state.publishers, started('memory')] });
  for (const [index, publisher] of state.publishers.entries()) {
    next.push(stepped(state, index, publisher, protocol));
    if (state.deathsLeft > 0)
      next.push({ ...without(state, index), news: state.news + 1, deathsLeft: state.deathsLeft - 1 });
  }
  return next;
}

function started(from: Publisher['from']): Publisher {
  return { at: 'reads', from, record: null, etags: [], seen: '', wrote: false, file: 0 };
}

function without(state: State, index: number): State {
  return { ...state, publishers: state.publishers.toSpliced(index, 1) };
}

/** One call of a port. */
function stepped(state: State, index: number, publisher: Publisher, protocol: Protocol): State {
  const go = (change: Partial<Publisher>, world: Partial<State> = {}): State => ({
    ...state,
    ...world,
    publishers: state.publishers.with(index, { ...publisher, ...change }),
  });
  const again = (world: Partial<State> = {}): State => ({
    ...state,
    ...world,
    publishers: state.publishers.with(index, started('look')),
  });
  const { from, file, seen } = publisher;
  const read = publisher.record ?? state.record;
  const kept = { shown: seen, instant: read.shown === seen && read.version > 0 ? read.instant : read.instant + 1 };
  const content = contentOf(kept);
  const isNew = content.map((text, of) => publisher.etags[of] !== text);
  const afterKeeping: Place = protocol.keepsFirst ? 'puts' : 'looks again';
  switch (publisher.at) {
    case 'reads': {
      const { record } = state;
      const isRemembered = from === 'memory' && record.etags !== null;
      if (isRemembered) return go({ record, etags: record.etags ?? [], at: 'looks' });
      return go({ record, from: 'look', at: 'heads' });
    }
    case 'heads': {
      const etags = [...publisher.etags, state.files[file] ?? null];
      const isLast = file === FILES.length - 1;
      return go({ etags, file: isLast ? 0 : file + 1, at: isLast ? 'looks' : 'heads' });
    }
    case 'looks': {
      const at: Place = from === 'memory' && protocol.doubtsMemory ? 'doubts' : protocol.keepsFirst ? 'keeps' : 'puts';
      return go({ at, file: 0, seen: state.window });
    }
    case 'doubts': {
      if (isNew[file] === false && state.files[file] !== content[file]) return again();
      const isLast = file === FILES.length - 1;
      return go({ file: isLast ? 0 : file + 1, at: isLast ? (protocol.keepsFirst ? 'keeps' : 'puts') : 'doubts' });
    }
    case 'keeps': {
      const record: FeedRecord = { version: read.version + 1, ...kept, etags: content };
      const isSame = JSON.stringify({ ...record, version: read.version }) === JSON.stringify(read);
      const isIdle = isSame && !isNew.includes(true);
      if (!(isSame && (isIdle || !protocol.looksAtRecordAgain)) && state.record.version !== read.version)
        return again();
      if (isSame) return go({ at: afterKeeping, file: 0 });
      return go({ at: afterKeeping, file: 0, wrote: true }, { record });
    }
    case 'puts': {
      if (file === FILES.length) return go({ at: protocol.keepsFirst ? 'looks again' : 'keeps', file: 0 });
      if (!isNew[file]) return go({ file: file + 1 });
      if (protocol.putsOnWhatWasRead && state.files[file] !== (publisher.etags[file] ?? null)) return again();
      return go({ file: file + 1, wrote: true }, { files: state.files.with(file, content[file] ?? null) });
    }
    case 'looks again': {
      const isOver = !protocol.looksAgain || !publisher.wrote || state.window === seen;
      return isOver ? without(state, index) : again();
    }
  }
}
