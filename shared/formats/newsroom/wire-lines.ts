import { isDeskNote } from '../../languages/desk-notes.ts';
import { patternOf, wordPatternOf } from '../../languages/together.ts';

/** `BC-EU--Harbour Bridge, 1st Ld-Writethru`: cycle, place, story and version, as ANPA's keyword line has them. */
const SLUG =
  /^[(^]?(?:BC|AM|PM|AP)-(?:[A-Z]{2,4}--?[\p{L}\d][^.!?]{1,80}|[\p{L}\d]+(?:[-/ ][\p{L}\d]+){0,5},\s?[^.!?]{1,60})[)<]?$/u;
/** `ABC123 4 POL 250 AFP`: the header of IPTC 7901 with its control characters lost. */
const HEADER = /^[A-Za-z]{2,6}\s?\d{3,5}\s\d\s[A-Za-z]{1,5}\s\d{1,5}(?:\s[^.!?]{1,60})?$/;
/** `u i AM-Harbour-Bridge     02-12 0398`: the second line of an ANPA header likewise. */
const ANPA = /^[a-z]\s[a-z]\s(?:BC|AM|PM|AP)-\S[^.!?]{0,60}\s\d\d-\d\d\s\d{3,5}\p{L}?$/u;
/** `a0412 BC-Quarry-Lake 1stLd 09-18 0420`: both lines of it run together. */
const ANPA_WHOLE = /^[a-z]{1,2}\d{3,4}\s(?:BC|AM|PM|AP)-\S[^.!?]{0,60}\s\d\d-\d\d\s\d{3,5}\p{L}?$/u;
/** How a message begins on a telex line (ITU-T F.1). */
const TELEX = /^ZCZC\b[ \w/-]{0,40}$/i;
const PICTURES = /^\(?(?:AP|AFP|Reuters|EPA|Getty) (?:Photos?|Graphics?|Video)s?\s+(?:[A-Z]{2,6}\d{2,4}|\w+\d{3,})/;
const DESK = /^[[(]?\s*(?:eds?|editors|ed\. note|note to (?:editors|desk))\s*[:：]\s*\S/i;
const CHANGES =
  /^[[(]\s*(?:eds?\b|adds?\b|recasts?\b|updates?\b|corrects?\b|restores\b|edits\b|trims\b|repeats?\b|refiles\b|removes\b|changes\b|subs?\b|with (?:photos?|graphics?|video|picture))[^\n]*[\])]?$/i;
const ATTENTION = new RegExp(
  String.raw`^(?:[-/\s]*${wordPatternOf(({ desk }) => desk?.attention?.toUpperCase())}\s*[-–—:]\s*)\S.*(?:\/{2,})?$`,
  'u',
);
const CAPITAL_CHANGES = new RegExp(String.raw`^${patternOf(({ desk }) => desk?.changes)}\b[:\s]`, 'u');
const LEAD_MARK = new RegExp(String.raw`^\(?${patternOf(({ desk }) => desk?.leads)}\)?[\s.:]*$`, 'iu');
/** Written plainly these are headings as well. */
const LEAD_WORD = new RegExp(String.raw`^\(?${patternOf(({ desk }) => desk?.leadWords)}\)?[\s.:]*$`, 'u');
const TAKE = new RegExp(
  String.raw`^[-–—\s([]*(?:${patternOf(({ desk }) => desk?.takes)}|(?:\d-){2,}\d|(\d)\1{3})[-–—\s)\]]*$`,
  'iu',
);
/** `cm/ld/abc`: who wrote, edited and passed it. */
const INITIALS =
  /^(?:\(?\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){2,5}\)?|\((?!.*(?:dpa|afp|ap|apa|sda|epd|kna|sid|efe|rtr|dts)\b)\p{Ll}{2,4}\/\p{Ll}{2,4}\))$/u;
/** `YGA-DAN`, `MRC // JAP`: two of them in capitals. */
const CAPITAL_INITIALS = /^\p{Lu}{2,4}(?:\s?\/{1,2}\s?|-)\p{Lu}{2,4}$/u;
/** `23-MAR-25 11:42 NNNN`: when a telex was sent, and its end. */
const SENT = /^\d{1,2}[-/]\p{Lu}{3,4}[-/]\d{2,4}\s\d{1,2}:\d{2}(?:\sNNNN)?$/u;
/** `dpa xy yyzz n1 kl` */
const SIGNED = /^(?:dpa|apa)(?: [\p{Ll}\d]{2,5}){2,6}$/u;
const ADDED = /^(?:BC|AM|PM|AP)-[^.!?]{2,80},\s?(?:\d\w\w|first|second|third) (?:add|take)\b/i;
/** `HARBOUR BRIDGE (2nd take)`, `Harbour-bridge, 1st add`: a slug line that counts the pieces of its story. */
const COUNTED = /^[^.!?]{2,60}(?:,|\(|--)\s?\d{1,2}(?:st|nd|rd|th)[\s-](?:add|take)\)?$/i;

/** What a line can be that an agency's desk writes for other desks. */
export type WireMark =
  | 'slug-line'
  | 'wire-header'
  | 'note-to-the-desk'
  | 'lead-mark'
  | 'continuation-mark'
  | 'initials';

/** Below a story alone: elsewhere it may be the name of a law or a party. */
export function isSignedForDesk(text: string): boolean {
  return CAPITAL_INITIALS.test(text);
}

/** @param text at most some hundred characters. */
export function readWireLine(text: string): WireMark | undefined {
  if (text.length <= 40) {
    if ((text.includes('/') && INITIALS.test(text)) || SIGNED.test(text)) return 'initials';
    if (SENT.test(text)) return 'wire-header';
    if (TAKE.test(text)) return 'continuation-mark';
    if (LEAD_MARK.test(text) || LEAD_WORD.test(text)) return 'lead-mark';
  }
  if (text.length <= 120) {
    if (/^[(^]?[ABP][CMP]-/.test(text)) {
      if (ADDED.test(text)) return 'continuation-mark';
      if (SLUG.test(text)) return 'slug-line';
    }
    if ((/\d/.test(text) && (HEADER.test(text) || ANPA.test(text) || ANPA_WHOLE.test(text))) || TELEX.test(text))
      return 'wire-header';
    if (COUNTED.test(text)) return 'continuation-mark';
    if (PICTURES.test(text)) return 'note-to-the-desk';
  }
  if (DESK.test(text) || CHANGES.test(text) || isDeskNote(text)) return 'note-to-the-desk';
  if (text.length <= 240 && (CAPITAL_CHANGES.test(text) || (ATTENTION.test(text) && /\/{2,}$/.test(text)))) {
    return 'note-to-the-desk';
  }
  return undefined;
}
