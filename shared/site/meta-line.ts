import { type Html, html } from '../feed/html.ts';

/** Short facts in one line, as under a title: `20 November · City`. @returns undefined when there are none */
export function metaLine(facts: readonly Html[]): Html | undefined {
  if (facts.length === 0) return undefined;
  return html`<p class="meta">${facts.flatMap((fact, index) => (index === 0 ? [fact] : [html` · `, fact]))}</p>`;
}
