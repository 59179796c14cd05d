/** Keys that break what was not made for them; a name for the report and the key. */
export const AWKWARD_KEYS: readonly (readonly [string, string])[] = [
  ['with spaces', 'City Desk/two  spaces and a trailing one '],
  ['with plus signs', 'a+b/c++.md'],
  ['percent signs', '100%/%20%2F%.md'],
  ['query and fragment', 'what?/why#not&when=now.md'],
  ['quotes', `it's "quoted" and \`ticked\`.md`],
  ['hash signs', 'feed#sort#article'],
  ['Chinese', '新闻/重庆 智能产业.txt'],
  ['Arabic', 'أخبار/المدينة.txt'],
  ['with an emoji', 'desk/🚋 tram.md'],
  ['decomposed', 'cafe\u0301.md'],
  ['1,024 bytes long', `${'k'.repeat(1_021)}.md`.slice(0, 1_024)],
  ['1,024 bytes long in Chinese', `${'长'.repeat(340)}.txt`],
];

const everyCodeUnit = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code)).join('');

/** Bodies with characters that engines and encodings treat in their own ways. */
export const EVERY_CHARACTER: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['every character to U+02FF, controls and NUL among them', everyCodeUnit],
  ['astral characters and joiners', '👩🏽‍🚀 𠮷野家 𝔉𝔢𝔢𝔡 \u{10FFFF}'],
  ['halves of surrogate pairs', 'left \uD83D right \uDE8B end'],
  ['markup and quotes', `</script>]]>&amp;"'\\ <b>bold</b> \${x} {{y}}`],
  ['bidirectional marks, byte order marks and noncharacters', '\u202E\u2066\uFEFF\uFFFE\uFFFF\u2028\u2029'],
];
