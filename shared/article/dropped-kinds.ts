import type { Metadata } from './media/metadata.ts';

/** Of which a receipt tells no more than that it was there. */
export type BareKind =
  // Of the text itself.
  | 'comment'
  | 'hidden-text'
  | 'comment-or-deletion'
  | 'tracked-deletion'
  | 'empty-figure'
  | 'unreadable-link'
  | 'tracking-pixel'
  | 'embedded-image'
  | 'image-without-address'
  | 'control-character'
  // Of the page around it.
  | 'around-article'
  | 'dialogue'
  | 'another-article'
  | 'cookie-banner'
  | 'comments'
  | 'author-box'
  | 'newsletter-box'
  | 'sharing-links'
  | 'sidebar'
  | 'related-links'
  | 'advertisement'
  | 'tag-list'
  | 'navigation'
  | 'subscriber-notice'
  | 'browser-notice'
  | 'player-controls'
  // Of what programs write.
  | 'import-statement'
  | 'export-statement'
  | 'attribute-list'
  | 'unused-footnote'
  | 'counting-pixel'
  | 'appeared-first-line'
  | 'gallery-picture'
  | 'foreign-table'
  | 'contents-line'
  | 'formula'
  | 'inserted-file'
  | 'embedded-object'
  | 'form-field'
  | 'missing-picture'
  // Of mail.
  | 'quoted-message'
  | 'signature'
  | 'covering-note'
  // Beside the articles of a file.
  | 'page'
  | 'attachment'
  | 'menu-item'
  | 'guest-author'
  | 'revision'
  | 'password-protected-post'
  | 'draft-post'
  | 'scheduled-post'
  | 'pending-post'
  | 'private-post'
  | 'trashed-post'
  | 'subscriber-post'
  | 'blog-setting'
  | 'blog-template'
  | 'entry-not-public'
  | 'item-not-public'
  | 'untyped-enclosure'
  | 'text-without-language'
  // Of a receipt that would be too long.
  | 'others';

/** Of which a receipt tells the words or the name. */
export type QuotedKind =
  // Lines of a text.
  | 'byline'
  | 'date-line'
  | 'header-line'
  | 'source-line'
  | 'title-line'
  | 'dek-line'
  | 'embargoed-line'
  | 'expires-line'
  | 'section-line'
  | 'tags-line'
  | 'language-line'
  | 'summary-line'
  | 'slug-line'
  | 'id-line'
  | 'url-line'
  | 'caption-line'
  | 'photo-line'
  | 'contact-line'
  | 'related-line'
  | 'role-line'
  | 'publication-line'
  | 'closing-line'
  | 'copyright-line'
  | 'furniture-line'
  | 'masthead-line'
  | 'keyword-line'
  | 'mailing-line'
  | 'label'
  | 'salutation'
  | 'photo-credit'
  | 'embargo'
  | 'invitation'
  | 'web-address'
  | 'counter'
  | 'separator'
  | 'heading'
  // Marks of desks and wires.
  | 'end-mark'
  | 'lead-mark'
  | 'continuation-mark'
  | 'initials'
  | 'note-to-the-desk'
  | 'notes-to-the-desk'
  | 'wire-header'
  | 'wire-trailer'
  | 'copyright-notice'
  | 'page-header'
  // Markup.
  | 'element'
  | 'attribute'
  | 'long-attribute'
  | 'scheme-link'
  | 'image'
  | 'player-without-file'
  | 'around-element'
  | 'element-beside-text'
  | 'template'
  | 'shortcode'
  | 'block'
  | 'icon'
  | 'undefined-link'
  | 'linked-picture'
  | 'title-prefix'
  // Parts of a file, and files.
  | 'enclosure'
  | 'item-of-type'
  | 'post-of-status'
  | 'blogger-entry'
  | 'text-in-role'
  | 'text-in-language'
  | 'another-text'
  | 'associated-item'
  | 'withheld-media'
  | 'media-without-address'
  | 'unlinked-media'
  | 'encoded-file'
  | 'unsafe-path'
  | 'symbolic-link'
  | 'second-file'
  | 'nested-archive'
  | 'account-page'
  | 'blog-template-file'
  | 'file-of-no-use'
  | 'unshown-file';

/** Of what an article can have several. */
export type Listed = 'medium' | 'author' | 'correction' | 'tag' | 'enclosure';

/** What a receipt tells of the others. */
export interface DroppedDetails {
  readonly 'beyond-first': { readonly of: Listed; readonly most: number };
  /** Characters that are kept. */
  readonly 'long-alternative-text': number;
  /** Names of styles. */
  readonly formatting: readonly string[];
  readonly metadata: {
    readonly found: readonly Metadata[];
    /** The file, where it lies inside the upload. */
    readonly file?: string;
  };
}

/** What was left out: its kind, and what tells it from others of the kind. */
export type What = Bare | Quoted | Detailed;

interface Bare {
  readonly kind: BareKind;
  readonly detail?: never;
}

interface Quoted {
  readonly kind: QuotedKind;
  /** As written; empty where it has no name. */
  readonly detail: string;
}

type Detailed = {
  [Kind in keyof DroppedDetails]: { readonly kind: Kind; readonly detail: DroppedDetails[Kind] };
}[keyof DroppedDetails];
