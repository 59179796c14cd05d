import { MOST_BYTES, MOST_PIXELS } from '../../../article/media/renditions.ts';
import type {
  Counted,
  FetchFault,
  ItemName,
  MediaFault,
  NoteDetails,
  OpenSign,
  OtherItem,
  PageForFew,
  StandIn,
  StatedDate,
} from '../../../article/notes.ts';
import { numeralsOf } from '../numerals.ts';
import type { NoteWords, Say } from '../shape.ts';
import { jsonFault } from './json-fault.ts';
import {
  FETCH_FAULTS,
  FIELD,
  FIELDS,
  FOREIGN,
  FOREIGN_ADVICE,
  INSTEAD,
  KEY_FAULTS,
  MEDIA_FAULTS,
  PAPERS,
  REMEDIES,
} from './terms.ts';

const { number } = numeralsOf('en');

const DATES: Readonly<Record<StatedDate['date'], string>> = {
  published: 'publication',
  updated: 'update',
  embargoed: 'embargo',
  expires: 'expiry',
};

export const NOTES: NoteWords = {
  advisory: ({ text, is }) =>
    `“${text}”: this is ${is === 'note' ? 'a note to editors' : 'a test of the line'}, not an article.`,
  'archive-damaged': 'The file is damaged or was not uploaded completely.',
  'archive-encrypted': 'The archive is protected by a password. Send it without one.',
  'archive-too-large': (detail) => {
    if (detail === 'documents')
      return 'The documents in the archive are too large to be unpacked at once. Divide it into several.';
    if (detail === 'text') return 'The archive holds more text than can be read at once. Divide it into several.';
    if ('of' in detail) {
      const { most, of } = detail;
      const what = {
        files: `${number(most)} files`,
        bytes: `${mb(most)} of files`,
        'bytes-in-one': `${mb(most)} in one file`,
      };
      return `The archive holds more than ${what[of]}. Divide it.`;
    }
    const { file, times } = detail;
    return times === undefined
      ? `"${file}" is too large to be unpacked from such an archive. Send it on its own.`
      : `"${file}" in the archive grows more than ${times} times when it is unpacked, which no article does.`;
  },
  'article-too-long': (detail) => {
    switch (detail) {
      case 'for-readers':
        return 'The article is larger than 1 MB, which is more than feed readers and Google News take. Divide it.';
      case 'html':
        return 'The article has more than 4 MB of HTML, far more than can be published. Divide it.';
      case 'text':
        return 'The text is longer than 1 MB, which is more than an article may have. Divide it.';
      case 'lines':
        return 'The text has more than 50,000 lines, which is more than an article may have. Divide it.';
      case 'cells':
        return 'The tables in the text have more than 100,000 cells, which is more than an article may have. Divide it.';
      default:
        return `"${detail.title}" takes ${detail.bytes} bytes even when compressed; ${detail.most} can be stored. Split it, or upload its pictures as files.`;
    }
  },
  'audio-only': (item) => mediumAlone(item, 'a sound recording without an article'),
  canceled: 'The agency has cancelled this item.',
  'catalog-item': (item) => noArticle(item, 'a catalog of vocabularies'),
  'comment-unclosed': ({ sign }) =>
    `A comment begins with "${sign}" and is never closed, so that all below it would be hidden. Close it.`,
  'concept-item': (item) => noArticle(item, 'the record of a person, place, event or term'),
  container: 'The file is no text but holds other files.',
  'cut-short': 'The page says that the rest is for subscribers: the article may be cut short.',
  'damaged-media': (fault) =>
    `The file ${faultOf(fault)}, so that nobody can say whether it tells a position or a name. Save it anew, as JPEG, PNG or MP4.`,
  'date-absurd': (detail) => {
    if ('ahead' in detail) return `"${detail.title}" is scheduled for ${detail.ahead}, more than two years ahead.`;
    const why = { 'before-1600': 'lies before 1600', 'clock-zero': 'is the zero of computers’ clocks' };
    return `${dateOf(detail)} ${why[detail.why]} and is not used.`;
  },
  'date-ambiguous': (detail) =>
    `${dateOf(detail)} can be read in two ways. It was taken for ${detail.taken}, as it is written in "${detail.language}".`,
  'date-of-month': (detail) => `${dateOf(detail)} names a month and no day. It was taken for ${detail.taken}.`,
  'date-unreadable': (detail) =>
    'date' in detail
      ? `${dateOf(detail)} cannot be read and is not used.`
      : `${dateOf({ date: 'published', ...detail })} cannot be read, and it would come out as of today. Write day, month and year: 2026-11-24.`,
  'description-as-text': 'The item has no text of its own: its description is published as the text.',
  'document-damaged': 'The document is damaged: it holds no text that can be read. Save it anew.',
  'document-encrypted': 'The document is protected by a password. Send it without one.',
  'document-too-large': 'The Word document holds more text and formatting than an article can have. Divide it.',
  'docx-damaged': (detail) => {
    if ('said' in detail) return `The Word document is damaged and cannot be read: ${detail.said}`;
    return 'malformed' in detail
      ? `The Word document is damaged: its part "${detail.malformed}" is no well-formed XML.`
      : `The Word document is damaged: its part "${detail.unreadable}" cannot be read.`;
  },
  'docx-incomplete': ({ links, pictures }) => {
    const parts = [
      ...(pictures === 0 ? [] : [counted(pictures, 'picture')]),
      ...(links === 0 ? [] : [`the ${links === 1 ? 'address' : 'addresses'} of ${counted(links, 'link')}`]),
    ];
    return `The Word document refers to ${parts.join(' and to ')} that are not in it. It is published without them.`;
  },
  'duplicate-id': 'An article before it in the file has the same id, so this one is left out.',
  'editorial-note': (texts) => `The agency notes for editors (not published): ${listed(texts)}.`,
  'email-automatic': 'This is an automatic answer, or an invitation of a calendar.',
  'email-encrypted': 'The e-mail is encrypted (S/MIME or PGP). Send it without.',
  'email-partial': 'This is one part of an e-mail that was sent in several.',
  'email-report': 'This is a report on the delivery of an e-mail.',
  'email-too-deep': 'The e-mail nests its parts too deep, or has too many headers, to be read.',
  'email-too-large': (detail) => {
    if (detail === 'attached-text')
      return 'The attachments hold more text than can be read at once. Send them in several e-mails.';
    const { most, of } = detail;
    const what = {
      bytes: mb(most),
      lines: `${number(most)} lines of text`,
      parts: `${number(most)} parts`,
      attachments: `${number(most)} attachments`,
      characters: `${mb(most)} of text`,
    };
    return `The e-mail has more than ${what[of]}.`;
  },
  'embargo-without-date': (detail) => {
    if (detail === 'agency') return 'The agency holds this item back and does not say until when.';
    if ('field' in detail) return `The field "${detail.field}" does not say until when.`;
    return 'embargo' in detail
      ? `The embargo "${detail.embargo}" does not say until when in a form that can be read.`
      : `“${detail.line}” does not say until when in a form that can be read. Write day, month, year and time: “Embargoed until 2026-11-24 06:00”.`;
  },
  'expiry-unreadable': ({ expiry }) =>
    `The expiry date “${expiry}” cannot be read, so nobody knows until when this is to be out. Write a date such as 2026-11-24, or leave it out.`,
  'empty-file': (holds) => (holds === 'no-bytes' ? 'The file is empty.' : 'The file holds nothing but white space.'),
  'encoding-damaged':
    'Some characters are not in the encoding that the e-mail declares, and are shown as “\ufffd”. Send it again in UTF-8.',
  'encoding-strays':
    'A few bytes of the page are not UTF-8, and were read as Windows-1252. Look at the article, and save the page as UTF-8.',
  'encoding-guessed-mac':
    'The file is not UTF-8 and does not say its encoding: it was read as Mac OS Roman. Save it as UTF-8.',
  'encoding-guessed':
    'The file is not UTF-8 and does not say its encoding: it was read as Windows-1252. Save it as UTF-8.',
  'event-item': (item) =>
    item === 'list' ? 'This is a list of events, from which no article can be made.' : noArticle(item, 'an event'),
  'field-absurd': ({ field, length, most }) =>
    `The ${field === 'id' ? 'id' : FIELD[field]} has ${number(length)} characters, more than the ${number(most)} that a whole article may have.`,
  'field-ignored': ({ field }) => `The field "${field}" is not of a kind that can be read and was ignored.`,
  'field-misspelt': ({ field, meant }) =>
    `The field "${field}" is not known and was ignored. If you meant "${meant}", write it so.`,
  'field-stated-twice': ({ field }) => `The field "${field}" is stated twice; what it says last counts.`,
  'field-too-long': ({ field, count, longest, most, isCut }) => {
    const what =
      count === 1
        ? `The ${FIELD[field]} has ${number(longest)} characters`
        : `${number(count)} ${FIELDS[field]} have up to ${number(longest)} characters`;
    const gone = count === 1 ? 'it is left out' : 'they are left out';
    return `${what}: ${isCut ? `the first ${number(most)} are kept` : `more than ${number(most)}, so ${gone}`}.`;
  },
  'file-damaged': (detail) =>
    detail === 'alone' ? 'The file is damaged.' : `"${detail.file}" inside the upload is damaged, so it is left out.`,
  'file-too-long':
    'The articles of the file have more than 40 MB of HTML with their addresses in full. Divide the file.',
  'front-matter-syntax': (detail) => {
    if (detail === 'unclosed') return 'The front matter is opened in the first line and never closed.';
    if (detail === 'no-list') return 'The front matter is not a list of names and values.';
    if ('leftOpen' in detail) return `The ${OPEN_SIGNS[detail.leftOpen]} that opens here is never closed.`;
    const said = 'said' in detail ? detail.said : jsonFault(detail.fault);
    return `The front matter is not valid ${detail.language.toUpperCase()}: ${said}.`;
  },
  'front-matter-too-long':
    'The front matter is longer than 1 MB, which no fields of an article are. What is text belongs below it.',
  'graphic-only': (item) => mediumAlone(item, 'a graphic without an article'),
  'incomplete-message': 'The message does not end as it should (ETX is missing): it may have been cut off.',
  'is-article': 'It is an article.',
  'item-skipped': (detail, say) => {
    const name = 'item' in detail ? nameOf(detail.item) : 'An item';
    return `${name} was left out: ${typeof detail.why === 'string' ? SKIPPED[detail.why] : say.note(detail.why)}`;
  },
  'items-undated': ({ items, taken }) =>
    `None of the ${number(items)} items says when it came out. Those whose address names no day either come out as of ${taken === undefined ? 'now' : `"${taken}", when the feed was made`}.`,
  'json-syntax': (fault) => `The file is not valid JSON: ${jsonFault(fault)}.`,
  'json-too-large': 'The JSON holds more than 300,000 values, more than articles have. Divide it.',
  killed: ({ text }) =>
    `“${text}”: the agency has killed this item. It is not published, and is taken back where it was.`,
  'knowledge-item': (item) =>
    noArticle(item, item.format === 'newsml-1' ? 'a set of terms' : 'a set of terms or facts'),
  'language-unknown': ({ stated, taken }) =>
    `"${stated}" is no language tag such as "en" or "zh-CN"; taken to be "${taken}".`,
  'media-address-too-long': ({ address, most }) =>
    `"${address}" is longer than the ${number(most)} characters of an address, so what it shows is left out.`,
  'media-missing': (detail) => {
    if ('file' in detail) return `"${detail.file}" is not among the media in "${detail.upload}", so it is not shown.`;
    return 'awaited' in detail
      ? `"${detail.awaited}" has not been uploaded. The article is completed when it arrives.`
      : `"${detail.path}…" is longer than the path of a file can be, so it is not shown.`;
  },
  'media-not-copied': ({ address, why }, say) => `"${address}": ${say.note(why)}`,
  'media-outside': ({ address }) => `"${address}" lies outside the inbox, so it is not shown.`,
  'media-refused': ({ key, why }, say) => `"${key}" is not shown: ${say.note(why)}`,
  'more-reasons': (count) => `${counted(count, 'more reason')} ${count === 1 ? 'is' : 'are'} not listed.`,
  'more-warnings': (count) => `${counted(count, 'more warning')} ${count === 1 ? 'is' : 'are'} not listed.`,
  'nested-too-deep':
    'The article has elements nested thousands deep, or more styles than can be looked at, which no reader could show.',
  'no-article': 'No file in the archive is an article.',
  'no-articles': (detail, say) => {
    if (detail === 'rss') return 'The RSS holds neither a channel nor an item.';
    if (detail === 'wordpress') return 'The WordPress export holds no channel.';
    const found = foundBeside(detail.items, detail.beside, say);
    return `The file holds no article to publish${found === '' ? '' : `, only ${found}`}.`;
  },
  'no-article-page': (page) =>
    page.is === 'links'
      ? 'The page has no text of its own: it only leads to other pages, as a front page, a section or a topic does. Upload the page of one article.'
      : `${page.said === '' ? 'The' : `“${page.said}”: the`} page ${STAND_INS[page.is]}. It is no article: save the article from a browser that shows it.`,
  'no-items': (of) => NO_ITEMS[of],
  'no-text': (detail, say) => {
    if (typeof detail === 'string') return NO_TEXT[detail];
    if ('title' in detail) return `Nothing but a title was found: “${detail.title}” has no text below it.`;
    return 'besides' in detail
      ? `No text was found besides ${say.what(detail.besides)}, which only the site that it was written for can fill in.`
      : `The item${detail.item === '' ? '' : ` ${detail.item}`} holds neither a headline nor a text.`;
  },
  'no-title': (detail) => {
    if (typeof detail === 'string') return NO_TITLE[detail];
    const { above, salutation } = detail;
    const begins = salutation === undefined ? '' : ` The text begins with the salutation “${salutation}”.`;
    return `No title was found: put it on a line of its own above the text (line ${above}).${begins}`;
  },
  'no-upload':
    'Files of such a name belong to programs (.env, .DS_Store, desktop.ini, *.tmp), so they are never read. If it is an article, give it another name.',
  'not-a-file': 'This is no regular file but a pipe, a socket or a device.',
  'not-copied': (fault) => `The file is not copied: ${fetchFault(fault)}. It is shown from where it is.`,
  'not-fetched': (fault) => `What lies there was not fetched: ${fetchFault(fault)}.`,
  'not-media': (detail) =>
    detail === 'copy'
      ? 'What lies at this address is no picture, sound or film, so it is linked to, not copied.'
      : `The name ends in "${detail.extension}", but the file is no picture, sound, film or PDF document, or it is damaged. Send it again.`,
  'not-public': (detail) => {
    if (detail === 'medium-undated')
      return 'Medium exported this page without a date of publication, so it is a draft and not for the public. It is published when it is exported again after that.';
    if (detail === 'exported-undated')
      return 'It comes from another system and says nowhere when it came out there, so that it would come out as of today. It is published when its date stands in the file.';
    if (detail === 'not-listed') return 'The list posts.csv beside it does not say that this was published.';
    if ('field' in detail)
      return `The field "${detail.field}" says "${detail.value}", so this is not for the public. It is published when that ${REMEDIES[detail.remedy]}.`;
    if ('password' in detail)
      return `The field "${detail.password}" says that readers need a password, so this is not for the public. It is published when that is left out.`;
    if ('folder' in detail)
      return `It lies in the folder "${detail.folder}", so this is not for the public. It is published when it is moved to another.`;
    if ('draftFile' in detail)
      return `The file is called "${detail.draftFile}", so this is a draft and not for the public. It is published under another name.`;
    if ('mediumDraft' in detail)
      return `"${detail.mediumDraft}" is how Medium names drafts in its export, so this is not for the public. It is published under another name.`;
    if ('note' in detail)
      return `“${detail.note}”: this note does not only ask that the message below it be published, so that one is held. It is published when it is forwarded as such, or sent by itself.`;
    if ('page' in detail) return forFew(detail);
    if ('paper' in detail)
      return `“${detail.begins}”: this is ${PAPERS[detail.paper]}, which no reader is meant to see. If it is an article, put a sentence above it that says what it is.`;
    if ('title' in detail)
      return `“${detail.title}”: the title says that this is not for the public. It is published when its title does not say that any more.`;
    return 'text' in detail
      ? `“${detail.text}”: the text says that this is not for the public. It is published when that line is gone.`
      : `“${detail.notice}”: this is not for the public.`;
  },
  'not-text': (holds) =>
    holds === 'nul'
      ? 'The file is not text: it holds NUL characters.'
      : 'The file is not text: it is full of control characters.',
  'outside-inbox': 'The key is not a plain path below the inbox.',
  'package-item': (item) =>
    noArticle(
      item,
      item.format === 'ninjs' ? 'a package without a text of its own' : 'a package that lists other items',
    ),
  'part-of-story': ({ words, is }) => {
    if (is === 'first')
      return `“${words}” says that the story goes on in another file: only this part is published. Send the whole story in one file.`;
    const later = `“${words}” says that this is a later part of a story whose beginning is in another file. Send the whole story in one file.`;
    return is === 'later' ? later : `${later} It has no title.`;
  },
  'pdf-authors': (authors) =>
    `The PDF is published as it is, and it names its authors: ${listed(authors)}. Who should not be named must be taken out before.`,
  'picture-only': (item) => mediumAlone(item, 'a picture without an article'),
  'picture-too-large': (size) => {
    const stated =
      'pixels' in size ? `has ${millions(size.pixels)} million pixels` : `takes ${millions(size.bytes)} MB`;
    return `The picture ${stated}: it is published as it is, and phones load all of it. Smaller ones are made of pictures of up to ${millions(MOST_PIXELS)} million pixels and ${millions(MOST_BYTES)} MB.`;
  },
  'planning-item': (item) => noArticle(item, 'a plan of coverage'),
  'several-articles':
    'The page shows several articles, and none of them is certain to be the one that its title names. Upload the page of one article, or give it the title of one.',
  'status-unknown': ({ field, value }) =>
    `The field "${field}" says "${value}", which is not known, so this is held. It is published when that says "published", "public", "live", "ready" or "final", or is left out; "draft", "private", "in review" or "archived" hold it knowingly.`,
  'kept-back': ({ by, how, reason, isUnclear }) => {
    const says = isUnclear
      ? `The file "${by}" beside it keeps it back, since nobody can tell what it says`
      : `The file "${by}" beside it says that it is ${how === 'withdrawn' ? 'withdrawn' : 'not for the public yet'}`;
    const why = reason === undefined ? '' : `: ${reason}`;
    const until = isUnclear ? 'mended or gone' : 'gone, or "feedmill release" is called';
    return `${says}${why}${reason?.match(/[.!?。！？]$/u) ? '' : '.'} It is published when that file is ${until}.`;
  },
  'said-of-many':
    'What the file beside it says is not applied: it holds several articles, and nobody knows of which it is said.',
  'sidecar-alone':
    'There is no such file here: what this says counts as soon as one has that name, and else for nothing.',
  'said-of-no-media': ({ address }) =>
    `It shows nothing called "${address}": what the file beside it says of that is not used.`,
  'sidecar-field': ({ field }) =>
    `The field "${field}" is none that can be said from beside a file, and was ignored: id, address and pictures are the file's own.`,
  'sidecar-misnamed':
    'What says something of another file is called as that file is, with ".feedmill.yaml" behind it, in these very letters. Rename it: as it is, it says nothing.',
  'sidecar-missing':
    'A file beside it said whether it is for the public, and is missing; nobody has said yet that this is meant.',
  'sidecar-without-status':
    'It says nothing that is known, so that nobody knows what it means. Write "status: withdrawn", "status: held" or "status: published" into it.',
  'still-being-written': 'The file is still being written. It is looked at again when it changes.',
  superseded: ({ by }) => `"${by}" was uploaded later for the same article, so what became of that one counts.`,
  'symbolic-link': 'A symbolic link is not followed. Put the file itself here.',
  'text-elsewhere': 'The item does not hold its text, only the address of a file that does. Send that file instead.',
  'title-from-name': 'Neither the front matter nor a heading gives a title, so it was made of the name of the file.',
  'title-from-text': (detail) =>
    detail === 'agency'
      ? 'The item has no headline: its first sentence is the title.'
      : `${nameOf(detail.item)} has no title: its first sentence, "${detail.title}", is taken.`,
  'too-complex': (of) => TOO_COMPLEX[of],
  'too-costly':
    'Reading this file takes longer, or more memory, than any article needs, so that it would hold up all others. Look for something that is repeated or nested without end, or send it in another format.',
  'too-deep': (of) => `The ${of === 'docx' ? 'document' : 'HTML'} nests its elements too deep to be read.`,
  'too-large': ({ bytes, most }) => `The file has ${number(bytes)} bytes; at most ${number(most)} are taken.`,
  'too-many-abbreviations': ({ most }) =>
    `The text explains more than ${most} abbreviations, or longer ones than are abbreviations. The first ${most} are explained where they stand.`,
  'too-many-articles': ({ articles, most }) =>
    `The file holds ${number(articles)} articles; at most ${number(most)} are taken at once. Divide it.`,
  'too-many-footnotes': ({ most }) =>
    `The text has more than ${number(most)} footnotes. Those after them stand in the text as they are written; what is defined for them elsewhere is left out.`,
  'too-many-items': ({ items, most }) => `The file holds ${number(items)} items; at most ${number(most)} are taken.`,
  'too-many-lines':
    'The messages have more than 200,000 lines, more than can be read at once. Send them in several files.',
  'too-many-media': ({ most }) =>
    `More media are referred to than one upload can wait for: those after the first ${number(most)} are not looked for.`,
  'too-many-feeds': ({ title, most, first, others }) =>
    `"${title}" has more sections, tags and authors than it can have feeds: it is in ${most}, and not in ${first}${others === 0 ? '' : ` nor in ${number(others)} more`}.`,
  'unfit-for-feed': ({ title, feed, receiver, why }) =>
    `"${title}" is not in ${feed}, which is for ${receiver}: ${why}`,
  'too-many-tags': ({ tags, most }) =>
    most === 1 ? `Of ${tags} tags the first is kept.` : `Of ${tags} tags the first ${most} are kept.`,
  'too-much-markup': (of) =>
    of === 'file'
      ? 'The texts in the file have more than 500,000 elements and lines, more than can be read at once. Divide it.'
      : 'A text in the file has more than 250,000 elements and lines, far more than an article. Divide it or leave it out.',
  undecodable: (detail) => {
    if (detail === 'unknown') return 'The encoding of the file cannot be told. Save it as UTF-8.';
    if (typeof detail === 'object' && 'unknown' in detail)
      return `The text is said to be in the encoding "${detail.unknown}", which is not known. Send it in UTF-8.`;
    return detail === 'cut-off'
      ? 'The file ends in the middle of a character: the upload is not complete.'
      : `This is not valid ${detail.encoding.toUpperCase()}: the file is damaged or in another encoding. Save it as UTF-8.`;
  },
  'unknown-json': (found) =>
    `The JSON holds no article: expected a title and one of html, text, markdown, content_html or content_text, found ${jsonFound(found)}.`,
  unreadable: 'The file may not be read: permission denied.',
  'unreadable-name': 'The name of the file or of its folder is not UTF-8.',
  'unsafe-key': (fault) => `The file's path ${KEY_FAULTS[fault]}. Rename it.`,
  'unsupported-content': (detail) =>
    'vocabulary' in detail
      ? `The item's text is in the vocabulary <${detail.vocabulary}>, from which no article can be made.`
      : noArticle(detail, `a <${detail.element}>`),
  'unsupported-format': (detail) => {
    if (detail === 'unknown') return 'Articles cannot be read from this format.';
    if (typeof detail === 'object' && 'media' in detail)
      return `${detail.media} files cannot be published. ${INSTEAD[detail.instead]}`;
    const name =
      typeof detail === 'string'
        ? FOREIGN[detail]
        : 'root' in detail
          ? `an XML document of the kind <${detail.root}>`
          : `a file of the type ${detail.type}`;
    const advice = typeof detail === 'string' ? FOREIGN_ADVICE[detail] : undefined;
    return `This is ${name}, from which no article can be read.${advice === undefined ? '' : ` ${advice}`}`;
  },
  'url-unusable': ({ url }) =>
    `The canonical address "${url}" is no complete web address, so the article gets a page here.`,
  'usage-terms': (texts) => `The agency's terms of use (not published): ${listed(texts)}.`,
  'video-only': (item) => mediumAlone(item, 'a film without an article'),
  withheld: 'The agency withholds this item from publication.',
  'xml-entity': ({ entity }) =>
    `The XML refers to an entity ${entity} which is neither one of XML nor a character of HTML. Entities which a file declares itself are not expanded.`,
  'xml-syntax': (detail) => {
    if (detail === 'no-element') return 'The XML holds no element.';
    if (detail === 'ampersand')
      return 'The file is not well-formed XML: this "&" begins no reference; in XML it is written "&amp;".';
    return 'said' in detail
      ? `The file is not well-formed XML: ${detail.said}.`
      : `The file ends inside <${detail.cutOffIn}>: the upload is not complete.`;
  },
  'xml-too-deep': ({ most }) => `The XML nests its elements deeper than ${most} levels.`,
  'xml-too-large': ({ most }) => `The XML has more than ${number(most)} elements.`,
};

const OPEN_SIGNS: Readonly<Record<OpenSign, string>> = {
  '"': 'quotation mark "',
  "'": "quotation mark '",
  '[': 'bracket [',
  '{': 'bracket {',
};

const SKIPPED = {
  'too-long': 'it is far longer than any article.',
  nothing: 'it has neither text nor media.',
  untitled: 'it has neither a title nor a text.',
};

/** Behind "the page". */
const STAND_INS: Readonly<Record<StandIn, string>> = {
  check: 'asks whether its reader is a person',
  consent: 'asks for consent before it shows anything',
  error: 'tells of an error',
  login: 'asks to sign in',
  scripts: 'asks for JavaScript',
};

function forFew(page: PageForFew): string {
  const remedy = 'It is published when the page shows its whole text, or the text is uploaded by itself.';
  switch (page.page) {
    case 'hides-text':
      return `The page hides ${number(page.hidden)} characters of its text and shows ${number(page.shown)}, so this may not be for the public. ${remedy}`;
    case 'not-free':
      return `The page says that it is not free to read (isAccessibleForFree), and shows hardly more than a beginning. ${remedy}`;
    case 'wall':
      return `“${page.notice}”: the page ends its text for those who do not subscribe or sign in. ${remedy}`;
  }
}

const NO_ITEMS = {
  agency: 'The file holds no item of text.',
  newsml: 'The NewsML holds no NewsItem.',
  message: 'The news message holds no items.',
};

const NO_TEXT = {
  article: 'No text was found.',
  docx: 'The document holds no text.',
  email: 'The e-mail has no text.',
  'handed-over': 'The e-mail only hands over a message that it quotes. Forward that one as it is, or attach it.',
  'empty-file': 'The file is empty.',
  'inserted-file':
    'The text of the document is a file that Word is to insert when it opens it. Open it in Word and save it again.',
  message: 'The message has no text.',
  messages: 'The messages have no text.',
  'news-item': 'The NewsItem holds no text.',
  nitf: 'The NITF holds neither a headline nor a text.',
  page: 'The page shows no text. Its scripts may fill it in when it is opened; save the page from the browser and upload that.',
};

const NO_TITLE = {
  article: 'No title was found.',
  docx: 'No title was found in the document: give its title the style “Title”, or put it on a line of its own above the text.',
  email: 'The e-mail has no subject, and its text no title. Send it with a subject.',
};

const TOO_COMPLEX = {
  page: 'The page has more than 3 MB or 300,000 tags without its scripts, more than can be an article.',
  styles: 'The page has more styles than can be looked at for what they hide.',
  marks: 'The text has more brackets and other marks than an article may have. Divide it.',
};

function counted(count: number, what: string): string {
  return `${number(count)} ${what}${count === 1 ? '' : 's'}`;
}

function mb(bytes: number): string {
  return `${number(bytes / 1_000_000)} MB`;
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(', ');
}

function dateOf({ date, text }: StatedDate): string {
  return `The ${DATES[date]} date "${text}"`;
}

function nameOf(item: ItemName): string {
  return 'name' in item ? `"${item.name}"` : `Item ${item.number} of ${item.of}`;
}

/** NewsML 1 items hold nothing else: there is no more to say. */
function mediumAlone(item: OtherItem, what: string): string {
  return item.format === 'newsml-1' ? `This is ${what}.` : noArticle(item, what);
}

function noArticle({ format, id }: OtherItem, what: string): string {
  if (format === 'ninjs') return `The ninjs item ${id ?? ''} is ${what}, from which no article can be made.`;
  return `${id === undefined ? 'This' : `The item ${id}`} is ${what}, from which no article can be made.`;
}

function foundBeside(items: number, beside: readonly Counted[], say: Say): string {
  const kinds = beside.map((drop) => `${drop.count} × ${say.what(drop)}`);
  return [...(items === 0 ? [] : [`${items} ${items === 1 ? 'item' : 'items'} without text and media`]), ...kinds].join(
    ', ',
  );
}

function faultOf(fault: MediaFault): string {
  if (typeof fault === 'string') return MEDIA_FAULTS[fault];
  return 'chunk' in fault
    ? `has a chunk "${fault.chunk}", which is none of PNG's`
    : `is of a kind that is not published, ${fault.type}`;
}

function fetchFault(fault: FetchFault): string {
  if (typeof fault === 'string') return FETCH_FAULTS[fault];
  if ('said' in fault) return fault.said;
  if ('status' in fault) return `status ${fault.status}`;
  if ('port' in fault) return `port ${fault.port} is not asked`;
  if ('redirects' in fault) return `more than ${fault.redirects} redirects`;
  if ('bytes' in fault) return `it is larger than ${fault.bytes} bytes`;
  const { host, address } = fault;
  return address === undefined ? `${host} is not a public address` : `${host} is at ${address}, which is not public`;
}

function jsonFound(found: NoteDetails['unknown-json']): string {
  switch (found) {
    case 'no-articles':
      return 'no articles';
    case 'list':
      return 'a list';
    case 'null':
      return 'null';
    default:
      return 'type' in found ? `a ${found.type}` : `the fields ${found.fields.join(', ') || '(none)'}`;
  }
}

function millions(count: number): string {
  return String(Math.ceil(count / 1_000_000));
}
