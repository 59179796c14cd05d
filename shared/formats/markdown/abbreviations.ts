import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import { MOST_ABBREVIATIONS, noteExcess } from './excess.ts';

/** Characters. What is longer is no abbreviation, or explains more than one: the explanation stands wherever the word does. */
const LONGEST_WORD = 100;
const LONGEST_EXPLANATION = 300;
/** What a word stands between, as the plugin has it. */
const BETWEEN = '[\\p{P}\\p{Z}\\r\\n$+<=>^`|~]';

/**
 * Abbreviations that a text explains (`*[HTML]: …`): those of the plugin, but no more than an article can have, and marked in
 * one pass, where the plugin copies a paragraph for each line of it.
 */
export function abbreviated(made: MarkdownIt): void {
  abbreviations(made);
  made.core.ruler.at('abbr_replace', markAbbreviations);
}

function markAbbreviations(state: StateCore): void {
  const { abbreviations: stated } = state.env as { abbreviations?: Readonly<Record<string, string>> };
  const explained = explanationsIn(stated ?? {}, state.env);
  if (explained.size === 0) return;
  const pattern = anyOf([...explained.keys()]);
  for (const token of state.tokens) {
    if (token.type !== 'inline' || !token.children?.some((child) => holds(child, pattern))) continue;
    token.children = token.children.flatMap((child) =>
      holds(child, pattern) ? marked(child, pattern, explained, state) : [child],
    );
  }
}

/** The plugin puts a colon before each word. */
function explanationsIn(stated: Readonly<Record<string, string>>, env: unknown): ReadonlyMap<string, string> {
  const all = Object.entries(stated).map(([name, explanation]) => [name.slice(1), explanation] as const);
  const short = all.filter(([word, text]) => word.length <= LONGEST_WORD && text.length <= LONGEST_EXPLANATION);
  const kept = short.slice(0, MOST_ABBREVIATIONS);
  if (kept.length < all.length) noteExcess(env, 'abbreviations');
  return new Map(kept);
}

/** The longest first: `HTML5` before `HTML`. */
function anyOf(words: readonly string[]): RegExp {
  const escaped = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<=^|${BETWEEN})(?:${escaped.join('|')})(?=$|${BETWEEN})`, 'gu');
}

function holds({ type, content }: Token, pattern: RegExp): boolean {
  return type === 'text' && content.search(pattern) >= 0;
}

function marked(
  { content }: Token,
  pattern: RegExp,
  explained: ReadonlyMap<string, string>,
  { Token: Made }: StateCore,
): readonly Token[] {
  const made: Token[] = [];
  const put = (type: string, nesting: -1 | 0 | 1, text = '') => {
    const token = new Made(type, nesting === 0 ? '' : 'abbr', nesting);
    token.content = text;
    made.push(token);
    return token;
  };
  let from = 0;
  for (const { 0: word, index } of content.matchAll(pattern)) {
    if (index > from) put('text', 0, content.slice(from, index));
    put('abbr_open', 1).attrs = [['title', explained.get(word) ?? '']];
    put('text', 0, word);
    put('abbr_close', -1);
    from = index + word.length;
  }
  if (from < content.length) put('text', 0, content.slice(from));
  return made;
}
