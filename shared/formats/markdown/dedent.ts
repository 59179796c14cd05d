const FENCE = /^[ \t]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})/;
const ITEM = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\S/;

/**
 * MDX indents what stands in a component, where Markdown would see code: lines four spaces further in than their list lose
 * that indentation, and blocks of code all theirs at once.
 */
export function dedented(text: string): string {
  if (!/^(?: {4}|\t)/m.test(text)) return text;
  let list = 0;
  let fence: { readonly marks: string; readonly shift: number } | undefined;
  const lines = text.split('\n').map((line) => {
    const indent = widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');
    if (fence !== undefined) {
      const moved = without(line, fence.shift);
      if (moved.trim().startsWith(fence.marks) && /^[`~]+$/.test(moved.trim())) fence = undefined;
      return moved;
    }
    if (line.trim() === '') return line;
    if (indent < list) list = 0;
    const shift = indent - list >= 4 ? indent - list : 0;
    const moved = without(line, shift);
    const marks = FENCE.exec(moved)?.[1];
    if (marks !== undefined) fence = { marks, shift };
    const item = ITEM.exec(moved)?.[1];
    if (item !== undefined) list = widthOf(item);
    return moved;
  });
  return lines.join('\n');
}

function widthOf(space: string): number {
  return space.replaceAll('\t', '    ').length;
}

function without(line: string, shift: number): string {
  let at = 0;
  for (let width = 0; width < shift && /[ \t]/.test(line[at] ?? ''); at++) width += line[at] === '\t' ? 4 : 1;
  return line.slice(at);
}
