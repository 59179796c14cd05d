import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Answered } from '../../desk/exchange.ts';

/** Where apps find the endpoint (Micropub, section 5.3). */
export const MICROPUB_LINK = '</desk/micropub>; rel="micropub"';

/** Where the page lies bundled. */
interface Served {
  readonly bundled: URL;
  /** Where a browser may ask beside the desk itself, as the policy names it. */
  readonly connects: readonly string[];
}
/** In the installed package. */
const BUNDLED = new URL('./desk/', import.meta.url);
/** Where its source lies, in a checkout: browsers take that as it is, but for the types. */
const SOURCE = new URL('../../desk/page/', import.meta.url);
/** What its modules import by name, in a checkout. */
const LIBRARIES: Readonly<Record<string, string>> = {
  'preact.js': 'preact',
  'hooks.js': 'preact/hooks',
  'htm.js': 'htm',
};
const IMPORT_MAP = JSON.stringify({
  imports: Object.fromEntries(Object.entries(LIBRARIES).map(([file, name]) => [name, `/desk/lib/${file}`])),
});

/**
 * One of the page's files.
 * @param name below `/desk/`; '' is the page itself
 * @param served @default as the command serves it
 * @returns undefined where there is none
 */
export async function deskFile(
  name: string,
  { bundled, connects }: Served = { bundled: BUNDLED, connects: [] },
): Promise<Answered | undefined> {
  if (name === '') return page(connects);
  const isBundled = existsSync(bundled);
  const words = /^words\/[a-z]{2}\.json$/.exec(name)?.[0];
  if (words !== undefined) {
    const catalogue = new URL(words, isBundled ? bundled : SOURCE);
    return existsSync(catalogue) ? file(catalogue, 'application/json') : undefined;
  }
  if (name === 'style.css') return file(new URL(name, isBundled ? bundled : SOURCE), 'text/css');
  if (isBundled) return name === 'app.js' ? script(await readFile(new URL(name, bundled), 'utf8')) : undefined;
  if (name === 'app.js') return script(await stripped('app.ts'));
  const library = LIBRARIES[/^lib\/([\w-]+\.js)$/.exec(name)?.[1] ?? ''];
  if (library !== undefined) return script(await readFile(fileURLToPath(import.meta.resolve(library)), 'utf8'));
  return /^[\w-]+\.ts$/.test(name) && existsSync(new URL(name, SOURCE)) ? script(await stripped(name)) : undefined;
}

async function stripped(name: string): Promise<string> {
  return stripTypeScriptTypes(await readFile(new URL(name, SOURCE), 'utf8'));
}

/** The preview inherits what is allowed here: an article page has its style in itself, and pictures of anywhere; no script is. */
function policy(connects: readonly string[]): string {
  const map = createHash('sha256').update(IMPORT_MAP).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${map}'`,
    "style-src 'self' 'unsafe-inline'",
    'img-src * data:',
    'media-src *',
    ["connect-src 'self'", ...connects].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function page(connects: readonly string[]): Answered {
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Desk</title>
<link rel="stylesheet" href="/desk/style.css">
<script type="importmap">${IMPORT_MAP}</script>
<script type="module" src="/desk/app.js"></script>
</head>
<body>
<noscript>The desk needs JavaScript. What became of uploads, <code>feedmill status</code> says too.</noscript>
<div id="desk"></div>
</body>
</html>
`;
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(connects),
      Link: MICROPUB_LINK,
    },
    body,
  };
}

function script(body: string): Answered {
  return { status: 200, headers: { 'Content-Type': 'text/javascript; charset=utf-8' }, body };
}

async function file(url: URL, type: string): Promise<Answered> {
  return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8` }, body: await readFile(url) };
}
