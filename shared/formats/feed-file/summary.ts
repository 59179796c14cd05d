import { withoutFooter } from './footer.ts';
import { plainHtmlField } from './plain.ts';

/** Characters above which a description is the text once more. */
const LONGEST = 1_000;

/** An item's summary from the description beside its full text; the marks of a cut text become an ellipsis. */
export function summaryFrom(description: string | undefined): string | undefined {
  if (description === undefined) return undefined;
  const text = plainHtmlField(withoutFooter(description).html)
    ?.replace(
      /\s*(?:\[\s*(?:…|\.{3})\s*\]|\.{3}|…)\s*(?:(?:Continue reading|Read more|Weiterlesen|Lire la suite|Leer más)\b.{0,200})?$/i,
      '…',
    )
    .trim();
  return text === undefined || text === '' || text === '…' || text.length > LONGEST ? undefined : text;
}
