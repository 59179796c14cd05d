import markdownIt, { type StateCore, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';

/**
 * CommonMark with what GitHub adds (tables, strikethrough, bare addresses, task lists) and footnotes. Made once: setting it
 * up costs as much as rendering an article.
 */
export const markdown = renderer();

/** MDX indents what stands in a component: there is no indented code. */
export const mdx = renderer().disable('code');

const MAY_HOLD_ADDRESS = /\/\/|@|mailto:/i;

function renderer() {
  const made = markdownIt({ html: true, linkify: true, typographer: false }).use(footnote);
  // GitHub links bare addresses with a scheme only; without one, `README.md` would be a host in Moldova.
  made.linkify.set({ fuzzyLink: false });
  // Its patterns for every script are slow, and nearly no text holds an address that is not a link already.
  const test = made.linkify.test.bind(made.linkify);
  made.linkify.test = (text) => MAY_HOLD_ADDRESS.test(text) && test(text);
  made.core.ruler.after('inline', 'task-lists', markTasks);
  return made;
}

/** Check boxes as characters: feed readers remove form controls. */
function markTasks(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    if (token.type !== 'inline' || !isListItemText(state.tokens, index)) return;
    const [first] = token.children ?? [];
    if (first?.type !== 'text') return;
    first.content = first.content.replace(/^\[([ xX])\](?=\s)/, (_, mark) => (mark === ' ' ? '☐' : '☑'));
  });
}

function isListItemText(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.type === 'paragraph_open' && tokens[index - 2]?.type === 'list_item_open';
}
