import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { textOf } from '../../../shared/article/html/plain.ts';
import { findProgram, missing, runBeside } from '../../support/programs.ts';
import { inOneLine, type Poller } from './poller.ts';

const program = findProgram(['newsboat'], ['--version']);

/** Keeps what it has read in a database of SQLite, and renews what has changed there. */
export const NEWSBOAT: Poller = {
  name: 'newsboat',
  absent: missing('newsboat', program === undefined),
  formats: ['rss', 'atom'],
  keeps: { old: true, asTheyCame: false },
  follow: (home) => ({
    async poll(url) {
      const [urls, cache] = [join(home, 'urls'), join(home, 'cache.db')];
      writeFileSync(urls, `${url}\n`);
      const args = ['-u', urls, '-c', cache, '-C', '/dev/null', '-x', 'reload'];
      await runBeside(program ?? '', args, { ...process.env, HOME: home });
      const database = new DatabaseSync(cache, { readOnly: true });
      const rows = database.prepare('SELECT title, content, url FROM rss_item WHERE feedurl = ?').all(url);
      database.close();
      const entries = rows.map(({ title, content, url: link }) => ({
        title: inOneLine(String(title)),
        text: inOneLine(textOf(String(content))),
        link: String(link),
      }));
      return { entries };
    },
  }),
};
