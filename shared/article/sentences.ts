/** Their full stop is no end. The one-letter ones (`U.S.`, `z. B.`, initials) are known by their length. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr gen col lt sgt capt cmdr adm rep sen gov pres rev hon supt det insp messrs mt ft vs no nos inc ltd ' +
    'corp co bros dept univ assn est approx fig vol pp ed eds al cf etc jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue tues wed thu thurs fri ave blvd rd ' +
    'bzw ca usw vgl evtl ggf inkl mio mrd nr str abs tel hr fr dipl ing ' +
    'm mm mme mlle me av sté env ' +
    'sra dra ud uds ee uu pág núm art dna sig sigg dott ecc pag geb bijv dhr mevr tzw np tzn tj itd itp ul godz ' +
    'т г гг др пр им ул тыс млн млрд руб стр см рис'
  ).split(' '),
);

const CLOSING = '["\'”’»›)\\]』」）】》〉]{0,9}';
/**
 * Full-width stops end a sentence wherever they stand, the others only before a space. Runs are bounded, or a long one that
 * ends nothing would take time by its square.
 */
const END = new RegExp(`(?:[。！？．｡]+${CLOSING}|[.!?…؟۔।॥።։។]{1,9}${CLOSING}(?=\\s|$))`, 'gu');

/** @returns a paragraph's sentences with their punctuation, in order. */
export function sentencesOf(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of paragraph.matchAll(END)) {
    const to = end.index + end[0].length;
    if (!endsSentence(paragraph, from, end.index, to)) continue;
    const sentence = paragraph.slice(from, to).trim();
    if (sentence !== '') sentences.push(sentence);
    from = to;
  }
  const rest = paragraph.slice(from).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}

function endsSentence(paragraph: string, from: number, mark: number, to: number): boolean {
  const next = paragraph.slice(to, to + 4).trimStart();
  if (next === '' || paragraph[mark] === '。') return true;
  // `“Go!” she said` goes on, and so does `approx. five`.
  if (/^\p{Ll}/u.test(next)) return false;
  if (paragraph[mark] !== '.') return true;
  const word = /[\p{L}\p{N}.’']*$/u.exec(paragraph.slice(Math.max(from, mark - 40), mark))?.[0] ?? '';
  const last = word.slice(word.lastIndexOf('.') + 1);
  if (/^\p{L}$/u.test(last) && !/^[ay]$|^\p{Script=Han}$/u.test(last)) return false;
  // Ordinals of German and its neighbours: `am 3. Oktober`; years do end sentences.
  if (/^\d{1,2}$/.test(last)) return false;
  return !ABBREVIATIONS.has(last.toLowerCase());
}
