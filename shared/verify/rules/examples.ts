/** Whole documents around the part that an example of a rule is about. */
export function rssDocument(item: string, channel = CHANNEL): string {
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>\n${channel}\n<item>${item}</item></channel></rss>`;
}

export const CHANNEL =
  '<title>The Quay</title><link>https://quay.example/</link><description>News</description><atom:link rel="self" href="https://quay.example/rss.xml"/>';
export const ITEM = '<title>A pier</title><guid>https://quay.example/a</guid>';

export function atomDocument(entry: string, head = HEAD): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom">\n${head}\n<entry>${entry}</entry></feed>`;
}

export const HEAD =
  '<id>tag:quay.example,2026:feed</id><title>The Quay</title><updated>2026-05-01T08:00:00Z</updated><author><name>Ada</name></author><link rel="self" href="https://quay.example/atom.xml"/>';
export const ENTRY =
  '<id>tag:quay.example,2026:a</id><title>A pier</title><updated>2026-05-01T08:00:00Z</updated><link href="https://quay.example/a"/>';

export function jsonDocument(item: object, feed: object = {}): string {
  const about = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Quay',
    home_page_url: 'https://quay.example/',
    feed_url: 'https://quay.example/feed.json',
  };
  return JSON.stringify({ ...about, items: [item], ...feed }, undefined, 1);
}

export const JSON_ITEM = { id: 'tag:quay.example,2026:a', content_text: 'It is open.' };

/** An answer with its head. */
export function answer(head: string, body: string = rssDocument(ITEM)): string {
  return `HTTP/1.1 ${head}\n\n${body}`;
}

export const GOOD_HEAD =
  '200 OK\ncontent-type: application/rss+xml; charset=utf-8\netag: "1"\ncontent-encoding: gzip\nx-again: 304';
