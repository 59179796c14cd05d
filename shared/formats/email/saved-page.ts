import { Tokenizer } from 'htmlparser2';
import type { Email } from 'postal-mime';
import { asHttpUrl } from '../fields/values.ts';

/** What browsers write in the place of who sent it. */
const BROWSER = /^<?saved by\b/i;
/** Of what was sent at all. */
const SENT = new Set(['to', 'cc', 'message-id', 'received', 'return-path', 'delivered-to']);

/**
 * A page that a browser saved as one file (MHTML, RFC 2557), which has the form of a message: its date is that of the saving, and
 * nobody sent it.
 *
 * @returns the page as HTML, with its address where it names none itself; undefined for a message.
 */
export function savedPage({ html, headers }: Email): string | undefined {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value;
  if (html === undefined || headers.some(({ key }) => SENT.has(key))) return undefined;
  const address = value('snapshot-content-location') ?? value('content-location');
  if (address === undefined && !BROWSER.test(value('from') ?? '')) return undefined;
  // Frames stand behind it.
  const page = html.slice(0, endOfPage(html));
  const url = /\brel=["']?canonical\b/i.test(page) ? undefined : asHttpUrl(address);
  return url === undefined ? page : `---\ncanonicalUrl: ${JSON.stringify(url)}\n---\n${page}`;
}

/** @returns where the page's own element ends: a page may stand in an attribute (`srcdoc`), and be written by a script. */
function endOfPage(html: string): number {
  let end = html.length;
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onclosetag(start, behind) {
        if (html.slice(start, behind).toLowerCase() !== 'html') return;
        end = start - '</'.length;
        tokenizer.pause();
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  return end;
}
