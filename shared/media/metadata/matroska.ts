import type { Metadata } from '../../article/media/metadata.ts';
import { type Edit, edited, MOST_PIECES } from '../pieces.ts';
import { type Cleaner, TOO_MANY_PIECES } from './cleaned.ts';
import { meaningOfTag } from './exif/tag-meaning.ts';
import { type Budget, type Element, elementsIn, VOID, voidHead } from './matroska/elements.ts';

const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_TYPE = 0x83;
const CLUSTER = 0x1f43b675;
const TAGS = 0x1254c367;
const TAG = 0x7373;
const SIMPLE_TAG = 0x67c8;
const TAG_NAME = 0x45a3;
const SUM = 0xbf;

/** What else a segment is made of: heads, chapters and cues (RFC 9559, section 5.1). Files that are attached are not shown. */
const IN_SEGMENT = new Set([0x114d9b74, 0x1c53bb6b, 0x1043a770]);
const IN_FILE = new Set([0x1a45dfa3]);
/** Names of files, on whoever's machine. */
const FILE_NAMES = new Set([0x7384, 0x3c83ab, 0x3e83bb]);
/** Names, rights and what players count with (RFC 9559, section 5.1.8; Matroska tags). */
const KEPT_TAGS =
  /^(?:TITLE|SUBTITLE|ARTIST|AUTHOR|COMPOSER|DIRECTOR|PUBLISHER|COPYRIGHT|PRODUCTION_COPYRIGHT|LICENSE|GENRE|DATE_RELEASED|PART_NUMBER|TOTAL_PARTS|DURATION|BPS|NUMBER_OF_(?:FRAMES|BYTES))$/i;
/** A track of data that are neither pictures nor sound nor captions (RFC 9559, section 5.1.4.1.3). */
const METADATA_TRACK = 33;

/** A film of ten hours in clusters of a second, and its cues. */
const MOST_ELEMENTS = 1_000_000;

interface Work {
  readonly file: Buffer;
  readonly edits: Edit[];
  readonly removed: Set<Metadata>;
  readonly budget: Budget;
}

/** Matroska and WebM (RFC 9559): what does not stay becomes room of the same length, since clusters are found by their place. */
export const cleanMatroska: Cleaner = (file) => {
  const work: Work = { file, edits: [], removed: new Set(), budget: { elements: MOST_ELEMENTS } };
  let end = 0;
  let isClear = true;
  for (const element of elementsIn(file, 0, file.length, work.budget)) {
    end = element.end;
    if (element.id === SEGMENT) isClear &&= settleSegment(work, element);
    else if (!IN_FILE.has(element.id)) blank(work, element, 'other');
  }
  if (!isClear) return { fault: 'more-than-media' };
  if (work.budget.elements === 0 || work.edits.length > MOST_PIECES) return TOO_MANY_PIECES;
  if (end < file.length) work.removed.add('behind-the-end');
  return { pieces: edited(file.subarray(0, end), work.edits), removed: work.removed };
};

/** @returns whether it is known what all of it is */
function settleSegment(work: Work, segment: Element): boolean {
  const before = work.edits.length;
  let sum: Element | undefined;
  let at = segment.start;
  while (at < segment.end) {
    const [element] = elementsIn(work.file, at, segment.end, work.budget);
    // A film that breaks off.
    if (element === undefined) return at + 12 > segment.end;
    at = element.id === CLUSTER && element.isOpen ? endOfCluster(work, element) : element.end;
    if (element.id === TRACKS && holdsData(work, element)) return false;
    if (element.id === INFO) settleMaster(work, element, (child) => (FILE_NAMES.has(child.id) ? 'owner' : undefined));
    else if (element.id === TAGS) settleTags(work, element);
    else if (element.id === SUM) sum = element;
    else if (![TRACKS, CLUSTER].includes(element.id) && !IN_SEGMENT.has(element.id)) blank(work, element, 'other');
  }
  if (sum !== undefined && work.edits.length > before) blank(work, sum);
  return true;
}

/** Of a recording that was sent as it was made: its parts, up to what can only stand behind it. */
function endOfCluster({ file, budget }: Work, cluster: Element): number {
  for (const { id, at } of elementsIn(file, cluster.start, cluster.end, budget)) {
    if (id > 0xffffff) return at;
  }
  return cluster.end;
}

function holdsData({ file, budget }: Work, tracks: Element): boolean {
  for (const track of elementsIn(file, tracks.start, tracks.end, budget)) {
    if (track.id !== TRACK) continue;
    for (const { id, end } of elementsIn(file, track.start, track.end, budget)) {
      if (id === TRACK_TYPE && file[end - 1] === METADATA_TRACK) return true;
    }
  }
  return false;
}

function settleTags(work: Work, tags: Element): void {
  settleMaster(work, tags, (tag) => {
    if (tag.id !== TAG) return 'tags';
    settleMaster(work, tag, (child) => (child.id === SIMPLE_TAG ? meaningOf(work, child) : undefined));
    return undefined;
  });
}

/** @returns why a tag goes; one in another is of what that is */
function meaningOf(work: Work, tag: Element): Metadata | undefined {
  let name = '';
  for (const { id, start, end } of elementsIn(work.file, tag.start, tag.end, work.budget)) {
    if (id === TAG_NAME) name = work.file.toString('latin1', start, end).replace(/\0+$/, '');
    if (id === SIMPLE_TAG) return 'tags';
  }
  return KEPT_TAGS.test(name) ? undefined : meaningOfTag(name);
}

/** Goes through the children of an element, whose sum counts no more when one of them goes. */
function settleMaster(work: Work, master: Element, meaning: (child: Element) => Metadata | undefined): void {
  const before = work.edits.length;
  let sum: Element | undefined;
  for (const child of elementsIn(work.file, master.start, master.end, work.budget)) {
    if (child.id === SUM) sum = child;
    else if (child.id === VOID) blank(work, child, 'other');
    else {
      const what = meaning(child);
      if (what !== undefined) blank(work, child, what);
    }
  }
  if (sum !== undefined && work.edits.length > before) blank(work, sum);
}

function blank({ file, edits, removed }: Work, { id, at, start, end }: Element, what?: Metadata): void {
  if (id === VOID && file.subarray(start, end).every((byte) => byte === 0)) return;
  const head = voidHead(end - at);
  edits.push({ start: at, end: at + head.length, bytes: head }, { start: at + head.length, end });
  if (what !== undefined) removed.add(what);
}
