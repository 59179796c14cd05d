import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CONFIG = `module.exports = (config) => {
  config.addFilter('newest', (posts) => posts.slice(-50).reverse());
  config.addFilter('rfc822', (date) => date.toUTCString().replace('GMT', '+0000'));
  return { dir: { input: 'content', includes: '../layouts', output: 'public' } };
};
`;
const FEED = `---
permalink: feed.xml
layout: false
tags: []
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench</title>
<link>https://bench.example/</link><description>Bench</description>
{% for post in collections.posts | newest %}<item><title>{{ post.data.title }}</title><link>https://bench.example{{ post.url }}</link>
<pubDate>{{ post.date | rfc822 }}</pubDate><guid>https://bench.example{{ post.url }}</guid>
<content:encoded>{{ post.content | escape }}</content:encoded></item>
{% endfor %}</channel></rss>
`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>
`;

/** @returns whether the command is there: \`npm install --global @11ty/eleventy\` brings it. */
export function hasEleventy(): boolean {
  return spawnSync('eleventy', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** A site of the articles of an inbox, with templates that do no more than they must. */
export function writeEleventySite(folder: string, inbox: string): void {
  mkdirSync(join(folder, 'layouts'), { recursive: true });
  cpSync(inbox, join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'content/content.11tydata.json'), JSON.stringify({ layout: 'page.njk', tags: ['posts'] }));
  writeFileSync(join(folder, 'content/feed.njk'), FEED);
  writeFileSync(join(folder, 'layouts/page.njk'), PAGE);
  writeFileSync(join(folder, 'eleventy.config.cjs'), CONFIG);
}

/** @throws where it fails */
export function runEleventy(folder: string): void {
  const { status, stderr } = spawnSync('eleventy', ['--quiet'], { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(`eleventy ended with ${status}: ${stderr}`);
}
