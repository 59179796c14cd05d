/**
 * What says of a day that something ends with it, right before it and right behind it, in the languages of the packs: apart from them, since
 * one of another language is never meant.
 */
const BEFORE = [
  'until|till?|to|valid through|no later than|deadline:?|closes(?: on)?|ends(?: on)?|expires(?: on)?',
  'bis(?: zum)?|spätestens(?: am)?|endet am',
  "jusqu['’]au|avant le|au plus tard le",
  'hasta(?: el)?|até(?: [oa]| ao)?|fino al|entro(?: il)?',
  'tot(?: en met)?|t/m|uiterlijk|till och med|t\\.?o\\.?m\\.?|fram till|til og med',
  'до|do(?: dnia)?|hingga|sampai|đến(?: hết)?(?: ngày)?',
  'حتى|עד|تا|截至|截止|至',
].join('|');
const BEHIND =
  "(?:['’]?[a-zçğıöşü]{0,3} )?(?:tarihine )?kadar|まで|까지|तक|পর্যন্ত|止|之?前|saakka|asti|inclusive|inclus|einschließlich|incluido";

const IS_END = new RegExp(`(?:^|[^\\p{L}])(?:${BEFORE})$`, 'iu');
const ENDS = new RegExp(`^(?:${BEHIND})(?![\\p{L}])`, 'iu');

/**
 * Whether a day is the last of something: `Tickets until 31 December 2026`.
 * @param before what a line says before the day, and `behind` it, without space at their ends
 */
export function isLastDay(before: string, behind: string): boolean {
  return IS_END.test(before) || ENDS.test(behind);
}
