/** Kinds of notices, as the generators share them. */
export const NOTICE =
  /^(?:note|notes|notice|alert|callout|admonition|tip|warning|warn|info|important|caution|danger|hint|aside|box|infobox|message|pitfall|success|question)(?:[-_]?(?:box|block))?$/;

/** What stands over a notice that has no title of its own: its kind, as its generator shows it. */
export function noticeTitle(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replace(/[-_]+/g, ' ');
}
