import { parseInstant } from '../../article/dates/instant.ts';
import type { XmlElement } from '../xml/tree.ts';
import { declaredText, moduleText } from './fields.ts';

/** From when on readers may see something, and until when. */
export interface Window {
  readonly embargoed?: string | undefined;
  readonly expires?: string | undefined;
}

/**
 * What an item says of when it is for readers: PRISM's dates, and periods of Dublin Core, as Media RSS asks for them
 * (dublincore.org/specifications/dublin-core/dcmi-period: `start=…; end=…; scheme=W3C-DTF`). What is available since a day says that day
 * alone. What is no whole day counts for an embargo only: by the other names shops say whether something is in stock.
 */
export function windowOf(item: XmlElement): Window {
  const available = declaredText(item, 'dcterms', 'available');
  const periods = [available, declaredText(item, 'dcterms', 'valid')];
  const ends = [declaredText(item, 'prism', 'killDate'), declaredText(item, 'prism', 'expirationDate')];
  return {
    embargoed: moduleText(item, 'prism', 'embargoDate') ?? [...partsOf(periods, 'start'), available].find(isDay),
    expires: [...ends, ...partsOf(periods, 'end')].find(isDay),
  };
}

function partsOf(periods: readonly (string | undefined)[], name: 'start' | 'end'): readonly (string | undefined)[] {
  const part = new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*([^;]*[^;\\s])`, 'i');
  return periods.map((period) => part.exec(period ?? '')?.[1]);
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && parseInstant(text, 'UTC') !== undefined;
}
