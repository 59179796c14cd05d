import type { AnyNode, Element } from 'domhandler';
import { mayHoldFormulas, writeFormulas } from '../../article/html/formulas.ts';
import { mayNeedScripts, writeWithoutScripts } from '../../article/html/script-elements.ts';
import type { AcceptedStatuses } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Dropped, NotPublished } from '../../article/types.ts';
import { type Metadata, readFields } from '../fields/fields.ts';
import type { PageNaming } from './body/article-root.ts';
import { onceLinesAround } from './body/lines-around.ts';
import { datesOnPage, type PageDates } from './dates/date-on-page.ts';
import { isReadableDate } from './dates/readable-date.ts';
import { shownEarlier } from './dates/shown-earlier.ts';
import type { HtmlDocument } from './document.ts';
import { leaveOutUnmeant } from './furniture/leave-out-unmeant.ts';
import { googleDoc } from './google-docs.ts';
import { mediumPost } from './medium.ts';
import { ingredientsOf } from './metadata/ingredients.ts';
import { isListing } from './metadata/is-article.ts';
import { jsonLdBody } from './metadata/json-ld.ts';
import { pageMetadata, pageTitle } from './metadata/metadata.ts';
import { microdata } from './metadata/microdata.ts';
import { isNotFree } from './metadata/not-free.ts';
import { heldByPage } from './metadata/not-public.ts';
import { siteNames } from './metadata/site-names.ts';
import { newsletter } from './newsletter.ts';
import { notionPage } from './notion.ts';
import { type ChooseAuthors, pageAuthors } from './people/page-authors.ts';

/** What a page tells while it is whole, of its article and of itself. */
export interface PageFacts {
  readonly kind: 'facts';
  /** Of the article; what was declared above the page goes before what that says. */
  readonly metadata: Metadata;
  /** By all its names, the surest first. */
  readonly titles: readonly string[];
  /** What the site calls itself. */
  readonly sites: readonly string[];
  readonly chooseAuthors: ChooseAuthors;
  /** The text as its metadata tell it. */
  readonly told: string | undefined;
  /** What goes into the recipe that the page has. */
  readonly ingredients: readonly string[];
  /** Those in the page, where the metadata have none that can be read. */
  readonly dates: PageDates;
  /** The whole article, where a writing program exported the page. */
  readonly document: Element | undefined;
  /** What readers do not see of it, and has been taken out. */
  readonly dropped: readonly Dropped[];
  readonly hidden: readonly AnyNode[];
  /** Whether the page says that not everybody may read its article. */
  readonly isNotFree: boolean;
  /** Whether it may be a list of other stories: its headings lead to several, and it does not say that it is an article. */
  readonly isListing: boolean;
}

/**
 * Looks at a page as a whole and takes out what is not meant for readers. The order is that of what takes away from what is
 * looked at: facts in what is hidden first, then what scripts state, then what only stands on a page that is not yet taken
 * apart.
 *
 * @param declared what stands in the front matter.
 * @param source the page as it is written.
 */
export function pageFacts(
  page: HtmlDocument,
  declared: Metadata,
  source: string,
  accepted: AcceptedStatuses = {},
): PageFacts | NotPublished {
  const { root } = page;
  // For programs, and often not shown.
  const { published, updated } = microdata(root);
  const unmeant = leaveOutUnmeant(page);
  if (unmeant.kind === 'rejection') return unmeant;
  if (mayNeedScripts(source)) writeWithoutScripts(root.children);
  // Before scripts go, which state some of them.
  if (mayHoldFormulas(source)) writeFormulas(root.children);
  const exported = googleDoc(root) ?? mediumPost(root) ?? notionPage(root);
  const letter = exported === undefined ? newsletter(root) : undefined;
  const fields = {
    ...pageMetadata(root, stated({ published, updated, dek: exported?.dek })),
    ...exported?.fields,
  };
  const onPage = heldByPage(root) ?? readFields(fields, undefined, accepted);
  if (onPage.kind === 'held') return onPage;
  const metadata: Metadata = { ...onPage.metadata, ...declared };
  const sites = siteNames(root);
  const titles = [metadata.title, onPage.metadata.title, pageTitle(root)].filter((title) => title !== undefined);
  const linesAround = onceLinesAround(root, titles);
  const dates = isReadableDate(metadata.published) ? {} : datesOnPage(root, linesAround, titles, metadata.url);
  const latest = isReadableDate(metadata.published) ? metadata.published : dates.published;
  const earlier =
    declared.published === undefined && exported === undefined && isReadableDate(latest)
      ? shownEarlier(latest, linesAround(), titles)
      : undefined;
  return {
    kind: 'facts',
    metadata: { ...metadata, ...stated({ published: earlier ?? metadata.published }) },
    titles,
    sites,
    chooseAuthors: pageAuthors(root, sites, fields.authors, onPage.metadata.authors ?? [], linesAround, titles),
    // Scripts fill in what the page does not show.
    told: jsonLdBody(root),
    ingredients: exported === undefined && source.includes('ngredient') ? ingredientsOf(root, titles) : [],
    dates,
    document: (exported ?? letter)?.body,
    dropped: [...unmeant.dropped, ...(letter?.dropped ?? [])],
    hidden: unmeant.hidden,
    isNotFree: isNotFree(root),
    isListing: isListing(root),
  };
}

/** By what its article is known among others. */
export function namingOf({ titles, metadata, told }: PageFacts): PageNaming {
  return { titles, dek: metadata.dek, address: metadata.url, text: told };
}
