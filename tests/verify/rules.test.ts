import { describe, expect, it } from 'vitest';
import { ARTICLE_DEMANDS } from '../../shared/feed/article-demands.ts';
import { EVERY_RULE, PROFILES } from '../../shared/verify/profiles/profiles.ts';
import type { Exchange } from '../../shared/verify/received.ts';
import type { Example, Rule } from '../../shared/verify/rule.ts';
import { RULES } from '../../shared/verify/rules.ts';
import { verify } from '../../shared/verify/verify.ts';

const NOW = Date.parse('2026-05-02T12:00:00Z');

/** An answer with its head is taken apart; `x-again` and `x-url` say what the head of one answer cannot. A second one came later. */
function look(example: Example, demands: readonly Rule[] = []) {
  const asked = { demands, now: NOW };
  if (typeof example !== 'string' || !example.startsWith('HTTP/1.1 '))
    return verify(bytesOf(example), undefined, asked);
  const [answer = '', second] = example.split(/\n\n(?=HTTP\/1\.1 )/);
  const [head = '', ...body] = answer.split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  const exchange: Exchange = {
    url: headers['x-url'] ?? 'https://quay.example/rss.xml',
    status: Number(first.split(' ')[1]),
    headers,
    ...('x-again' in headers && { again: Number(headers['x-again']) }),
    ...('x-head' in headers && {
      recording: {
        url: 'https://quay.example/a.mp3',
        head: Number(headers['x-head']),
        part: Number(headers['x-part']),
      },
    }),
    ...('x-home' in headers && { homePage: headers['x-home'] }),
    ...(second !== undefined && { later: bytesOf(second.slice(second.indexOf('\n\n') + 2)) }),
  };
  return verify(bytesOf(body.join('\n\n')), exchange, asked);
}

function bytesOf(example: Example): Uint8Array {
  return typeof example === 'string' ? new TextEncoder().encode(example) : example;
}

describe('the table of rules', () => {
  it('names each once, with its source, and says which only people can tell', () => {
    expect(new Set(EVERY_RULE.map(({ id }) => id)).size).toBe(EVERY_RULE.length);
    for (const rule of EVERY_RULE) {
      expect(rule.source).not.toBe('');
      expect('check' in rule).toBe(rule.severity !== 'by hand');
      if (rule.severity === 'by hand') expect(rule.says).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('is where the hints of receipts come from', () => {
    const known = new Map(EVERY_RULE.map((rule) => [rule.id, rule]));
    for (const { rule } of ARTICLE_DEMANDS) expect(known.get(rule)?.severity).toMatch(/^(?:error|warning)$/);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    'has for %s one document that keeps all, and one that breaks it',
    (id, rule) => {
      expect(look(rule.good).findings).toEqual([]);
      const found = look(rule.bad).findings.filter(({ rule: broken }) => broken === id);
      expect(found).not.toEqual([]);
      for (const { says, severity } of found) {
        expect(says).toMatch(/^\S.*[.…]$/s);
        expect(severity).toBe(rule.severity);
      }
    },
  );
});

describe.each([...PROFILES])('the table of demands of %s', (_, { demands }) => {
  it.each(demands.map((demand) => [demand.id, demand] as const))(
    'has for %s a document that keeps all, and one that breaks it alone',
    (id, { good, bad, severity }) => {
      expect(look(good, demands).findings).toEqual([]);
      const found = look(bad, demands).findings.filter(({ rule }) => demands.some((demand) => demand.id === rule));
      expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([id]));
      for (const one of found) {
        expect(one.severity).toBe(severity);
        expect(one.says).toMatch(/^\S.*\.$/s);
      }
    },
  );
});
