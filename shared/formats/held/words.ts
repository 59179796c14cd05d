import { phrasesOf } from '../../languages/together.ts';
import { smallLetters } from './small-letters.ts';

export type Meaning = 'public' | 'held' | 'unknown';

const PUBLIC = new Set(phrasesOf(({ publication }) => publication?.public).map(folded));
const HELD = new Set(phrasesOf(({ publication }) => publication?.held).map(folded));
const EVERYBODY = new Set(phrasesOf(({ publication }) => publication?.everybody).map(folded));

const NEWSROOM = new Set(phrasesOf(({ publication }) => publication?.newsroom).map(folded));
const SECRET = new Set(phrasesOf(({ publication }) => publication?.secret).map(folded));

/** Characters. Of a text nobody can say what it means. */
const LONGEST = 200;

/**
 * What the value of a status says. A word that no pack of a language has is not known, and who writes it means something by it:
 * nobody here may guess that it is publication.
 *
 * Where the words come from: WordPress (developer.wordpress.org/reference/functions/get_post_statuses), Ghost (docs.ghost.org,
 * posts), Blogger (API v3, posts), Pelican and Nikola (their manuals, `status`), IPTC publishing status
 * (cv.iptc.org/newscodes/pubstatusg2), Superdesk's states, Decap's editorial workflow, the status of Word documents.
 */
export function meaningOf(value: string): Meaning {
  if (value.length > LONGEST) return 'unknown';
  const word = value.trim().replace(SCHEME, '');
  if (PUBLIC.has(plain(word))) return 'public';
  return isAmong(HELD, word) ? 'held' : 'unknown';
}

/** The same of a value that says for whom something is. */
export function meaningForReaders(value: string): Meaning {
  if (value.length > LONGEST) return 'unknown';
  if (EVERYBODY.has(plain(value))) return 'public';
  return isForNewsroom(value) || isSecret(value) ? 'held' : meaningOf(value);
}

/** Whether a value marks something as what only few may read: `Top Secret//NOFORN`, `Confidential (legal)`. */
export function isSecret(value: string): boolean {
  return value.length <= LONGEST && isAmong(SECRET, value);
}

export function isForNewsroom(value: string): boolean {
  return value.length <= LONGEST && isAmong(NEWSROOM, value);
}

/** What is added to a word may say when, or for whom: that makes nothing public, but leaves held what is. */
function isAmong(words: ReadonlySet<string>, value: string): boolean {
  return [value, value.replace(ADDITION, '')].some((word) => words.has(folded(word)));
}

/** `https://cv.iptc.org/newscodes/pubstatusg2/usable`, `stat:usable`, `status/draft`: what comes before is no part of the word. */
const SCHEME = /^(?:https?:\/\/\S+\/|(?:pub)?stat(?:us)?(?:g2)?[:/])(?=[^/:]+$)/i;
/** `draft v2`, `in review (legal)`, `Entwurf 3`: which, and whose. */
const ADDITION = /\s*(?:[([{]|\/\/).*$|\s+(?:v(?:ersion|er)?\.?\s*)?\d[\d.:TZ+/\s-]*$|\s*[:–—,;].*$/i;

/** Without case, and the difference between `in_review`, `in-review` and `In Review`; the signs around it go, whatever they say. */
function folded(word: string): string {
  return joined(smallLetters(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''));
}

/** The same where only signs go that change nothing: `published?`, `!published` and `☐ published` are other things. */
function plain(word: string): string {
  const signs = smallLetters(word).replaceAll('\ufe0f', '');
  return joined(signs.replace(/^[\s"'“”‘’#*_✅✔☑🟢]+|[\s"'“”‘’.!*_✅✔☑🟢]+$/gu, ''));
}

function joined(word: string): string {
  return word.replace(/[\s_\p{Pd}\u200c]+/gu, ' ');
}
