import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS =
  'the of and a in that to was for with on by at from harbour council bridge morning ferry tide engineer budget lantern archive quarter market signal window record autumn northern paper letter garden'.split(
    ' ',
  );

/** A fixed sequence of numbers from 0 to 1: every run measures the same articles. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One article of about `bytes` bytes, with front matter, subheadings, a link in every third paragraph, lists and quotations. */
export function markdownArticle(index: number, bytes = 8_000): string {
  const next = sequence(index + 1);
  const word = () => WORDS[Math.floor(next() * WORDS.length)] ?? 'word';
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(next() * 12) }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
  const link = () => `*${word()}* [${word()} ${word()}](https://example.org/${word()}/${index}).`;
  const day = new Date(Date.UTC(2016, 0, 1) + index * 3_600_000).toISOString();
  const parts = [
    `---\ntitle: "Article ${index}: ${word()} ${word()}"\nauthor: Writer ${index % 25}\ndate: ${day}\nsection: ${word()}\ntags: [${word()}, ${word()}]\n---\n`,
  ];
  let length = 0;
  for (let count = 0; length < bytes; count++) {
    const part =
      count % 7 === 3
        ? `## ${sentence().slice(0, 50)}\n`
        : count % 11 === 5
          ? `- ${sentence()}\n- **${word()}** ${sentence()}\n- ${sentence()}\n`
          : count % 11 === 8
            ? `> ${sentence()}\n`
            : `${paragraph()}${count % 3 === 0 ? ` ${link()}` : ''}\n`;
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join('\n');
}

/** Writes `count` articles below a folder, 500 to a folder of its own. */
export function writeInbox(folder: string, count: number, bytes?: number): void {
  for (let index = 0; index < count; index++) {
    const section = join(folder, `part-${Math.floor(index / 500)}`);
    if (index % 500 === 0) mkdirSync(section, { recursive: true });
    writeFileSync(join(section, `article-${index}.md`), markdownArticle(index, bytes));
  }
}
