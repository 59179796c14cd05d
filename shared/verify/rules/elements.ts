import { elementsIn, textOf, type XmlElement } from '../parse/xml.ts';
import type { Fault } from '../rule.ts';

/** What is wrong with the texts of these elements, in sentences. */
export function* faultsIn(
  elements: readonly XmlElement[],
  faultIn: (text: string) => string | undefined,
): Iterable<Fault> {
  for (const element of elements) {
    const fault = faultIn(textOf(element));
    if (fault !== undefined) yield { line: element.line, says: `In <${element.name}>, ${fault}.` };
  }
}

/** Children of a namespace that stand there more than once and may not. */
export function* repeated(element: XmlElement, mayNot: (local: string) => boolean, uri: string): Iterable<Fault> {
  const seen = new Set<string>();
  for (const child of elementsIn(element)) {
    if (child.uri !== uri || !mayNot(child.local)) continue;
    if (seen.has(child.local))
      yield { line: child.line, says: `A second <${child.name}> stands in one <${element.name}>.` };
    seen.add(child.local);
  }
}
