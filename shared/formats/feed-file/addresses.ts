import { resolveAddresses } from '../html/addresses.ts';
import { parseHtml, renderHtml } from '../html/document.ts';

/** Anything but a complete address, an anchor, or another scheme. */
const RELATIVE =
  /\b(?:href|src|srcset|poster|cite|data-src)\s*=\s*(?:"\s*(?!"|#|[a-z][a-z0-9+.-]*:)|'\s*(?!'|#|[a-z][a-z0-9+.-]*:)|(?!["'\s#]|[a-z][a-z0-9+.-]*:))/i;

/**
 * HTML of a feed with its addresses in full: a relative one starts from the item's own address, where a file that was uploaded
 * has pictures beside it.
 */
export function withFullAddresses(html: string, base: string | undefined): string {
  if (base === undefined || !RELATIVE.test(html)) return html;
  const page = parseHtml(html);
  if (page.kind === 'rejection') return html;
  resolveAddresses(page.root, base, undefined);
  return renderHtml(page.root);
}
