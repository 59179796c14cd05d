import type { BareKind, What } from '../../article/dropped-kinds.ts';
import type { Held } from '../../article/types.ts';
import { heldAs, type LeftOut } from '../feed-file/left-out.ts';
import { asText, type Fields } from '../fields/values.ts';
import { answerOf } from '../held/answers.ts';
import { heldByGate } from '../held/by-gate.ts';
import { heldByReaders, heldByStatus } from '../held/by-status.ts';
import { saysItIsNot } from '../held/reasons.ts';
import { PAYWALL } from './cards.ts';
import { lexicalNodes } from './lexical.ts';
import { mobiledocCards } from './mobiledoc.ts';

/**
 * Why a row of Ghost's posts is no article to publish: a page; or a post that is a draft, waits for its date, was only mailed, or
 * is for members (docs.ghost.org/admin-api, "Posts").
 */
export function leftOutAs(post: Fields): LeftOut | undefined {
  if (asText(post.type) === 'page' || answerOf(post.page) === true) return { what: { kind: 'page' } };
  const status =
    heldByStatus({ name: 'status', value: post.status ?? 'published' }) ?? heldByDate(post) ?? heldByMail(post);
  if (status !== undefined) return heldAs(whatOf(post), status, asText(post.title));
  const readers = heldByReaders({ name: 'visibility', value: post.visibility ?? 'public' });
  const forSome = readers ?? heldByCard(post);
  return forSome === undefined ? undefined : heldAs({ kind: 'subscriber-post' }, forSome, asText(post.title));
}

/** A mark behind which the text was for members, whoever may read the post now. */
function heldByCard({ html, lexical, mobiledoc }: Fields): Held | undefined {
  const isMarked =
    heldByGate(asText(html) ?? '') !== undefined ||
    lexicalNodes(asText(lexical) ?? '').includes(PAYWALL) ||
    mobiledocCards(asText(mobiledoc) ?? '').includes(PAYWALL);
  return isMarked ? saysItIsNot({ name: 'card', value: PAYWALL }, 'taken-out') : undefined;
}

/** Drafts have none, also where nothing else says that they are. */
function heldByDate({ published_at }: Fields): Held | undefined {
  return published_at === null ? saysItIsNot({ name: 'published_at', value: null }, 'date') : undefined;
}

function heldByMail({ email_only }: Fields): Held | undefined {
  return answerOf(email_only) === true ? saysItIsNot({ name: 'email_only', value: email_only }, 'false') : undefined;
}

const STATUSES: Readonly<Record<string, BareKind>> = {
  draft: 'draft-post',
  scheduled: 'scheduled-post',
  published: 'item-not-public',
};

function whatOf({ status }: Fields): What {
  const word = asText(status) ?? 'draft';
  const kind = STATUSES[word];
  return kind === undefined ? { kind: 'post-of-status', detail: word.slice(0, 100) } : { kind };
}
