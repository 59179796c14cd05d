import type { Env, MarkdownIt, Token } from 'markdown-it';
import { takeNotForReaders } from '../../article/hidden/not-for-readers.ts';
import { mayHoldHidden } from '../../article/hidden/visible.ts';
import { findAll } from '../../article/html/find.ts';
import { parseHtml, textOf } from '../html/document.ts';
import { visibleText } from '../html/shape/visible-text.ts';
import { markdown } from './renderer.ts';

const MARK = 'data-feedmill-n';

/** Tells of the tokens that open a block whether readers see it: HTML around it may hide it. */
export function seenAmong(tokens: readonly Token[], renderer: MarkdownIt, environment: Env): (token: Token) => boolean {
  if (!tokens.some(({ type, content }) => type === 'html_block' && mayHoldHidden(content))) return () => true;
  const opening = tokens.filter(({ nesting }) => nesting === 1);
  for (const [index, token] of opening.entries()) token.attrSet(MARK, String(index));
  const page = parseHtml(renderer.renderer.render([...tokens], renderer.options, environment));
  for (const token of opening) token.attrs = token.attrs?.filter(([name]) => name !== MARK) ?? null;
  if (page.kind === 'rejection' || takeNotForReaders(page.root) === undefined) return () => false;
  const marked = findAll(({ attribs }) => MARK in attribs, page.root.children);
  const seen = new Set(marked.map(({ attribs }) => opening[Number(attribs[MARK])]));
  return (token) => seen.has(token);
}

const TEXTS = new Set(['text', 'text_special', 'code_inline', 'softbreak', 'hardbreak', 'html_inline']);

/** The text of inline tokens that hold HTML, without what that hides. */
export function seenText(tokens: readonly Token[]): string {
  const texts = tokens.filter(({ type }) => TEXTS.has(type));
  return visibleText(markdown.renderer.render(texts, markdown.options, {})) ?? '';
}

/** The texts of the paragraphs of some Markdown that readers see. */
export function seenParagraphs(text: string): readonly string[] {
  const page = parseHtml(markdown.render(text));
  if (page.kind === 'rejection' || takeNotForReaders(page.root) === undefined) return [];
  return findAll(({ name }) => name === 'p', page.root.children).map(textOf);
}
