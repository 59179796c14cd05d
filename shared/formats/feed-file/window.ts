import type { XmlElement } from '../xml/tree.ts';
import { moduleText } from './fields.ts';

/** From when on readers may see something, and until when. */
export interface Window {
  readonly embargoed?: string | undefined;
  readonly expires?: string | undefined;
}

/**
 * What an item says of when it is for readers: PRISM's dates, and periods of Dublin Core, as Media RSS asks for them
 * (dublincore.org/specifications/dublin-core/dcmi-period: `start=…; end=…; scheme=W3C-DTF`). What is available since a day says that day alone.
 */
export function windowOf(item: XmlElement): Window {
  const available = moduleText(item, 'dcterms', 'available');
  const periods = [available, moduleText(item, 'dcterms', 'valid')];
  // Where nothing declares a prefix, shops say by that name whether something is in stock.
  const since = /^\s*\d{4}-\d\d/.test(available ?? '') ? available : undefined;
  return {
    embargoed: moduleText(item, 'prism', 'embargoDate') ?? partOf(periods, 'start') ?? since,
    expires:
      moduleText(item, 'prism', 'killDate') ?? moduleText(item, 'prism', 'expirationDate') ?? partOf(periods, 'end'),
  };
}

function partOf(periods: readonly (string | undefined)[], name: 'start' | 'end'): string | undefined {
  const part = new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*([^;]*[^;\\s])`, 'i');
  return periods.map((period) => part.exec(period ?? '')?.[1]).find((date) => date !== undefined);
}
