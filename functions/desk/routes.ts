import type { Route } from './route.ts';
import { ACCEPTED_STATUS_ROUTES } from './routes/accepted-status.ts';
import { ARTICLE_ROUTES } from './routes/articles.ts';
import { DUE_ROUTES } from './routes/due.ts';
import { EDITORIAL_ROUTES } from './routes/editorial.ts';
import { HELD_FEED_ROUTES } from './routes/held-feeds.ts';
import { KEEP_BACK_ROUTES } from './routes/keep-back.ts';
import { LINK_ROUTES } from './routes/links.ts';
import { MOVE_ROUTES } from './routes/moves.ts';
import { PREVIEW_ROUTES } from './routes/previews.ts';
import { RECEIPT_ROUTES } from './routes/receipts.ts';
import { REMOVAL_ROUTES } from './routes/removals.ts';
import { SITE_ROUTES } from './routes/site.ts';
import { UPLOAD_ADDRESS_ROUTES } from './routes/upload-addresses.ts';
import { UPLOAD_ROUTES } from './routes/uploads.ts';
import { IN_PIECES_ROUTES } from './routes/uploads-in-pieces.ts';
import { VERSION_ROUTES } from './routes/versions.ts';

/** All that can be asked of the desk. */
export const ROUTES: readonly Route[] = [
  ...SITE_ROUTES,
  ...RECEIPT_ROUTES,
  ...UPLOAD_ROUTES,
  ...UPLOAD_ADDRESS_ROUTES,
  ...IN_PIECES_ROUTES,
  ...LINK_ROUTES,
  ...PREVIEW_ROUTES,
  ...EDITORIAL_ROUTES,
  ...KEEP_BACK_ROUTES,
  ...ACCEPTED_STATUS_ROUTES,
  ...ARTICLE_ROUTES,
  ...MOVE_ROUTES,
  ...VERSION_ROUTES,
  ...DUE_ROUTES,
  ...HELD_FEED_ROUTES,
  ...REMOVAL_ROUTES,
];
