import { describe, expect, it } from 'vitest';
import type { FetchFault, Note } from '../../shared/article/notes.ts';
import type { Dropped } from '../../shared/article/types.ts';
import { wordedDropped, wordedNote } from '../../shared/receipt/worded.ts';

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
  [{ kind: 'byline', detail: 'By Jane Doe | 2 Jan' }, 'line that names the author, "By Jane Doe | 2 Jan"'],
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

const NOTES: readonly (readonly [Note, string])[] = [
  [{ code: 'withheld' }, 'The agency withholds this item from publication.'],
  [{ code: 'too-large', detail: { bytes: 2_001, most: 2_000 } }, 'The file has 2,001 bytes; at most 2,000 are taken.'],
  [
    { code: 'email-too-large', detail: { most: 5_000_000, of: 'characters' } },
    'The e-mail has more than 5 MB of text.',
  ],
  [
    { code: 'archive-too-large', detail: { most: 2_000, of: 'files' } },
    'The archive holds more than 2,000 files. Divide it.',
  ],
  [
    { code: 'no-articles', detail: { items: 2, beside: [{ kind: 'blogger-entry', detail: 'gadget', count: 3 }] } },
    'The file holds no article to publish, only 2 items without text and media, 3 × Blogger\'s "gadget".',
  ],
  [
    { code: 'json-syntax', detail: { expected: 'comma-or-}', found: 'x' } },
    'The file is not valid JSON: expected a comma or }, found "x".',
  ],
  [
    { code: 'json-syntax', detail: { expected: 'colon' } },
    'The file is not valid JSON: expected a colon, found the end of the file.',
  ],
  [
    { code: 'media-refused', detail: { key: 'b.md', why: { code: 'is-article' } } },
    '"b.md" is not shown: It is an article.',
  ],
  [
    { code: 'withheld', about: ['all.zip', { message: 2 }, { article: 3 }], isLeftOut: true },
    '"all.zip": Message 2: Article 3: The agency withholds this item from publication. It is left out.',
  ],
];

const FETCHES: readonly (readonly [FetchFault, string])[] = [
  ['not-on-the-web', 'it is not on the web'],
  ['address-with-password', 'its address has a password'],
  ['too-slow', 'it took too long'],
  [{ port: '8080' }, 'port 8080 is not asked'],
  [{ host: '10.0.0.7' }, '10.0.0.7 is not a public address'],
  [{ host: 'inside.example', address: '10.0.0.7' }, 'inside.example is at 10.0.0.7, which is not public'],
  [{ status: 404 }, 'status 404'],
  [{ redirects: 5 }, 'more than 5 redirects'],
  [{ bytes: 1000 }, 'it is larger than 1000 bytes'],
  [{ said: 'no such name: none.example' }, 'no such name: none.example'],
];

describe('what an editor is told', () => {
  it.each(NOTES)('such as %j is the sentence %s', (note, message) => {
    const { code } = note;
    expect(wordedNote({ ...note, line: 3, column: 7 })).toEqual({ code, message, line: 3, column: 7 });
  });

  it.each(FETCHES)('of a file that is not copied, %j, is that %s', (detail, why) => {
    const message = `The file is not copied: ${why}. It is shown from where it is.`;
    expect(wordedNote({ code: 'not-copied', detail })).toEqual({ code: 'not-copied', message });
  });

  it('stays as it is in receipts that were stored in words', () => {
    const stored = { code: 'no-title', message: 'There is no title.', line: 3 } as unknown as Note;
    expect(wordedNote(stored)).toEqual(stored);
  });
});

describe('what was left out', () => {
  it.each(SENTENCES)('such as %j is told as %s', (what, sentence) => {
    expect(wordedDropped({ ...what, count: 2, line: 3 } as Dropped)).toEqual({ what: sentence, count: 2, line: 3 });
  });

  it('inside files is told with their names, innermost first', () => {
    expect(wordedDropped({ kind: 'comment', count: 1, within: ['all.zip', 'story.docx'] })).toEqual({
      what: 'comment in "story.docx" in "all.zip"',
      count: 1,
    });
  });

  it('stays as it is in receipts that were stored in words', () => {
    const stored = { what: 'masthead line "The Lantern"', count: 1, line: 1 };
    expect(wordedDropped(stored)).toBe(stored);
  });
});
