import type { SubmissionKey } from '../../shared/article/types.ts';
import { wordsAsked } from '../../shared/receipt/words/languages.ts';
import type { Words } from '../../shared/receipt/words/shape.ts';
import { digestOf } from './digest.ts';
import { type Answered, type Asked, json } from './exchange.ts';
import { openApi } from './openapi.ts';
import type { DeskPlace } from './place.ts';
import { Problem, problemAnswer } from './problem.ts';
import { checkRights } from './rights.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { usableKey } from './usable-key.ts';

/**
 * Answers one request to the desk's API, where who asks may ask for it. Whoever calls it has made sure who that is.
 * @throws what is nobody's mistake; a mistake of who asks is answered with a problem (RFC 9457).
 */
export async function answerDesk(place: DeskPlace, asked: Asked): Promise<Answered> {
  try {
    return unlessKnown(await answerWell(place, asked), asked);
  } catch (error) {
    if (error instanceof Problem) return problemAnswer(error);
    throw error;
  }
}

async function answerWell(place: DeskPlace, asked: Asked): Promise<Answered> {
  const there = ALL.filter((route) => leadsTo(route, asked.path));
  const route = there.find(({ method }) => method === asked.method);
  if (route !== undefined) {
    const words = await wordsAsked(asked.headers['accept-language']);
    const key = keyIn(route, asked.path, words);
    await checkRights(place, asked, route, key);
    const answered = await route.answer(place, asked, key, words);
    return { ...answered, headers: { Vary: 'Accept-Language', ...answered.headers } };
  }
  if (there.length === 0) throw new Problem('no-address');
  const methods = there.map(({ method }) => method).join(', ');
  throw new Problem('method', { methods }, { headers: { Allow: methods } });
}

/** What describes all others is described nowhere. */
const DESCRIPTION = {
  method: 'GET',
  path: '/openapi.json',
  answer: async () => json(200, openApi(ROUTES)),
} as const satisfies Partial<Route>;
type Answering = Pick<Route, 'method' | 'path' | 'answer'>;
const ALL: readonly Answering[] = [DESCRIPTION, ...ROUTES];

/** Of whatever is read: who asks again and again is told in a few bytes that nothing has changed (RFC 9110, section 13.1.2). */
function unlessKnown(answered: Answered, { method, headers }: Asked): Answered {
  if (method !== 'GET' || answered.status !== 200) return answered;
  const ETag = answered.headers.ETag ?? `"${digestOf(Buffer.from(answered.body))}"`;
  const known = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(ETag)) return { status: 304, headers: { ETag }, body: '' };
  return { ...answered, headers: { ...answered.headers, ETag } };
}

const KEY = '{key}';

function leadsTo({ path }: Answering, asked: string): boolean {
  if (!path.endsWith(KEY)) return path === asked;
  const before = path.slice(0, -KEY.length);
  return asked.startsWith(before) && asked.length > before.length;
}

/** @throws Problem for what can be the key of no upload */
function keyIn({ path }: Answering, asked: string, words: Words): SubmissionKey {
  if (!path.endsWith(KEY)) return '' as SubmissionKey;
  return usableKey(decoded(asked.slice(path.length - KEY.length)), words);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Problem('address-encoding');
  }
}
