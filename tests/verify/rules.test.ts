import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../shared/verify/profiles/profiles.ts';
import type { Exchange } from '../../shared/verify/received.ts';
import type { Example, Rule } from '../../shared/verify/rule.ts';
import { RULES } from '../../shared/verify/rules.ts';
import { verify } from '../../shared/verify/verify.ts';

const NOW = Date.parse('2026-05-02T12:00:00Z');

/** An answer with its head is taken apart; `x-again` and `x-url` say what the head of one answer cannot. */
function look(example: Example, demands: readonly Rule[] = []) {
  const asked = { demands, now: NOW };
  if (typeof example !== 'string' || !example.startsWith('HTTP/1.1 '))
    return verify(bytesOf(example), undefined, asked);
  const [head = '', ...body] = example.split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  const exchange: Exchange = {
    url: headers['x-url'] ?? 'https://quay.example/rss.xml',
    status: Number(first.split(' ')[1]),
    headers,
    ...('x-again' in headers && { again: Number(headers['x-again']) }),
  };
  return verify(bytesOf(body.join('\n\n')), exchange, asked);
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

  it('names each once, and none as another table does', () => {
    const ids = [...RULES, ...[...PROFILES.values()].flatMap((profile) => profile.demands)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
