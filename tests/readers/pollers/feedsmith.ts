import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { textOf } from '../../../shared/article/html/plain.ts';
import type { Format } from '../../support/archive-walker.ts';
import { inOneLine, type Look, type Poller } from './poller.ts';

interface Read {
  readonly entries: readonly Record<'title' | 'link' | 'html', string | undefined>[];
  readonly older?: string | undefined;
}

/** Reads the feed as it is now. */
export const FEEDSMITH: Poller = {
  name: 'feedsmith',
  absent: false,
  formats: ['rss', 'atom', 'json'],
  keeps: { old: false, asTheyCame: false },
  follow: () => ({
    async poll(url): Promise<Look> {
      const response = await fetch(url);
      if (response.status !== 200) throw new Error(`${url} is answered with ${response.status}`);
      const { entries, older } = READ[formatOf(url)](await response.text());
      return {
        older,
        entries: entries.map(({ title = '', link = '', html = '' }) => ({
          title,
          link,
          text: inOneLine(textOf(html)),
        })),
      };
    },
  }),
};

function formatOf(url: string): Format {
  return /\.json\b/.test(url) ? 'json' : /atom/.test(url) ? 'atom' : 'rss';
}

const READ: Readonly<Record<Format, (document: string) => Read>> = {
  rss(document) {
    const { items = [], atom } = parseRssFeed(document);
    return {
      entries: items.map(({ title, link, content, description }) => ({
        title,
        link,
        html: content?.encoded ?? description,
      })),
      older: atom?.links?.find(({ rel }) => rel === 'prev-archive')?.href,
    };
  },
  atom(document) {
    const { entries = [], links } = parseAtomFeed(document);
    return {
      entries: entries.map(({ title, links, content, summary }) => ({
        title: title?.value,
        link: links?.find(({ rel }) => rel === 'alternate')?.href,
        html: content?.value ?? summary?.value,
      })),
      older: links?.find(({ rel }) => rel === 'prev-archive')?.href,
    };
  },
  json(document) {
    const { items = [], next_url } = parseJsonFeed(document);
    return {
      entries: items.map(({ title, url, content_html, content_text }) => ({
        title,
        link: url,
        html: content_html ?? content_text,
      })),
      older: next_url,
    };
  },
};
