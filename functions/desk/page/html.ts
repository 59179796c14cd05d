import htm from 'htm';
import { type ComponentChild, h } from 'preact';

/** Markup in a template literal; whatever stands in it is shown as text. */
export const html = htm.bind(h) as (strings: TemplateStringsArray, ...values: unknown[]) => ComponentChild;
