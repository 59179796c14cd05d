import type { BareKind, What } from '../../article/dropped-kinds.ts';
import type { Held } from '../../article/types.ts';
import { heldAs, type LeftOut } from '../feed-file/left-out.ts';
import { plainHtmlField } from '../feed-file/plain.ts';
import { asRecord, asText, type Fields, foldName } from '../fields/values.ts';
import { answerOf } from '../held/answers.ts';
import { heldByReaders, heldByStatus } from '../held/by-status.ts';
import { needsPassword, saysItIsNot } from '../held/reasons.ts';
import { rendered } from './rendered.ts';

const TYPES: Readonly<Record<string, BareKind>> = {
  page: 'page',
  attachment: 'attachment',
  nav_menu_item: 'menu-item',
  revision: 'revision',
  comment: 'comment',
};
/** What newsrooms call the types of their own that are articles. */
const ARTICLE = /post|article|news|story|stories|blog|press|report|column|opinion|review|interview/i;
const STATUSES: Readonly<Record<string, BareKind>> = {
  publish: 'password-protected-post',
  draft: 'draft-post',
  'auto-draft': 'draft-post',
  pending: 'pending-post',
  future: 'scheduled-post',
  private: 'private-post',
  trash: 'trashed-post',
};

/** Why an object of an answer is no article to publish: it is another thing, or not, or not for everybody. */
export function leftOutAs(item: Fields): LeftOut | undefined {
  const type = asText(item.type) ?? 'post';
  const other = TYPES[type];
  if (other !== undefined) return { what: { kind: other } };
  if (!ARTICLE.test(type)) return { what: { kind: 'item-of-type', detail: type.slice(0, 100) } };
  const title = plainHtmlField(rendered(item.title));
  const held = heldByStatus({ name: 'status', value: item.status ?? 'publish' }) ?? heldByPassword(item);
  if (held !== undefined) return heldAs(whatOf(item), held, title);
  const forSome = heldForSubscribers(item);
  return forSome === undefined ? undefined : heldAs({ kind: 'subscriber-post' }, forSome, title);
}

function whatOf({ status }: Fields): What {
  const word = asText(status) ?? 'publish';
  const kind = STATUSES[word];
  return kind === undefined ? { kind: 'post-of-status', detail: word.slice(0, 100) } : { kind };
}

/** Without its password the text is empty; whoever may edit a post is shown both. */
function heldByPassword({ content, password }: Fields): Held | undefined {
  const { protected: isProtected } = asRecord(content) ?? {};
  if (asText(password) !== undefined) return needsPassword('password');
  return answerOf(isProtected) === true ? saysItIsNot({ name: 'content.protected', value: true }, 'false') : undefined;
}

/** Jetpack's newsletters, as in an export. */
function heldForSubscribers({ meta }: Fields): Held | undefined {
  const [name, value] =
    Object.entries(asRecord(meta) ?? {}).find(([key]) => foldName(key) === 'jetpacknewsletteraccess') ?? [];
  return name === undefined || asText(value) === undefined ? undefined : heldByReaders({ name: `meta.${name}`, value });
}
