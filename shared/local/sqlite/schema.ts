/** "FDML": tells this project's files from other SQLite databases (SQLite, "Database File Format", section 1.3.17). */
export const APPLICATION_ID = 0x46444d4c;

/**
 * The steps from each version of the schema to the next; a file's version is the number of steps it has taken.
 * A step that was released never changes: a new one follows it. Functions that steps call are in places.ts.
 *
 * Tables of short rows are WITHOUT ROWID, which makes the key the row; articles and sources carry their content, and
 * long rows would make such a tree deep.
 */
export const SCHEMA_STEPS: readonly string[] = [
  `
  CREATE TABLE sources (key TEXT PRIMARY KEY, version INTEGER NOT NULL, record TEXT NOT NULL) STRICT;

  CREATE TABLE articles (id TEXT PRIMARY KEY, version INTEGER NOT NULL, content BLOB NOT NULL) STRICT;

  CREATE TABLE entries (
    feed TEXT NOT NULL, sort TEXT NOT NULL, article TEXT NOT NULL, digest TEXT NOT NULL,
    PRIMARY KEY (feed, sort)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE claims (key TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (key, article)) STRICT, WITHOUT ROWID;
  CREATE INDEX claims_by_article ON claims (article, key);

  CREATE TABLE awaits (media TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (media, key)) STRICT, WITHOUT ROWID;

  CREATE TABLE due (at TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (at, article)) STRICT, WITHOUT ROWID;

  CREATE TABLE feeds (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  -- What DynamoDB Streams is on AWS. AUTOINCREMENT, so that an acknowledged number is never given out again.
  CREATE TABLE changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL, feeds TEXT NOT NULL) STRICT;

  CREATE TABLE files (
    key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, revision TEXT NOT NULL, settled INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE shows (path TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (path, article)) STRICT, WITHOUT ROWID;

  -- Remote media that could not be copied.
  CREATE TABLE misses (url TEXT PRIMARY KEY, failures INTEGER NOT NULL, again TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- Uploads that are gone from the inbox and not taken back, until somebody says that it is meant.
  CREATE TABLE held (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `,
  `
  -- Of a state file from before: feeds were registered with their documents, and the page that lists them is to be made anew.
  ALTER TABLE feeds ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE feeds ADD COLUMN is_public INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE feeds ADD COLUMN title TEXT;
  INSERT OR IGNORE INTO feeds (id, is_public) SELECT DISTINCT feed, 0 FROM entries;

  -- AUTOINCREMENT: a number that was taken off is not given to later news.
  CREATE TABLE unlisted (seq INTEGER PRIMARY KEY AUTOINCREMENT, feed TEXT NOT NULL) STRICT;
  INSERT INTO unlisted (feed) SELECT id FROM feeds;
  `,
  `
  -- What lists are sorted by; places.ts tells it of the records.
  ALTER TABLE sources ADD COLUMN status TEXT NOT NULL DEFAULT '';
  ALTER TABLE sources ADD COLUMN section TEXT NOT NULL DEFAULT '';
  ALTER TABLE sources ADD COLUMN uploaded_at TEXT NOT NULL DEFAULT '';
  UPDATE sources SET status = upload_status(record), section = upload_section(record), uploaded_at = upload_instant(record);
  CREATE INDEX sources_by_status ON sources (status, uploaded_at, key);
  CREATE INDEX sources_by_section ON sources (section, status, uploaded_at, key);

  ALTER TABLE articles ADD COLUMN state TEXT NOT NULL DEFAULT '';
  ALTER TABLE articles ADD COLUMN published TEXT NOT NULL DEFAULT '';
  UPDATE articles SET state = article_state(content), published = article_date(content);
  CREATE INDEX articles_by_state ON articles (state, published, id);
  `,
  `
  -- By what an upload that was moved is known again. Those of before are not.
  ALTER TABLE sources ADD COLUMN likeness TEXT;
  ALTER TABLE sources ADD COLUMN since TEXT;
  CREATE INDEX sources_by_likeness ON sources (likeness, since) WHERE likeness IS NOT NULL;
  `,
  `
  -- What feeds have shown last. Of before nobody knows: their articles tell it, as of a feed that is new.
  ALTER TABLE feeds ADD COLUMN is_empty INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE feeds ADD COLUMN content TEXT;
  ALTER TABLE feeds ADD COLUMN updated TEXT;
  `,
  `
  -- Pages are files of articles too; places.ts tells which are theirs.
  INSERT OR IGNORE INTO shows (path, article)
    SELECT article_page(content), id FROM articles WHERE state = 'published' AND article_page(content) <> '';
  `,
  `
  -- Archives of feeds: how far they go, where they are cut, and which keys of their indexes have changed since they were made.
  ALTER TABLE feeds ADD COLUMN archived TEXT;
  CREATE TABLE cuts (feed TEXT NOT NULL, sort TEXT NOT NULL, PRIMARY KEY (feed, sort)) STRICT, WITHOUT ROWID;
  -- AUTOINCREMENT: a key that changes again while its archive is made gets a number that nobody has read yet.
  CREATE TABLE unarchived (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, feed TEXT NOT NULL, sort TEXT NOT NULL, UNIQUE (feed, sort)
  ) STRICT;
  `,
  `
  -- What feeds tell of articles that were taken back.
  CREATE TABLE deletions (feed TEXT NOT NULL, at TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (feed, at, article)) STRICT, WITHOUT ROWID;
  `,
  `
  -- And why, as readers are told.
  ALTER TABLE deletions ADD COLUMN reason TEXT;
  `,
  `
  -- Since when a feed has no article. Of before nobody knows: what its documents have shown last tells it.
  ALTER TABLE feeds ADD COLUMN emptied TEXT;
  `,
  `
  -- Of which state of a feed's documents hubs were told last, and which are to be told still: 'again' is NULL where that was given up.
  ALTER TABLE feeds ADD COLUMN told TEXT;
  CREATE TABLE notices (
    hub TEXT NOT NULL, feed TEXT NOT NULL, mark TEXT NOT NULL, turn TEXT NOT NULL, failures INTEGER NOT NULL, again TEXT,
    PRIMARY KEY (hub, feed)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What sitemaps have shown last, and when a feed is to be published again by the passing of time.
  CREATE TABLE sitemaps (path TEXT PRIMARY KEY, content TEXT NOT NULL, updated TEXT NOT NULL) STRICT, WITHOUT ROWID;
  ALTER TABLE feeds ADD COLUMN again TEXT;
  `,
  `
  -- Articles whose pictures are to be made smaller. AUTOINCREMENT: one that is asked for again meanwhile gets a number that nobody has read yet.
  CREATE TABLE rendition_requests (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL UNIQUE, again TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- Who has subscribed at our own hub, and what is to be sent to them; the same topic once, however often it changes before.
  CREATE TABLE subscriptions (
    topic TEXT NOT NULL, callback TEXT NOT NULL, host TEXT NOT NULL, secret TEXT, until TEXT NOT NULL,
    mark TEXT NOT NULL, failures INTEGER NOT NULL, again TEXT, failing_since TEXT, delivered TEXT,
    PRIMARY KEY (topic, callback)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX subscriptions_by_host ON subscriptions (host);
  CREATE INDEX subscriptions_due ON subscriptions (again) WHERE again IS NOT NULL;
  `,
  `
  -- What feeds held some minutes ago, which of them are held since they would lose too much of it, and whose losses are meant until when.
  ALTER TABLE feeds ADD COLUMN had TEXT;
  CREATE TABLE held_feeds (
    feed TEXT PRIMARY KEY, since TEXT NOT NULL, lost INTEGER NOT NULL, total INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE accepted_losses (feed TEXT PRIMARY KEY, until TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- The ETags of a feed's own files as they were put last, so that nobody reads them all for what is put next.
  ALTER TABLE feeds ADD COLUMN etags TEXT;
  `,
  `
  -- What publishers say of the list of feeds while they put it: 'since' is NULL where one gave up.
  CREATE TABLE told_unlisted (mark TEXT PRIMARY KEY, feeds TEXT NOT NULL, since TEXT) STRICT, WITHOUT ROWID;
  `,
];
