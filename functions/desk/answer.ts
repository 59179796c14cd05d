import { besideWhich } from '../../shared/article/sidecar.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { reasonAgainstKey } from '../../shared/pipeline/compose/key-rules.ts';
import { wordedNote } from '../../shared/receipt/worded.ts';
import { wordsAsked } from '../../shared/receipt/words/languages.ts';
import type { Words } from '../../shared/receipt/words/shape.ts';
import { type Answered, type Asked, json } from './exchange.ts';
import { openApi } from './openapi.ts';
import type { DeskPlace } from './place.ts';
import { Problem, problemAnswer } from './problem.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

/**
 * Answers one request to the desk's API. Whoever calls it has made sure who asks.
 * @throws what is nobody's mistake; a mistake of who asks is answered with a problem (RFC 9457).
 */
export async function answerDesk(place: DeskPlace, asked: Asked): Promise<Answered> {
  try {
    return await answerWell(place, asked);
  } catch (error) {
    if (error instanceof Problem) return problemAnswer(error);
    throw error;
  }
}

async function answerWell(place: DeskPlace, asked: Asked): Promise<Answered> {
  if (asked.path === '/openapi.json' && asked.method === 'GET') return json(200, openApi(ROUTES));
  const there = ROUTES.filter((route) => leadsTo(route, asked.path));
  const route = there.find(({ method }) => method === asked.method);
  if (route !== undefined) {
    const words = await wordsAsked(asked.headers['accept-language']);
    const answered = await route.answer(place, asked, keyIn(route, asked.path, words), words);
    return { ...answered, headers: { Vary: 'Accept-Language', ...answered.headers } };
  }
  if (there.length === 0) throw new Problem(404, 'There is nothing at this address.');
  const allowed = there.map(({ method }) => method).join(', ');
  throw new Problem(405, `This address takes ${allowed}.`, { headers: { Allow: allowed } });
}

const KEY = '{key}';

function leadsTo({ path }: Route, asked: string): boolean {
  if (!path.endsWith(KEY)) return path === asked;
  const before = path.slice(0, -KEY.length);
  return asked.startsWith(before) && asked.length > before.length;
}

/** @throws Problem for what can be the key of no upload */
function keyIn({ path }: Route, asked: string, words: Words): SubmissionKey {
  if (!path.endsWith(KEY)) return '' as SubmissionKey;
  const key = decoded(asked.slice(path.length - KEY.length)) as SubmissionKey;
  const unsafe = reasonAgainstKey(key);
  if (unsafe !== undefined) {
    const note = wordedNote(unsafe, words);
    throw new Problem(422, note.message, { errors: [note] });
  }
  const upload = besideWhich(key);
  if (upload !== undefined) throw new Problem(422, `"${key}" only says something of "${upload}": name that.`);
  return key;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Problem(400, 'The address is not percent-encoded UTF-8.');
  }
}
