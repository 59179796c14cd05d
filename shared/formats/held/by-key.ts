import { hold } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';

/** Folders of drafts: Jekyll's and Kirby's `_drafts` (jekyllrb.com/docs/posts), Hexo's `source/_drafts`, and how editors call them. */
const FOLDER =
  /(?:^|\/)(_?drafts|_draft|_private|_unpublished|_trash|_wip|_archived?|entwürfe|brouillons|borradores|rascunhos|bozze|черновики|草稿|下書き)\//iu;
/** Medium's export names what was never published so (help.medium.com, "Export your account data"). */
const MEDIUM_DRAFT = /(?:^|\/)(draft_[^/]*[0-9a-f]{8,12}\.html)$/i;

/** Nuxt Content's drafts (content.nuxt.com, "Draft"), in what it reads: `pier.draft.md`. */
const DRAFT = /(?:^|\/)([^/]*\.draft\.(?:md|mdx|mdc|markdown|ya?ml|json))$/i;

/** Whether the place of an upload says that it is not for the public. */
export function heldByKey(key: string): Held | undefined {
  const folder = FOLDER.exec(key.normalize('NFC'))?.[1];
  if (folder !== undefined) return hold({ code: 'not-public', detail: { folder } });
  const medium = MEDIUM_DRAFT.exec(key)?.[1];
  if (medium !== undefined) return hold({ code: 'not-public', detail: { mediumDraft: medium } });
  const name = DRAFT.exec(key)?.[1];
  return name === undefined ? undefined : hold({ code: 'not-public', detail: { draftFile: name } });
}
