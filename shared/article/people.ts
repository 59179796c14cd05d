import { webAddress } from './addresses.ts';
import { oneLine } from './characters.ts';
import type { FieldLines } from './limits/field-lines.ts';
import { isNobody } from './nobody.ts';
import { foldKey } from './slug.ts';
import { stated } from './stated.ts';
import type { Person } from './types.ts';

/** RFC 5321 section 4.5.3.1.3: a path, without its brackets. */
const LONGEST_EMAIL = 254;

/** Characters of a name. */
const LONGEST_NAME = 2_000;

/** Whether two names are of one person, by the rule that feeds of authors know them by, however each is spelt and set. */
export function sameName(one: string, other: string): boolean {
  if (one.length > LONGEST_NAME || other.length > LONGEST_NAME) return one === other;
  return foldKey(one) === foldKey(other);
}

/** @returns people with their names in one line, each once and nobody's placeholder; what a later mention adds (role, address) is kept. */
export function peopleOf(stated: readonly Person[], fields: FieldLines): readonly Person[] {
  const people = new Map<string, Person>();
  for (const person of stated.map((one) => personOf(one, fields))) {
    const key = foldKey(person.name);
    if (key !== '' && !isNobody(person.name)) people.set(key, { ...person, ...people.get(key) });
  }
  return [...people.values()];
}

/** With the brackets around it, and what sets it off: whatever wrote it there, nobody is called by an address. */
const ADDRESS_IN_NAME =
  /[\s,;:/|–—-]*[<([]?\s*(?:mailto:)?([^\s@<>()[\],;]+@[^\s@<>()[\],;]+\.[^\s@<>()[\],;]+)\s*[>)\]]?/iu;

function personOf({ name: statedName, role: statedRole, email, url }: Person, { line }: FieldLines): Person {
  const address = url === undefined ? undefined : webAddress(url);
  const role = line('role', statedRole);
  const name = line('name', statedName);
  const [within, mailWithin] = ADDRESS_IN_NAME.exec(name) ?? [];
  const mail = oneLine(email ?? mailWithin ?? '').replace(/^mailto:/i, '');
  return {
    name: within === undefined ? name : oneLine(name.replace(within, ' ')),
    ...(role === '' ? {} : { role }),
    ...(mail.length <= LONGEST_EMAIL && /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(mail) ? { email: mail } : {}),
    ...stated({ url: address }),
  };
}
