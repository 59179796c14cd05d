import type { ParsingFault } from '../parse/fault.ts';
import type { Received } from '../received.ts';
import type { Fault, Rule } from '../rule.ts';
import { ITEM, JSON_ITEM, jsonDocument, rssDocument } from './examples.ts';

const GOOD = rssDocument(ITEM);

/** What has to hold before anything else can be said. */
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    id: 'encoding',
    scope: 'feed',
    severity: 'error',
    source: 'XML 1.0, section 4.3.3; RFC 7303, section 3; RFC 8259, section 8.1',
    check: of('encoding'),
    good: Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${GOOD.replace('A pier', 'Café')}`, 'latin1'),
    bad: Buffer.from(GOOD.replace('A pier', 'Café'), 'latin1'),
  },
  {
    id: 'xml-syntax',
    scope: 'feed',
    severity: 'error',
    source: 'XML 1.0, section 2.1; Namespaces in XML 1.0, section 7',
    check: of('xml-syntax'),
    good: GOOD,
    bad: GOOD.replace('A pier', 'A & B'),
  },
  {
    id: 'json-syntax',
    scope: 'feed',
    severity: 'error',
    source: 'RFC 8259, section 2',
    check: of('json-syntax'),
    good: jsonDocument(JSON_ITEM),
    bad: jsonDocument(JSON_ITEM).replace(/\}$/, ',}'),
  },
  {
    id: 'no-feed',
    scope: 'feed',
    severity: 'error',
    source: 'RSS 2.0; RFC 4287, section 2; JSON Feed 1.1, "version"',
    check: of('no-feed'),
    good: GOOD,
    bad: '<!doctype html><title>News</title>',
  },
];

function of(rule: ParsingFault['rule']): (received: Received) => readonly Fault[] {
  return ({ parsed }) => (parsed.kind === 'none' && parsed.why.rule === rule ? [parsed.why] : []);
}
