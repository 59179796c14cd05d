import type { PublicPath } from '../article/public-path.ts';
import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import type { FeedDescription } from '../feed/description.ts';
import { type Html, html } from '../feed/html.ts';
import { alternates } from './alternates.ts';

/** What a page that lists a feed's articles says of itself to browsers, readers and search engines. */
export interface ListPage {
  readonly feed: FeedDescription;
  readonly path: PublicPath;
  readonly name: string;
  readonly description: string | undefined;
}

export function listHead({ feed, path, name, description }: ListPage, config: Config): Html {
  const url = publicUrl(path, config);
  const { title, logo } = config.site;
  return html`${description === undefined ? undefined : html`<meta name="description" content="${description}">\n`}\
<link rel="canonical" href="${url}">
${alternates(feed, config)}<meta property="og:type" content="website">
<meta property="og:site_name" content="${title}">
<meta property="og:title" content="${name}">
<meta property="og:url" content="${url}">
${logo === undefined ? undefined : html`<meta property="og:image" content="${uri(logo)}">\n`}\
`;
}
