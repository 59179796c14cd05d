import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** GitHub's tables end with the columns of their head (GFM 4.10), and hide what a row has beyond: here it stays. */
export function allTableCells(made: MarkdownIt): void {
  made.core.ruler.before('inline', 'table-cells', addCells);
}

function addCells(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === 'table_open')) return;
  const lines = state.src.split('\n');
  let cells = 0;
  let line = -1;
  state.tokens = state.tokens.flatMap((token) => {
    if (token.type === 'tr_open') {
      cells = 0;
      line = token.map?.[0] ?? -1;
    } else if (token.type === 'td_open') cells++;
    if (token.type !== 'tr_close' || cells === 0) return [token];
    const excess = cellsOf(lines[line] ?? '').slice(cells);
    return [...(excess.some((text) => text !== '') ? excess.flatMap((text) => cell(state, text, line)) : []), token];
  });
}

function cellsOf(line: string): readonly string[] {
  const row = line.replace(/^[ \t>]*\|?/, '').replace(/(?<!\\)\|[ \t]*$/, '');
  return row.split(/(?<!\\)\|/).map((text) => text.trim().replaceAll('\\|', '|'));
}

function cell({ Token: Made, tokens }: StateCore, text: string, line: number): readonly Token[] {
  const level = tokens.find(({ type }) => type === 'td_open')?.level ?? 0;
  const opening = new Made('td_open', 'td', 1);
  const inline = new Made('inline', '', 0);
  const closing = new Made('td_close', 'td', -1);
  opening.level = closing.level = level;
  inline.level = level + 1;
  inline.content = text;
  inline.map = [line, line + 1];
  inline.children = [];
  for (const token of [opening, inline, closing]) token.block = true;
  return [opening, inline, closing];
}
