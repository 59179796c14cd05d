import type { Sample } from './corpus.ts';
import type { Chance } from './seed.ts';

type Mutate = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array;

/** Bytes and characters that parsers trip over. */
const AWKWARD: readonly [string, ...string[]] = [
  '\0',
  '\ufeff',
  '\x01\x02\x03',
  '\x1b[31m',
  '\u2028',
  '\ud800',
  ']]>',
  '<!--',
  '-->',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '<svg/onload=alert(1)>',
  '&#0;&#x110000;&lol;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '---\n',
  '+++\n',
  '{"',
  '{{< x >}}',
  '{% raw %}',
  '\n\n\n',
  '：',
  '（完）',
  'Embargo: ',
  '٣\u202e',
  '💥\u200d',
];

const MUTATIONS: readonly [Mutate, ...Mutate[]] = [
  function flipBits(bytes, chance) {
    const copy = Uint8Array.from(bytes);
    for (let count = 1 + chance.upTo(8); count > 0 && copy.length > 0; count--) {
      const at = chance.upTo(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.upTo(8));
    }
    return copy;
  },
  function cutOff(bytes, chance) {
    return bytes.subarray(0, chance.upTo(bytes.length + 1));
  },
  function takeOut(bytes, chance) {
    const [from, to] = span(bytes, chance);
    return join(bytes.subarray(0, from), bytes.subarray(to));
  },
  function double(bytes, chance) {
    const [from, to] = span(bytes, chance);
    return join(bytes.subarray(0, to), bytes.subarray(from));
  },
  function splice(bytes, chance, other) {
    return join(bytes.subarray(0, chance.upTo(bytes.length + 1)), other.subarray(chance.upTo(other.length + 1)));
  },
  function insert(bytes, chance) {
    const at = chance.upTo(bytes.length + 1);
    return join(bytes.subarray(0, at), Buffer.from(chance.of(AWKWARD)), bytes.subarray(at));
  },
  function noise(_, chance) {
    return Uint8Array.from({ length: chance.upTo(300) }, () => chance.upTo(256));
  },
  function leaveAsIs(bytes) {
    return bytes;
  },
];

const EXTENSIONS: readonly [string, ...string[]] = [
  '',
  '.txt',
  '.md',
  '.html',
  '.json',
  '.xml',
  '.rss',
  '.docx',
  '.zip',
  '.eml',
  '.jpg',
  '.svg',
  '.bin',
];

/** A sample with some damage, mostly under its own name. */
export function mutated(samples: readonly [Sample, ...Sample[]], chance: Chance): Sample {
  const { key, bytes: whole } = chance.of(samples);
  let bytes = whole;
  for (let count = 1 + chance.upTo(3); count > 0; count--) {
    bytes = chance.of(MUTATIONS)(bytes, chance, chance.of(samples).bytes);
  }
  return { key: chance.upTo(4) === 0 ? key.replace(/(?:\.[^.]*)?$/, chance.of(EXTENSIONS)) : key, bytes };
}

function span(bytes: Uint8Array, chance: Chance): readonly [number, number] {
  const from = chance.upTo(bytes.length + 1);
  return [from, Math.min(bytes.length, from + chance.upTo(400))];
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
