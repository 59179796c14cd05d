import { parseInstant } from '../../../article/dates/instant.ts';
import type { Content } from '../../../article/types.ts';

/** Of several embargoes the one that ends last; what cannot be read counts as that: nothing comes out before it is understood. */
export function latestEmbargo(embargoes: readonly (string | undefined)[]): Pick<Content, 'embargoed'> {
  const [embargoed] = embargoes.filter((one) => one !== undefined).toSorted((a, b) => endOf(b) - endOf(a));
  return embargoed === undefined ? {} : { embargoed };
}

function endOf(embargo: string): number {
  const end = parseInstant(embargo, 'UTC');
  return end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end.instant);
}
