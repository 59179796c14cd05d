import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { NoteDetails } from '../../article/notes.ts';
import { reject } from '../../article/rejection.ts';

import type { Reason, Rejection } from '../../article/types.ts';
import { positionAt } from '../decode/position.ts';
import { HTML_ENTITIES } from './entities.ts';

export type XmlNode = XmlElement | string;

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** The URI that its prefix, or the lack of one, stands for; empty when nothing declares it. */
  readonly namespace: string;
  /** By their names as written. No prototype. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly line: number;
}

export interface XmlDocument {
  readonly kind: 'xml';
  readonly root: XmlElement;
}

/** The deepest news item on record nests 30 levels: 200 leaves the stack of every walk far from its end. */
const DEPTH = 200;
/** An article has hundreds, exports of 10 MB up to 160,000, 10 MB of `<a/>` 2.5 million; each takes 1 kB to 2 kB. */
const ELEMENTS = 240_000;

const ENTITIES: Readonly<Record<string, string>> = Object.assign(Object.create(null), HTML_ENTITIES, {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
});

interface Open extends XmlElement {
  readonly children: XmlNode[];
  readonly scope: Scope;
}
/** Namespaces by prefix; what it does not declare itself it inherits as its prototype's. */
type Scope = Readonly<Record<string, string>>;

/**
 * Reads XML 1.0 strictly, as one tree. Nothing outside the text is read and no entity is expanded but the five, character
 * references and HTML's names of characters: a DTD's own declarations are skipped, a reference to them is an error.
 * Prefixes that nothing declares are tolerated, as older agency files have them.
 *
 * @param text decoded; an encoding that it declares is not looked at.
 * @returns a rejection `xml-syntax`, `xml-entity`, `xml-too-deep` or `xml-too-large` with its line and column for the rest.
 */
export function parseXml(text: string): XmlDocument | Rejection {
  const document = text.trimStart();
  const linesBefore = text.slice(0, text.length - document.length).split('\n').length - 1;
  const parser = new SaxesParser({ xmlns: false });
  // Its own table has a prototype, by which `&constructor;` would be an entity.
  Object.setPrototypeOf(parser.ENTITIES, ENTITIES);
  const top: Open = { name: '', namespace: '', attributes: {}, children: [], line: 0, scope: Object.create(null) };
  const open: Open[] = [top];
  let elements = 0;
  /** Where the last tag or section ended. */
  let passed = 0;
  const stop = (reason: Reason): never => {
    throw new Stop(reject({ ...reason, line: parser.line + linesBefore, column: parser.column + 1 }));
  };
  parser.on('opentag', (tag) => {
    if (open.length > DEPTH) stop({ code: 'xml-too-deep', detail: { most: DEPTH } });
    if (++elements > ELEMENTS) stop({ code: 'xml-too-large', detail: { most: ELEMENTS } });
    const parent = open.at(-1) ?? top;
    const element = elementFrom(tag, parent.scope, parser.line + linesBefore);
    parent.children.push(element);
    open.push(element);
    passed = parser.position;
  });
  parser.on('closetag', () => {
    open.pop();
    passed = parser.position;
  });
  const onText = (data: string) => void open.at(-1)?.children.push(data);
  parser.on('text', onText);
  parser.on('cdata', (data) => {
    onText(data);
    passed = parser.position;
  });
  parser.on('comment', () => {
    passed = parser.position;
  });
  parser.on('error', ({ message }) => {
    const reference = badReference(document.slice(passed, parser.position));
    if (reference === undefined) stop({ code: 'xml-syntax', detail: faultIn(message) });
    else {
      const { line, column } = positionAt(document, passed + reference.offset);
      throw new Stop(reject({ ...reference.reason, line: line + linesBefore, column }));
    }
  });
  try {
    parser.write(document).close();
  } catch (error) {
    if (error instanceof Stop) return error.rejection;
    throw error;
  }
  const [root] = top.children.filter((node) => typeof node !== 'string');
  return root === undefined ? reject({ code: 'xml-syntax', detail: 'no-element' }) : { kind: 'xml', root };
}

/** @param message as the parser words it, its own position before it. */
function faultIn(message: string): NoteDetails['xml-syntax'] {
  const said = message.replace(/^(?:\S+:)?\d+:\d+: /, '').replace(/\.$/, '');
  const unclosed = /^unclosed tag: (.*)$/.exec(said)?.[1];
  return unclosed === undefined ? { said } : { cutOffIn: unclosed };
}

interface BadReference {
  readonly offset: number;
  readonly reason: Reason;
}

/** The parser tells of a stray `&` only where it gives up on it, which may be many lines below. */
function badReference(unread: string): BadReference | undefined {
  const text = unread.replace(/<!(?:--|\[CDATA\[)[\s\S]*$/, '');
  for (const { 0: written, 1: name = '', 2: end, index: offset } of text.matchAll(/&([^\s&;<>"']{0,60})(;?)/g)) {
    if (end === ';' && (/^#(?:\d+|x[\da-f]+)$/i.test(name) || ENTITIES[name] !== undefined)) continue;
    const isEntity = end === ';' && /^[\p{L}_]/u.test(name);
    return {
      offset,
      reason: isEntity
        ? { code: 'xml-entity', detail: { entity: written } }
        : { code: 'xml-syntax', detail: 'ampersand' },
    };
  }
  return undefined;
}

/** Ends the parser's run at its first error. */
class Stop extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection) {
    super();
    this.rejection = rejection;
  }
}

function elementFrom({ name, attributes }: SaxesTagPlain, outer: Scope, line: number): Open {
  const scope = scopeWithin(attributes, outer);
  const colon = name.indexOf(':');
  const namespace = scope[colon === -1 ? '' : name.slice(0, colon)] ?? '';
  return { name: name.slice(colon + 1), namespace, attributes, children: [], line, scope };
}

function scopeWithin(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  let scope: Record<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const own: Record<string, string> = scope ?? Object.create(outer);
    own[name.slice(6)] = attributes[name] ?? '';
    scope = own;
  }
  return scope ?? outer;
}
