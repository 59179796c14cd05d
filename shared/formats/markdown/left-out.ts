import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import type { What } from '../../article/dropped-kinds.ts';

const TYPE = 'left_out';

/** Of the renderer's environment: whether a text has anything of the kind. */
export interface LeftOutFlag {
  leftOut?: boolean;
}

/** Makes place for what a rule leaves out of a text and wants to be told. */
export function leavingOut(made: MarkdownIt): void {
  made.renderer.rules[TYPE] = () => '';
}

/** Notes in the text, at the place that a rule looks at, what it leaves out there. */
export function putLeftOut(state: StateInline, what: What): void {
  state.push(TYPE, '', 0).meta = { ...what };
  (state.env as LeftOutFlag).leftOut = true;
}

/** Notes the same of a whole block. @param line of the text, counted from 0. @returns what stands for it. */
export function leftOutBlock(state: StateCore, what: What, line: number): Token {
  const child = new state.Token(TYPE, '', 0);
  child.meta = { ...what };
  const token = new state.Token('inline', '', 0);
  token.children = [child];
  token.map = [line, line + 1];
  (state.env as LeftOutFlag).leftOut = true;
  return token;
}

/** What was left out, with its lines in the text, counted from 1. */
export function leftOutOf(tokens: readonly Token[]): readonly { readonly what: What; readonly line: number }[] {
  return tokens.flatMap(({ type, children, map }) =>
    type !== 'inline' || children === null
      ? []
      : children.flatMap((child) =>
          child.type === TYPE ? [{ what: child.meta as What, line: (map?.[0] ?? 0) + 1 }] : [],
        ),
  );
}
