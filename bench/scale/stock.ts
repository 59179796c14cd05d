import { GB_STORED as GB } from '../costs/newsrooms.ts';
import { PRICES } from '../costs/prices.ts';
import { ASSUMED, PUBLISHED, SET } from './limits.ts';

/** What so many kept articles come to. */
export interface Stock {
  readonly articles: number;
  readonly tableGb: number;
  readonly partitions: number;
  readonly keptUsd: number;
  /** Documents of the archive of a feed that has all of them. */
  readonly documents: number;
  /** Hours of a whole comparison. */
  readonly comparison: number;
  /** How many nights it takes; undefined where the uploads alone, which one night looks at, take longer. */
  readonly nights: number | undefined;
}

export function stockOf(articles: number, archiveItems: number = SET.archiveItems): Stock {
  const tableGb = articles * GB.table;
  const documents = Math.ceil(articles / archiveItems);
  const uploads = (articles / 1_000) * ASSUMED.thousandCompared;
  // Uploads, files, receipts.
  const listed = 3 * uploads;
  // Rendered with their feeds, and listed with all files: each step asks for the cuts beside its own files alone.
  const compared = ASSUMED.archiveDocument + (ASSUMED.filesOfDocument / 1_000) * ASSUMED.thousandCompared;
  const archives = SET.feedsOfAnArticle * documents * compared;
  const comparison = (listed + archives) / 3_600;
  return {
    articles,
    tableGb,
    partitions: Math.max(PUBLISHED.partitionsOfANewTable, Math.ceil(tableGb / PUBLISHED.partitionSize)),
    keptUsd: tableGb * PRICES.tableGbMonth + articles * GB.s3 * PRICES.s3GbMonth,
    documents,
    comparison,
    nights: uploads / 3_600 > SET.comparison ? undefined : Math.ceil(comparison / SET.comparison),
  };
}
