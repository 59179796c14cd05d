import type { Priority } from '../../article/types.ts';
import { asText } from './values.ts';

/**
 * Words for the story that is to lead, and the first of the numbers by which newsrooms rank theirs. Others (`0.8` of a site map, `low`) rank
 * what nobody here asks for.
 */
const LEADS: ReadonlySet<string> = new Set(['lead', 'top', 'high', 'highest', '1']);

export function priorityFrom(value: unknown): Priority | undefined {
  return LEADS.has(asText(value)?.toLowerCase() ?? '') ? 'lead' : undefined;
}
