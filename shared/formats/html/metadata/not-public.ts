import type { Document } from 'domhandler';
import { findOne } from '../../../article/html/find.ts';
import { hold } from '../../../article/rejection.ts';
import type { Held } from '../../../article/types.ts';
import { heldByStatus } from '../../held/by-status.ts';
import { needsPassword, saysItIsNot } from '../../held/reasons.ts';
import { attribute, textOf } from '../document.ts';

/** WordPress gives the element of a post its type and status as classes (developer.wordpress.org/reference/functions/get_post_class). */
const POST = /(?:^|\s)(?:type-\w+|hentry|post)(?:\s|$)/;
const STATUS = /(?:^|\s)status-(\w+)(?:\s|$)/;
/** Drupal marks what only its editors see (the templates of its themes, node.html.twig); the first on a page is what it is about. */
const NODE = /(?:^|\s)node(?:\s|$)/;
const UNPUBLISHED = /(?:^|\s)node--?unpublished(?=\s|$)/;

/**
 * Whether a page shows that its article is not for the public although no metadata says so: a post of WordPress that was saved
 * from its preview or asks for a password, a node of Drupal that is not published, and what Medium exports of a draft.
 */
export function heldByPage(root: Document): Held | undefined {
  const post = findOne(({ attribs }) => POST.test(attribs.class ?? '') && STATUS.test(attribs.class ?? ''), [root]);
  const classes = attribute(post, 'class') ?? '';
  const status = STATUS.exec(classes)?.[1];
  const held = status === undefined ? undefined : heldByStatus({ name: 'class status-', value: status });
  if (held !== undefined) return held;
  if (/(?:^|\s)post-password-required(?:\s|$)/.test(classes)) return needsPassword('class post-password-required');
  const node = findOne(({ attribs }) => NODE.test(attribs.class ?? ''), [root]);
  const unpublished = UNPUBLISHED.exec(attribute(node, 'class') ?? '')?.[0];
  if (unpublished !== undefined) return saysItIsNot({ name: 'class', value: unpublished.trim() }, 'taken-out');
  return isMediumDraft(root) ? MEDIUM_DRAFT : undefined;
}

/** The footer of what was published names the day. */
function isMediumDraft(root: Document): boolean {
  const footer = findOne(({ name, parent }) => name === 'footer' && isEntry(parent), [root]);
  if (footer === null || !/\bExported from Medium on\b/.test(textOf(footer))) return false;
  return findOne(({ attribs }) => /(?:^|\s)dt-published(?:\s|$)/.test(attribs.class ?? ''), [root]) === null;
}

function isEntry(parent: unknown): boolean {
  return /(?:^|\s)h-entry(?:\s|$)/.test((parent as { attribs?: Record<string, string> } | null)?.attribs?.class ?? '');
}

const MEDIUM_DRAFT = hold({ code: 'not-public', detail: 'medium-undated' });
