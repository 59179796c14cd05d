import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../../shared/article/html/plain.ts';
import { findProgram, missing, runBeside } from '../../support/programs.ts';
import { inOneLine, type Poller } from './poller.ts';

/** Where Debian puts the sources of Go's libraries. */
const GOPATH = '/usr/share/gocode';
// Debian's own has its standard library compiled; any other would need minutes for that.
const go = findProgram(['/usr/bin/go', 'go'], ['version']);
const isThere = go !== undefined && existsSync(join(GOPATH, 'src/github.com/mmcdole/gofeed'));
const SOURCE = join(import.meta.dirname, 'gofeed.go');

let built: Promise<string> | undefined;

/** Compiles it once, into the folder of whoever is the first to ask. */
function reader(home: string): Promise<string> {
  const program = join(home, 'gofeed');
  const env = {
    ...process.env,
    GO111MODULE: 'off',
    GOPATH,
    GOFLAGS: '',
    GOTOOLCHAIN: 'local',
    GOCACHE: join(home, 'go'),
  };
  built ??= runBeside(go ?? '', ['build', '-o', program, SOURCE], env).then(() => program);
  return built;
}

/** Reads the feed as it is now; the one that takes all three formats. */
export const GOFEED: Poller = {
  name: 'gofeed',
  absent: missing('gofeed', !isThere),
  formats: ['rss', 'atom', 'json'],
  keeps: { old: false, asTheyCame: false },
  follow: (home) => ({
    async poll(url) {
      const output = await runBeside(await reader(home), [url]);
      const { entries, older }: Answer = JSON.parse(output);
      return {
        entries: entries.map(({ title, link, html }) => ({ title, link, text: inOneLine(textOf(html)) })),
        older: older || undefined,
      };
    },
  }),
};

interface Answer {
  readonly entries: readonly { readonly title: string; readonly link: string; readonly html: string }[];
  /** Empty where there is none. */
  readonly older: string;
}
