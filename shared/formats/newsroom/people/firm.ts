import { isHouse, isRole } from './roles.ts';

/** What belongs to the name of a firm although a comma stands before it. */
export const FIRM_SUFFIX =
  /^(?:inc|incorporated|ltd|limited|llc|llp|l\.l\.c|plc|corp|co|gmbh|mbh|ag|kg|se|s\.?a(?:\.?s)?|s\.?l|s\.?r\.?l|s\.?p\.?a|sarl|b\.?v|n\.?v|oy|oyj|ab|a\/s|as|aps|pty|k\.k|e\.v|ev|bhd|pte|jsc|ооо|оао|ао)\.?$/i;

/** `Smith & Sons`, `Tove & Co`, `Pier Press, Inc.`: one firm, whatever stands within its name. */
export function isFirm(text: string): boolean {
  const parts = text.trim().split(/\s*&\s*|\s*,\s*/);
  const [last = ''] = parts.slice(-1);
  if (parts.length < 2 || parts.length > 4) return false;
  if (FIRM_SUFFIX.test(last)) return parts.slice(0, -1).every((part) => !isRole(part));
  // `Smith, Hart & Sons Ltd.`
  if (text.includes('&') && signsAsFirm(last) && parts.slice(0, -1).every((part) => !/\s/.test(part))) return true;
  if (!text.includes('&') || text.includes(',')) return false;
  // `Jane & John Doe` share a surname.
  return isHouse(last) || signsAsFirm(last) || parts.every((part) => !/\s/.test(part) && /^\p{Lu}/u.test(part));
}

/** `Haddad & Lund LLP`: its last word says so. */
export function signsAsFirm(text: string): boolean {
  return FIRM_SUFFIX.test(/[^\s,]+$/.exec(text.trim())?.[0] ?? '');
}
