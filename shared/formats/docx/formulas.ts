import render from 'dom-serializer';
import { Element, isTag, Text } from 'domhandler';
import { formulaText } from '../../article/html/formulas.ts';
import { parseHtml } from '../html/document.ts';
import { mathMlOf } from './omml.ts';
import { localName, made, type PartElement, replaceWithin } from './xml-tree.ts';

/** Stands for a formula while a document is converted, in characters that no font shows (Unicode, private use). */
const PLACE = /\uf8e0(\d{1,6})\uf8e1/g;

/**
 * Puts a mark in the place of each formula, since mammoth knows none.
 *
 * @param formulas takes each in MathML, at the number of its mark.
 */
export function takeFormulas(part: PartElement, formulas: string[]): void {
  replaceWithin(part, (element) => {
    if (localName(element) !== 'oMath') return undefined;
    formulas.push(mathMlOf(element));
    // The root has the prefix of Word's own vocabulary.
    return [made(part, 'r', [made(part, 't', [`\uf8e0${formulas.length - 1}\uf8e1`])])];
  });
  // A formula on a line of its own is wrapped once more.
  replaceWithin(part, (element) => (localName(element) === 'oMathPara' ? element.children : undefined));
}

/** Puts the formulas in the place of their marks, each in one line. */
export function putFormulas(html: string, formulas: readonly string[]): string {
  if (formulas.length === 0) return html;
  return html.replace(PLACE, (mark, number) => {
    const formula = formulas[Number(number)];
    return formula === undefined ? mark : lineOf(formula);
  });
}

/** A formula of MathML as readers see it. */
export function lineOf(mathMl: string): string {
  const page = parseHtml(mathMl);
  const [math] = page.kind === 'rejection' ? [] : page.root.children.filter(isTag);
  const line = new Element('code', {}, [new Text(math === undefined ? '' : formulaText(math))]);
  return render(line, { encodeEntities: 'utf8' });
}
