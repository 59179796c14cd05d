import { isArchived, isFeedDocument } from '../../shared/feed/document-kinds.ts';
import { HUB_PATH } from '../../shared/feed/hub-path.ts';
import { documentPath } from '../../shared/publish/siblings.ts';
import { answeredAs } from './answered.ts';
import type { EdgeResponse, ViewerResponseEvent } from './events.ts';

/** What the function must know of the site; written into its code at synthesis. */
export interface EdgeSite {
  /**
   * Where the public folder is served; ends in `/`.
   * @default - the distribution's own address: it cannot be written into a function that the distribution refers to
   */
  readonly feedsUrl?: string | undefined;
  /** WebSub hubs of others. */
  readonly hubs: readonly string[];
  /** Whether there is one of its own, at the feeds' address. */
  readonly hasHub?: boolean;
}

/**
 * Says of a feed document what its own address and its hubs are (WebSub, section 4: both in the response itself), and that
 * it comes in several encodings, and answers for what was taken back or has moved. CloudFront does not call it for responses of 400 and above
 * (Amazon CloudFront Developer Guide, "Restrictions on all edge functions"): their CORS headers come from the headers policy.
 */
export function viewerResponse(event: ViewerResponseEvent, site: EdgeSite): EdgeResponse {
  const response = event.response;
  // Whether the path is seen before or after the rewriting of the request is not documented: both read the same here.
  const path = documentPath(event.request.uri);
  const answered = answeredAs(response);
  if (!isFeedDocument(path)) return answered || response;
  const base = site.feedsUrl || `https://${event.context.distributionDomainName}/`;
  const headers = response.headers;
  headers.vary = { value: varyWith(headers.vary ? headers.vary.value : '') };
  if (answered) return answered;
  // An archive's document says of itself by its own links what it is; it has no hub.
  if (isArchived(path)) return response;
  const own = site.hasHub ? [base + HUB_PATH.slice(1)] : [];
  const links = own.concat(site.hubs).map((hub) => `<${hub}>; rel="hub"`);
  // A path with raw non-ASCII letters or brackets cannot stand in a header; such a request breaks RFC 3986 anyway.
  if (/^[!#-;=?-~]+$/.test(path)) links.unshift(`<${base}${path.slice(1)}>; rel="self"`);
  if (links.length > 0) headers.link = { value: links.join(', ') };
  return response;
}

function varyWith(present: string): string {
  if (present === '') return 'Accept-Encoding';
  return /(^|,)\s*(\*|accept-encoding)\s*(,|$)/i.test(present) ? present : `${present}, Accept-Encoding`;
}
