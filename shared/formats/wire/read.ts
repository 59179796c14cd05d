import { furnitureTest } from '../../article/furniture.ts';
import { sentencesOf } from '../../article/language/sentences.ts';
import { leftOut, notPublishedOf, reject, takenBackBy, together } from '../../article/rejection.ts';
import type { Content, Dropped, NotPublished, Reading, Rejection, Warning } from '../../article/types.ts';
import { tooManyArticles } from '../bounds/articles.ts';
import type { ReadingContext } from '../format.ts';
import { readDateline } from '../newsroom/dateline.ts';
import { isTitle } from '../newsroom/masthead.ts';
import { occurrences } from '../occurrences.ts';
import { finishedArticle } from '../text/article.ts';
import { emptyFindings, type Findings } from '../text/findings.ts';
import { readHead } from '../text/head/head.ts';
import { type Block, blocksOf } from '../text/layout/layout.ts';
import { linesOf } from '../text/layout/lines.ts';
import type { Part } from '../text/layout/parts.ts';
import { withoutNotes } from '../text/notices/below-for-desks.ts';
import { takeEmbargo } from '../text/notices/embargo.ts';
import { refusalByNotice } from '../text/notices/withdrawal.ts';
import { readStory } from '../text/story/story.ts';
import { isAnpa, readAnpa } from './anpa.ts';
import { readWireHead } from './head.ts';
import { readIptc7901 } from './iptc7901.ts';
import { framesOf, type WireMessage } from './message.ts';

/**
 * Reads what news agencies send over a line: messages of IPTC 7901 or ANPA 1312, one or several.
 * @param text with its control characters.
 */
export function readWire(text: string, context: ReadingContext): Reading | NotPublished {
  const frames = framesOf(text);
  const refused = tooManyArticles(frames.length) ?? tooManyLines(text);
  if (refused !== undefined) return refused;
  const results = frames.map((frame) => readMessage(isAnpa(frame) ? readAnpa(frame) : readIptc7901(frame), context));
  const [only, ...others] = results;
  if (only === undefined) return reject({ code: 'no-text', detail: 'message' });
  return others.length === 0 ? only : ofSeveral(results);
}

/** Of all messages: each takes 6 µs and 1 kB. A day of an agency has 100,000. */
const MOST_LINES = 200_000;

function tooManyLines(text: string): Rejection | undefined {
  return occurrences('\n', text) > MOST_LINES ? TOO_MANY_LINES : undefined;
}

const TOO_MANY_LINES = reject({ code: 'too-many-lines' });

/** Messages that are not published are left out with a warning, unless that is all of them. */
function ofSeveral(results: readonly (Reading | NotPublished)[]): Reading | NotPublished {
  const articles: Content[] = [];
  const warnings: Warning[] = [];
  const dropped: Dropped[] = [];
  const others: NotPublished[] = [];
  for (const [index, result] of results.entries()) {
    if (result.kind !== 'reading') {
      others.push(notPublishedOf({ message: index + 1 }, result));
      continue;
    }
    articles.push(...result.articles);
    warnings.push(...result.warnings);
    dropped.push(...result.dropped);
  }
  const [first, ...rest] = articles;
  if (first !== undefined) {
    const leftOuts = others.flatMap(({ reasons }) => reasons.map(leftOut));
    return {
      kind: 'reading',
      articles: [first, ...rest],
      warnings: [...warnings, ...leftOuts],
      dropped,
      ...takenBackBy(others),
    };
  }
  const [why, ...more] = others;
  return why === undefined ? reject({ code: 'no-text', detail: 'messages' }) : together([why, ...more]);
}

function readMessage(message: WireMessage, context: ReadingContext): Reading | NotPublished {
  const findings = emptyFindings();
  findings.dropped.push(...message.dropped);
  findings.tags = [...message.tags];
  const head = message.head === undefined ? [] : blocksOf(linesOf(message.head.text, message.head.line));
  const blocks = blocksOf(linesOf(message.story.text, message.story.line));
  const notice = refusalByNotice([...head, ...blocks]);
  if (notice !== undefined) return notice;
  const copy = takeEmbargo([...head, ...blocks], findings);
  if ('kind' in copy) return copy;
  const isFurniture = furnitureTest(context.furniture);
  const published = withoutNotes(copy, findings);
  const parts = partsOf(message, published, head.length, isFurniture, findings);
  const title = findings.title ?? titleFor(findings, parts);
  if (title !== undefined) findings.title = title;
  if (message.section !== undefined) findings.section ??= message.section;
  if (message.agency !== undefined) findings.agency ??= message.agency;
  if (message.sent !== undefined) findings.published ??= message.sent;
  const result = finishedArticle(findings, parts, message.story.line);
  return result.kind !== 'reading' || message.complete
    ? result
    : { ...result, warnings: [...result.warnings, { ...INCOMPLETE, line: message.story.line }] };
}

function partsOf(
  message: WireMessage,
  blocks: readonly Block[],
  headBlocks: number,
  isFurniture: (line: string) => boolean,
  findings: Findings,
): Part[] {
  if (message.head === undefined) return readStory(readHead(blocks, isFurniture, findings), isFurniture, findings);
  const storyLine = message.story.line;
  const head = headBlocks === 0 ? [] : blocks.filter(({ line }) => line < storyLine);
  const rest = readWireHead(head, findings);
  const story = blocks.filter(({ line }) => line >= storyLine);
  if (!message.tabular) return readStory([...rest, ...story], isFurniture, findings);
  return [...readStory(rest, isFurniture, findings), ...tableOf(story)];
}

/** Results and weather come line by line, and mean nothing in any other order. */
function tableOf(blocks: readonly Block[]): Part[] {
  const lines = blocks.flatMap((block) => block.lines.map(({ text }) => text));
  return lines.length === 0 ? [] : [{ kind: 'preformatted', lines }];
}

/** An alert is one sentence, which is its own headline; a table is known by its slug line. */
function titleFor(findings: Findings, parts: readonly Part[]): string | undefined {
  const first = parts.find(({ kind }) => kind === 'paragraph');
  const text = first?.kind === 'paragraph' ? first.lines.join(' ') : '';
  const [sentence = ''] = sentencesOf(text.slice(readDateline(text)?.text.length ?? 0));
  const title = sentence.trim().replace(/(?<!\.\p{L})[.。]$/u, '');
  if (title !== '' && isTitle(title)) return title;
  const [slug] = findings.dropped.flatMap((drop) => (drop.kind === 'slug-line' ? [drop.detail] : []));
  return /^(?:\w{2}-)(?:\w{2,4}--?)?([^,"]+)/.exec(slug ?? '')?.[1];
}

const INCOMPLETE: Warning = { code: 'incomplete-message' };
