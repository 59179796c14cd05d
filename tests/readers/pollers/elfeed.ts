import { join } from 'node:path';
import { textOf } from '../../../shared/article/html/plain.ts';
import { findProgram, missing, runBeside } from '../../support/programs.ts';
import { inOneLine, type Poller } from './poller.ts';

const emacs = findProgram(['emacs'], ['--batch', '--eval', "(require 'elfeed)"]);
const SCRIPT = join(import.meta.dirname, 'elfeed.el');

/** Keeps what it has read in a database of its own, where an article is known by its id and its host. */
export const ELFEED: Poller = {
  name: 'elfeed',
  absent: missing('elfeed', emacs === undefined),
  formats: ['rss', 'atom'],
  keeps: { old: true, asTheyCame: false },
  follow: (home) => ({
    async poll(url) {
      const env = { ...process.env, HOME: home, LC_ALL: 'C.UTF-8', FEED: url, ELFEED_DB: join(home, 'elfeed') };
      const output = await runBeside(emacs ?? '', ['--batch', '-l', SCRIPT], env);
      const entries: { title: string; html: string; type: string; link: string }[] = JSON.parse(output);
      return {
        entries: entries.map(({ title, html, type, link }) => ({
          title,
          text: inOneLine(type === 'html' ? textOf(html) : html),
          link,
        })),
      };
    },
  }),
};
