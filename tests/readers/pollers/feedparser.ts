import { join } from 'node:path';
import { textOf } from '../../../shared/article/html/plain.ts';
import { findProgram, missing, runBeside } from '../../support/programs.ts';
import { inOneLine, type Look, type Poller } from './poller.ts';

// Debian puts feedparser beside its own Python, which need not be the first on the path.
export const PYTHONS = [process.env.PYTHON3, 'python3', '/usr/bin/python3'];
const python = findProgram(PYTHONS, ['-c', 'import feedparser']);
const SCRIPT = join(import.meta.dirname, 'poll-feed.py');

interface Answer {
  readonly status: number;
  readonly broken: boolean;
  readonly etag: string;
  readonly modified: string;
  readonly links: readonly (readonly [string, string])[];
  readonly entries: readonly { readonly title: string; readonly link: string; readonly html: string }[];
}

/** As aggregators use it: what is answered with 304 is as it was, and all else is what the feed holds now. */
export const FEEDPARSER: Poller = {
  name: 'feedparser',
  absent: missing('feedparser', python === undefined),
  formats: ['rss', 'atom'],
  keeps: { old: false, asTheyCame: false },
  follow() {
    const last = new Map<string, Pick<Answer, 'etag' | 'modified'> & { readonly look: Look }>();
    return {
      async poll(url) {
        const known = last.get(url);
        const args = [SCRIPT, url, known?.etag ?? '', known?.modified ?? ''];
        const { status, broken, etag, modified, links, entries }: Answer = JSON.parse(
          await runBeside(python ?? '', args),
        );
        if (status === 304 && known !== undefined) return known.look;
        if (status !== 200 || broken)
          throw new Error(`feedparser: ${url} is answered with ${status}, broken: ${broken}`);
        const look = {
          entries: entries.map(({ title, link, html }) => ({ title, link, text: inOneLine(textOf(html)) })),
          older: links.find(([rel]) => rel === 'prev-archive')?.[1],
        };
        last.set(url, { etag, modified, look });
        return look;
      },
    };
  },
};
