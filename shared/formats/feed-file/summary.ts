import { patternOf } from '../../languages/together.ts';
import { withoutFooter } from './footer.ts';
import { plainHtmlField } from './plain.ts';

/** Characters above which a description is the text once more. */
const LONGEST = 1_000;

/** What systems end a cut text in. */
const CUT = new RegExp(
  String.raw`\s*(?:\[\s*(?:…|\.{3})\s*\]|\.{3}|…)\s*(?:${patternOf(({ feeds }) => feeds?.goOn)}\b.{0,200})?$`,
  'iu',
);

/** An item's summary from the description beside its full text; the marks of a cut text become an ellipsis. */
export function summaryFrom(description: string | undefined): string | undefined {
  if (description === undefined) return undefined;
  const text = plainHtmlField(withoutFooter(description).html)?.replace(CUT, '…').trim();
  return text === undefined || text === '' || text === '…' || text.length > LONGEST ? undefined : text;
}
