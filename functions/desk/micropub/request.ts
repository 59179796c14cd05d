import type { Asked } from '../exchange.ts';
import { MicropubFault } from './fault.ts';

/** Of a post, by the names of microformats2: each has a list of values. */
export type Properties = Readonly<Record<string, readonly unknown[]>>;

/** A picture, sound or film that came with the post itself. */
export interface SentFile {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type MicropubRequest =
  | { readonly action: 'create'; readonly properties: Properties; readonly files: readonly SentFile[] }
  | { readonly action: 'delete' | 'undelete'; readonly url: string }
  | { readonly action: 'update'; readonly url: string; readonly changes: Changes };

export interface Changes {
  readonly replace: Properties;
  readonly add: Properties;
  /** Whole properties, or some of their values. */
  readonly remove: readonly string[] | Properties;
}

interface FormFields {
  readonly fields: readonly (readonly [string, string])[];
  readonly files: readonly SentFile[];
}

/**
 * Reads what an app asks for, whichever of the three ways it says it (sections 3.3 to 3.5).
 * @throws MicropubFault for what nobody can understand
 */
export async function readRequest(asked: Asked): Promise<MicropubRequest> {
  const type = asked.headers['content-type'] ?? '';
  if (/^application\/json\s*(?:;|$)/i.test(type)) return fromJson(objectOf(asked.body));
  return fromForm(await formOf(asked, type));
}

/** @returns the token in a form's body (section 3.2), where an app sends it there */
export function tokenIn(asked: Pick<Asked, 'headers' | 'body'>): string | undefined {
  const type = asked.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return undefined;
  return new URLSearchParams(new TextDecoder().decode(asked.body)).get('access_token') ?? undefined;
}

/** @throws MicropubFault for what is no form */
export async function formOf({ body }: Asked, type: string): Promise<FormFields> {
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i.test(type))
    throw invalid('Send a form (application/x-www-form-urlencoded, multipart/form-data) or JSON (application/json).');
  const form = await new Response(Buffer.from(body), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => Promise.reject(invalid('The form cannot be read.')));
  const fields: (readonly [string, string])[] = [];
  const files: SentFile[] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields.push([name, value]);
    else {
      const bytes = new Uint8Array(await value.arrayBuffer());
      files.push({ property: plainName(name), name: value.name, type: value.type, bytes });
    }
  }
  return { fields, files };
}

/** `category[]` and `category` are one property (section 3.3). */
function plainName(name: string): string {
  return name.replace(/\[\]$/, '');
}

function fromForm({ fields, files }: FormFields): MicropubRequest {
  const one = (wanted: string) => fields.find(([name]) => name === wanted)?.[1];
  const action = one('action');
  if (action === 'delete' || action === 'undelete') return { action, url: urlOf(one('url')) };
  if (action !== undefined && action !== 'create') throw invalid(`In a form, action is "delete" or "undelete".`);
  checkType(`h-${one('h') ?? 'entry'}`);
  const properties: Record<string, string[]> = {};
  for (const [field, value] of fields) {
    const name = plainName(field);
    if (NO_PROPERTIES.has(name) || value === '') continue;
    // A name of the language's own object is a name like any other.
    const before = Object.hasOwn(properties, name) ? properties[name] : undefined;
    Object.defineProperty(properties, name, {
      value: [...(before ?? []), value],
      enumerable: true,
      configurable: true,
    });
  }
  return { action: 'create', properties, files };
}

const NO_PROPERTIES = new Set(['h', 'action', 'url', 'access_token']);

function fromJson(value: Readonly<Record<string, unknown>>): MicropubRequest {
  const { action } = value;
  if (action === 'delete' || action === 'undelete') return { action, url: urlOf(value.url) };
  if (action === 'update') {
    const changes = {
      replace: propertiesOf(value.replace ?? {}, 'replace'),
      add: propertiesOf(value.add ?? {}, 'add'),
      remove: isNames(value.delete) ? value.delete : propertiesOf(value.delete ?? {}, 'delete'),
    };
    if (value.replace === undefined && value.add === undefined && value.delete === undefined)
      throw invalid('An update says what to replace, add or delete.');
    return { action, url: urlOf(value.url), changes };
  }
  if (action !== undefined && action !== 'create') throw invalid('action is "update", "delete" or "undelete".');
  const { type } = value;
  if (!Array.isArray(type) || typeof type[0] !== 'string') throw invalid('type is a list, as ["h-entry"].');
  checkType(type[0]);
  return { action: 'create', properties: propertiesOf(value.properties, 'properties'), files: [] };
}

function checkType(type: string): void {
  if (type !== 'h-entry') throw invalid(`Only h-entry can be made here, and not ${type.slice(0, 50)}.`);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

/** @throws MicropubFault where one of them is no list (section 3.4: every value is one) */
function propertiesOf(value: unknown, where: string): Properties {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(`"${where}" is an object of lists.`);
  for (const [name, values] of Object.entries(value))
    if (!Array.isArray(values)) throw invalid(`"${where}" has no list at ${name.slice(0, 50)}.`);
  return value as Properties;
}

function urlOf(value: unknown): string {
  if (typeof value !== 'string' || !URL.canParse(value)) throw invalid('"url" is the address of the post.');
  return value;
}

function objectOf(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw invalid('The body is no JSON object.');
}

function invalid(description: string): MicropubFault {
  return new MicropubFault('invalid_request', description);
}
