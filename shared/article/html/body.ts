import { render } from 'dom-serializer';
import type { ChildNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { addressesFrom } from '../addresses.ts';
import { oneLine, publishable } from '../characters.ts';
import { tally } from '../dropped.ts';
import { visibleNodes } from '../hidden/visible.ts';
import { LONGEST_BODY } from '../limits/limits.ts';
import type { MediaLocator } from '../media/media.ts';
import type { Dropped } from '../types.ts';
import { sanitize } from './allowlist.ts';
import { clean } from './clean.ts';
import { mayHoldNumberedCode, unnumberCode } from './code-lines.ts';
import { mayHoldDeskNotes, takeDeskNotes } from './desk-notes.ts';
import { element, hasClass, textNode } from './dom.ts';
import { flow } from './flow.ts';
import { mayHoldFormulas, writeFormulas } from './formulas.ts';
import { fragmentsIn, fragmentsThatStay } from './fragments.ts';
import { headingLevels } from './headings.ts';
import { takeOwnLines } from './own-lines.ts';
import { type Pass, type Shown, TOP } from './pass.ts';
import { textOfNodes } from './plain.ts';
import { mergeRenditions } from './renditions.ts';
import { mayNeedScripts, writeWithoutScripts } from './script-elements.ts';
import { tidyTypography } from './typography.ts';
import { makeIdsUnique } from './unique-ids.ts';

export interface BodyContext {
  /** Absolute; relative links are relative to it. */
  readonly base: string;
  readonly media: MediaLocator;
  /** Shown at the top unless the body shows it. */
  readonly lead?: Shown;
  /** Shown at the end unless the body has them. */
  readonly corrections: readonly string[];
  /** Lines that the newsroom's system adds to every text. @default none */
  readonly furniture?: readonly string[];
}

export interface Body {
  /** Sanitized, with absolute addresses; blocks parted by line ends. */
  readonly html: string;
  /** Plain; paragraphs parted by a blank line. */
  readonly text: string;
  /** The text of its plain paragraphs, in order. */
  readonly paragraphs: readonly string[];
  readonly corrections: readonly string[];
  /** In the order in which the body shows them. */
  readonly shown: readonly Shown[];
  readonly dropped: readonly Dropped[];
}

/**
 * Makes what may be published of untrusted HTML: what readers do not see and everything that the allow-list has no place for
 * is taken out and counted, addresses are made absolute, images put right, headings nested, loose text put in paragraphs; the sanitizer runs last.
 * Doing it again changes nothing.
 *
 * @returns undefined for HTML nested or styled in a way that must be an attack.
 */
export function bodyOf(html: string, context: BodyContext): Body | undefined {
  const source = publishable(html);
  const seeming = fragmentsIn(source);
  const walked = walk(source, seeming, context);
  if (!walked) return undefined;
  // Where a link to an id did not survive, the id has no reason to, and what stood only for its sake goes too.
  const targets = seeming.size === 0 ? seeming : fragmentsThatStay(walked.blocks, seeming);
  const settled = targets.size === seeming.size ? walked : walk(source, targets, context);
  return settled && published(settled, context);
}

/** Characters of all addresses of a body: no body may be as long. */
const LONGEST_ADDRESSES = 2 * LONGEST_BODY;

interface Walked {
  readonly blocks: ChildNode[];
  readonly pass: Pass;
}

function walk(html: string, targets: ReadonlySet<string>, context: BodyContext): Walked | undefined {
  const { base, media, furniture = [] } = context;
  const visible = visibleNodes(html);
  if (!visible) return undefined;
  const pass: Pass = {
    addresses: addressesFrom(base, LONGEST_ADDRESSES),
    media,
    dropped: tally(),
    targets,
    headingLevel: headingLevels(),
    shown: [],
    clean: (within, place) => within.flatMap((node) => clean(node, pass, place)),
  };
  if (mayNeedScripts(html)) writeWithoutScripts(visible.nodes);
  if (mayHoldFormulas(html)) writeFormulas(visible.nodes);
  if (mayHoldNumberedCode(html)) unnumberCode(visible.nodes);
  if (mayHoldDeskNotes(html)) takeDeskNotes(visible.nodes, pass.dropped);
  mergeRenditions(visible.nodes);
  if (targets.size > 0) makeIdsUnique(visible.nodes);
  for (const { kind, nodes } of visible.taken) pass.dropped.add({ kind }, nodes.length);
  const blocks = [...flow(pass.clean(visible.nodes, TOP), (inline) => element('p', {}, inline))];
  return { blocks: takeOwnLines(blocks, furniture, pass.dropped), pass };
}

function published({ blocks, pass }: Walked, { corrections, lead }: BodyContext): Body {
  tidyTypography(blocks);
  addCorrections(blocks, corrections);
  if (lead && !pass.shown.some((shown) => samePicture(shown.url, lead.url))) {
    blocks.unshift(leadFigure(lead));
    pass.shown.unshift(lead);
  }
  const texts = blocks.map((block) => textOfNodes([block]));
  return {
    html: sanitize(blocks.map((block) => render(block, { encodeEntities: 'utf8' })).join('\n')),
    text: texts.filter((text) => text !== '').join('\n\n'),
    paragraphs: texts.filter((_, index) => isProse(blocks[index])),
    corrections: correctionsIn(blocks),
    shown: pass.shown,
    dropped: pass.dropped.list(),
  };
}

function isProse(block: ChildNode | undefined): boolean {
  return block !== undefined && isTag(block) && block.name === 'p' && !hasClass(block, 'correction');
}

function correctionsIn(blocks: readonly ChildNode[]): readonly string[] {
  return blocks
    .filter((block) => isTag(block) && hasClass(block, 'correction'))
    .map((block) => oneLine(textOfNodes([block])))
    .filter((text) => text !== '');
}

function addCorrections(blocks: ChildNode[], corrections: readonly string[]): void {
  if (corrections.length === 0) return;
  const there = oneLine(textOfNodes(blocks));
  for (const correction of corrections) {
    if (!there.includes(correction)) blocks.push(element('p', { class: 'correction' }, [textNode(correction)]));
  }
}

/** WordPress and others write a picture's size into its name, and caches a version behind it. */
function samePicture(one: string, other: string): boolean {
  const bare = (url: string): string => url.replace(/^https?:|[?#].*$/gs, '').replace(/-\d+x\d+(?=\.\w+$)/, '');
  return bare(one) === bare(other);
}

function leadFigure({ url, alt = '', caption, credit, width, height }: Shown): Element {
  const size = width === undefined || height === undefined ? {} : { width: String(width), height: String(height) };
  const words = [caption, credit && !caption?.includes(credit) ? `(${credit})` : undefined].filter(Boolean).join(' ');
  const image = element('img', { src: url, alt, ...size }, []);
  return element('figure', {}, words === '' ? [image] : [image, element('figcaption', {}, [textNode(words)])]);
}
