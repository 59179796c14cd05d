import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import type { AnyNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import { INLINE } from '../../shared/formats/html/document.ts';
import { compose } from '../../shared/pipeline/compose/compose.ts';
import { BUILT_IN_CONFIG } from '../../tests/support/built-in-config.ts';
import type { Contestant, FoundArticle } from './page.ts';

const UPLOADED = '2026-06-01T12:00:00Z' as Instant;

export const feedmill: Contestant = {
  name: 'feedmill',
  async read({ bytes, text }) {
    const upload = { key: 'page.html' as SubmissionKey, bytes, uploadedAt: UPLOADED };
    const composition = await compose(upload, BUILT_IN_CONFIG, new Map());
    if (composition.kind !== 'articles') return undefined;
    const [{ title, dek = '', html, published, updated, authors }] = composition.articles;
    // The truth of whole texts has no standfirst, that of segments has.
    const standfirst = text === undefined ? dek : '';
    return {
      ...textsIn(html, standfirst),
      title,
      date: published ?? updated,
      authors: authors.map(({ name }) => name),
    };
  },
};

/** Firefox's reader view in a whole DOM, which is no dependency: `npm install --no-save jsdom`. */
export async function readability(): Promise<Contestant> {
  const name = 'jsdom';
  const { JSDOM, VirtualConsole } = await import(name);
  return {
    name: '@mozilla/readability',
    async read({ bytes }) {
      const { window } = new JSDOM(asText(bytes) ?? Buffer.from(bytes), { virtualConsole: new VirtualConsole() });
      const article = new Readability(window.document).parse();
      window.close();
      if (article?.content === undefined || article.content === null) return undefined;
      const { content, title, byline, publishedTime } = article;
      return {
        ...textsIn(content),
        title: title ?? undefined,
        date: publishedTime ?? undefined,
        authors: byline ? [byline.replace(/\s+/g, ' ').trim()] : [],
      };
    },
  };
}

/** Undefined for what is not UTF-8: the DOM looks for the encoding that the page states. */
function asText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @param python an interpreter that has the package trafilatura. */
export function trafilatura(python: string): Contestant {
  const script = fileURLToPath(new URL('trafilatura-pages.py', import.meta.url));
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.unref();
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name: 'trafilatura',
    async read({ bytes }) {
      child.stdin.write(`${Buffer.from(bytes).toString('base64')}\n`);
      const { value } = await answers.next();
      return (JSON.parse(String(value)) as FoundArticle | null) ?? undefined;
    },
  };
}

/** How ideographs are read, which stands above them, is in no collection's text. */
const SILENT = new Set(['script', 'style', 'template', 'rt', 'rp']);
const CAPTION = 'figcaption';

function textsIn(html: string, standfirst = '') {
  const { children } = parseDocument(html);
  return { text: `${standfirst}\n${shownText(children)}`, alone: `${standfirst}\n${shownText(children, false)}` };
}

/** The text of nodes as a reader has it: blocks part words. */
export function shownText(nodes: readonly AnyNode[], withCaptions = true): string {
  const parts: string[] = [];
  const visit = (node: AnyNode): void => {
    if (isText(node)) parts.push(node.data);
    if (!('children' in node) || (isTag(node) && (SILENT.has(node.name) || (node.name === CAPTION && !withCaptions))))
      return;
    const isBlock = isTag(node) && !INLINE.has(node.name);
    if (isBlock) parts.push('\n');
    node.children.forEach(visit);
    if (isBlock) parts.push('\n');
  };
  nodes.forEach(visit);
  return parts.join('');
}
