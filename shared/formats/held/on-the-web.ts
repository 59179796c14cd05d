/** Hosts that anybody may have a page at, and few may see it: documents, wikis and tickets of a team. */
const OF_TEAMS =
  /(?:^|\.)(?:atlassian\.net|sharepoint\.com|(?:docs|drive|sites)\.google\.com|notion\.(?:so|site)|git(?:hub|lab)\.com|dropbox\.com|slack\.com|office\.com|monday\.com|asana\.com|trello\.com|basecamp\.com|quip\.com|coda\.io|evernote\.com)$/;
/** The first part of the name of a host that only a house itself reaches, or that shows what is not out yet. */
const WITHIN =
  /^(?:intra(?:net)?|extranet|internal|intern|wiki|confluence|jira|portal|staging|stage|preview|test|dev|local|admin|my|hub|team|share|docs|files|redmine|git)\d*[.-]/;
/** RFC 2606, RFC 6762 and what houses call their own. */
const OWN_ZONE = /\.(?:local|internal|intranet|corp|lan|home|private|test|invalid|localhost|arpa)$/;

/** Whether an address that a page states for itself is one where anybody can read it, as far as its name tells. */
export function isOnOpenWeb(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== '' || !/\.\p{L}{2,}$/u.test(hostname)) return false;
  return !OF_TEAMS.test(hostname) && !WITHIN.test(hostname) && !OWN_ZONE.test(hostname);
}
