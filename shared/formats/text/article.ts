import { reject } from '../../article/rejection.ts';
import type { AcceptedStatuses } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Content, NotPublished, Reading } from '../../article/types.ts';
import { heldByLines } from '../held/by-notice.ts';
import { contentOf, type Findings } from './findings.ts';
import { htmlOf, type Part } from './layout/parts.ts';
import { heldByEmbargo } from './notices/embargo.ts';
import { laterTake } from './notices/takes.ts';

export interface TextContext {
  /** Lines that the newsroom's system adds to every text. */
  readonly furniture: readonly string[];
  /** Statuses that do not hold it although they are not known. @default none */
  readonly accepted?: AcceptedStatuses;
}

/** @returns the article that findings and parts make, with every line that is not in it listed. */
export function finishedArticle(findings: Findings, parts: Part[], firstLine: number): Reading | NotPublished {
  if (findings.title === undefined) {
    const later = laterTake(findings);
    if (later !== undefined)
      return reject({ code: 'part-of-story', detail: { words: later.words, is: 'later-untitled' }, line: later.line });
    const { salutation } = findings;
    const detail = { above: firstLine, ...stated({ salutation }) };
    return reject({ code: 'no-title', detail, line: firstLine });
  }
  const left = findings.dropped.flatMap(({ detail, line = firstLine }) =>
    typeof detail === 'string' ? [{ text: detail, line }] : [],
  );
  const held = heldByEmbargo(findings) ?? heldByLines(left);
  if (held !== undefined) return held;
  if (parts.length === 0 && findings.dek !== undefined) {
    parts.push({ kind: 'paragraph', lines: [findings.dek] });
    delete findings.dek;
  }
  if (parts.length === 0) return reject({ code: 'no-text', detail: { title: findings.title.slice(0, 100) }, line: 1 });
  const content: Content = { ...contentOf(findings), html: htmlOf(parts) };
  return {
    kind: 'reading',
    articles: [content],
    warnings: [...findings.warnings, ...(findings.take === undefined ? [] : [findings.take])],
    dropped: findings.dropped.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}
