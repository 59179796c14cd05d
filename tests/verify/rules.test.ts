import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../shared/verify/received.ts';
import type { Example } from '../../shared/verify/rule.ts';
import { RULES } from '../../shared/verify/rules.ts';
import { verify } from '../../shared/verify/verify.ts';

/** An answer with its head is taken apart; `x-again` and `x-url` say what the head of one answer cannot. */
function look(example: Example) {
  if (typeof example !== 'string' || !example.startsWith('HTTP/1.1 ')) return verify(bytesOf(example));
  const [head = '', ...body] = example.split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  const exchange: Exchange = {
    url: headers['x-url'] ?? 'https://quay.example/rss.xml',
    status: Number(first.split(' ')[1]),
    headers,
    ...('x-again' in headers && { again: Number(headers['x-again']) }),
  };
  return verify(bytesOf(body.join('\n\n')), exchange);
}

function bytesOf(example: Example): Uint8Array {
  return typeof example === 'string' ? new TextEncoder().encode(example) : example;
}

describe('the table of rules', () => {
  it('names each once', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
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
