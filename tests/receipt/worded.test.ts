import { describe, expect, it } from 'vitest';
import type { Dropped } from '../../shared/article/types.ts';
import { wordedDropped } from '../../shared/receipt/worded.ts';

/** What an editor reads of what was left out, in English. */
const SENTENCES: readonly (readonly [Omit<Dropped, 'count'>, string])[] = [
  [{ kind: 'title-prefix', detail: 'Fwd: Re:' }, '"Fwd: Re:" before the title'],
  [{ kind: 'element', detail: 'button' }, '<button>'],
  [{ kind: 'blogger-entry', detail: 'gadget' }, 'Blogger\'s "gadget"'],
  [{ kind: 'nested-archive', detail: 'more.zip' }, 'archive "more.zip" inside the archive'],
  [{ kind: 'attachment' }, 'attachment'],
  [{ kind: 'attribute-list' }, 'attribute list'],
  [{ kind: 'beyond-first', detail: { of: 'author', most: 200 } }, 'author beyond the first 200'],
  [{ kind: 'block', detail: 'block' }, 'block "block"'],
  [{ kind: 'byline', detail: 'By Jane Doe | 2 Jan' }, 'byline "By Jane Doe | 2 Jan"'],
  [{ kind: 'comment' }, 'comment'],
  [{ kind: 'control-character' }, 'control character'],
  [{ kind: 'copyright-notice', detail: '© 2026 Quay News' }, 'copyright notice "© 2026 Quay News"'],
  [{ kind: 'covering-note' }, 'covering note in the e-mail'],
  [{ kind: 'date-line', detail: '2 January' }, 'date line "2 January"'],
  [{ kind: 'draft-post' }, 'draft post'],
  [{ kind: 'enclosure', detail: 'application/x-bittorrent' }, 'enclosure application/x-bittorrent'],
  [{ kind: 'end-mark', detail: '-30-' }, 'end mark "-30-"'],
  [{ kind: 'entry-not-public' }, 'entry that is not for the public'],
  [{ kind: 'unshown-file', detail: 'other.png' }, 'file "other.png", which no article shows'],
  [{ kind: 'encoded-file', detail: 'ship.txt' }, 'file "ship.txt", encoded in the text'],
  [{ kind: 'unused-footnote' }, 'footnote that is not shown'],
  [{ kind: 'furniture-line', detail: 'our City first' }, 'furniture line "our City first"'],
  [{ kind: 'heading', detail: 'The tram: late again' }, 'heading "The tram: late again"'],
  [{ kind: 'hidden-text' }, 'hidden text'],
  [{ kind: 'scheme-link', detail: 'https' }, 'https: link'],
  [{ kind: 'icon', detail: ':octicons-tag-24:' }, 'icon :octicons-tag-24:'],
  [{ kind: 'image', detail: 'gone.jpg' }, 'image "gone.jpg"'],
  [{ kind: 'embedded-image' }, 'image embedded in the text'],
  [{ kind: 'item-of-type', detail: 'product' }, 'item of the type "product"'],
  [{ kind: 'keyword-line', detail: 'Harbour-bridge/Traffic/' }, 'keyword line "Harbour-bridge/Traffic/"'],
  [{ kind: 'label', detail: 'Title:' }, 'label "Title:"'],
  [{ kind: 'long-attribute', detail: 'lang' }, 'lang attribute that is too long'],
  [{ kind: 'appeared-first-line' }, 'line "The post … appeared first on …"'],
  [{ kind: 'contents-line' }, 'line of the table of contents'],
  [{ kind: 'undefined-link', detail: 'taproot' }, 'link to "taproot", which the text does not define'],
  [
    { kind: 'mailing-line', detail: 'Harbour News, Pier 4 Unsubscribe' },
    'mailing line "Harbour News, Pier 4 Unsubscribe"',
  ],
  [{ kind: 'masthead-line', detail: 'The Lantern' }, 'masthead line "The Lantern"'],
  [{ kind: 'unlinked-media', detail: 'Bridge at dawn' }, 'media that no text links to "Bridge at dawn"'],
  [{ kind: 'media-without-address', detail: 'The bridge.' }, 'media without a web address "The bridge."'],
  [{ kind: 'menu-item' }, 'menu item'],
  [{ kind: 'guest-author' }, 'page of a guest author'],
  [
    { kind: 'note-to-the-desk', detail: '(Adds quote from the mayor)' },
    'note to the desk "(Adds quote from the mayor)"',
  ],
  [{ kind: 'attribute', detail: 'onclick' }, 'onclick attribute'],
  [{ kind: 'page-header', detail: 'Verkehr' }, 'page header "Verkehr"'],
  [{ kind: 'account-page', detail: 'medium/ips/ips-0001.html' }, 'page of the account "medium/ips/ips-0001.html"'],
  [{ kind: 'page' }, 'page'],
  [{ kind: 'password-protected-post' }, 'password-protected post'],
  [{ kind: 'pending-post' }, 'pending post'],
  [{ kind: 'subscriber-post' }, 'post for subscribers'],
  [{ kind: 'trashed-post' }, 'post in the trash'],
  [{ kind: 'post-of-status', detail: 'archived' }, 'post of the status "archived"'],
  [{ kind: 'private-post' }, 'private post'],
  [{ kind: 'revision' }, 'revision'],
  [{ kind: 'salutation', detail: 'Hallo zusammen,' }, 'salutation "Hallo zusammen,"'],
  [{ kind: 'blog-setting' }, 'setting of the blog'],
  [{ kind: 'shortcode', detail: 'box' }, 'shortcode [box]'],
  [{ kind: 'symbolic-link', detail: 'b.md' }, 'symbolic link "b.md"'],
  [
    { kind: 'blog-template-file', detail: 'Takeout/Blogger/Blogs/Quay/theme-classic.html' },
    'template of the blog "Takeout/Blogger/Blogs/Quay/theme-classic.html"',
  ],
  [{ kind: 'blog-template' }, 'template of the blog'],
  [{ kind: 'text-in-role', detail: 'Contact' }, 'text in the role "Contact"'],
  [{ kind: 'around-element', detail: 'article' }, 'the page around <article>'],
  [{ kind: 'text-in-language', detail: 'fr' }, 'the text in the language "fr"'],
  [{ kind: 'title-line', detail: 'Title: Trams' }, 'title line "Title: Trams"'],
  [{ kind: 'tracking-pixel' }, 'tracking pixel'],
  [
    { kind: 'wire-header', detail: 'hbr123 4 pol 250 ccccb   AFP 122' },
    'wire header "hbr123 4 pol 250 ccccb   AFP 122"',
  ],
  [{ kind: 'wire-trailer', detail: '241030 GMT Nov 26' }, 'wire trailer "241030 GMT Nov 26"'],
  [{ kind: 'template', detail: '{% comment %}' }, '{% comment %}'],
  [{ kind: 'related-links' }, 'related links'],
  [{ kind: 'quoted-message' }, 'quoted message'],
  [{ kind: 'unsafe-path', detail: '../a.md' }, 'file with an unsafe path "../a.md"'],
  [{ kind: 'withheld-media', detail: '' }, 'withheld media "without a name"'],
  [{ kind: 'formatting', detail: ['House'] }, 'formatting of the style "House"'],
  [{ kind: 'formatting', detail: ['House', 'Lead'] }, 'formatting of the styles "House", "Lead"'],
  [{ kind: 'long-alternative-text', detail: 2000 }, 'alternative text beyond 2000 characters'],
  [
    { kind: 'metadata', detail: { found: ['position', 'owner', 'behind-the-end'] } },
    "metadata: position, owner's name, what lies behind its end",
  ],
  [
    { kind: 'metadata', detail: { found: ['serial-number'], file: 'a.jpg' } },
    'metadata of "a.jpg": camera serial number',
  ],
];

describe('what was left out', () => {
  it.each(SENTENCES)('such as %j is told as %s', (what, sentence) => {
    expect(wordedDropped({ ...what, count: 2, line: 3 } as Dropped)).toEqual({ what: sentence, count: 2, line: 3 });
  });

  it('inside files is told with their names, innermost first', () => {
    expect(wordedDropped({ kind: 'comment', count: 1, within: ['story.docx', 'all.zip'] })).toEqual({
      what: 'comment in "story.docx" in "all.zip"',
      count: 1,
    });
  });

  it('stays as it is in receipts that were stored in words', () => {
    const stored = { what: 'masthead line "The Lantern"', count: 1, line: 1 };
    expect(wordedDropped(stored)).toBe(stored);
  });
});
