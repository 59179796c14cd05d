import { ask, put } from './ask.ts';
import { begunAs, remember } from './half-sent.ts';
import type { Refused } from './refused.ts';

/** As the desk tells it. */
interface UnderWay {
  readonly id: string;
  readonly offset: number;
  readonly pieceBytes: number;
  readonly addresses?: readonly { readonly url: string; readonly headers: Readonly<Record<string, string>> }[];
}

const pathOf = (key: string) => `uploads-in-pieces/${encodeURIComponent(key)}`;
const at = (key: string, id: string) => `${pathOf(key)}?id=${encodeURIComponent(id)}`;

/**
 * Sends a file piece by piece, from where it broke off before.
 * @param condition what may lie there
 * @param tell percent
 * @throws Refused as `ask`
 */
export async function sendInPieces(
  key: string,
  file: File,
  condition: Readonly<Record<string, string>>,
  tell: (percent: number) => void,
): Promise<void> {
  let way = await wayOf(key, file, condition);
  for (let failedAt = -1; ; ) {
    tell(percentOf(way.offset, file));
    try {
      if (way.offset >= file.size) {
        await complete(key, way, file, condition);
        break;
      }
      way = await sendNext(key, way, file, tell);
    } catch (error) {
      const { status } = error as Refused;
      // Another page has sent it meanwhile, the address is too old, or it is gone there: once for each piece that is looked at again.
      if (![403, 404, 409].includes(status) || failedAt === way.offset) throw error;
      failedAt = way.offset;
      way = await wayOf(key, file, condition);
    }
  }
  remember(key);
}

/** Takes away what has come of it. */
export async function giveUp(key: string, id: string): Promise<void> {
  remember(key);
  await ask(at(key, id), { method: 'DELETE' });
}

/** Where it goes on, or begins. */
async function wayOf(key: string, file: File, condition: Readonly<Record<string, string>>): Promise<UnderWay> {
  const id = begunAs(key, file);
  try {
    if (id !== undefined) return await (await ask(at(key, id))).json();
  } catch (error) {
    if ((error as Refused).status !== 404) throw error;
  }
  const headers = { ...condition, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ bytes: file.size });
  const way: UnderWay = await (await ask(pathOf(key), { method: 'POST', headers, body })).json();
  remember(key, file, way.id);
  return way;
}

async function complete(
  key: string,
  { id }: UnderWay,
  file: File,
  condition: Readonly<Record<string, string>>,
): Promise<void> {
  const headers = { ...condition, 'Upload-Offset': String(file.size), 'Upload-Complete': '?1' };
  await ask(at(key, id), { method: 'PATCH', headers });
}

async function sendNext(key: string, way: UnderWay, file: File, tell: (percent: number) => void): Promise<UnderWay> {
  const { id, offset, pieceBytes, addresses } = way;
  const piece = file.slice(offset, offset + pieceBytes);
  const [address, ...left] = addresses ?? [];
  const told = (sent: number) => tell(percentOf(offset + sent, file));
  if (address !== undefined) await put('PUT', address.url, address.headers, piece, told);
  else if (addresses === undefined) {
    const headers = {
      'Content-Type': 'application/partial-upload',
      'Upload-Offset': String(offset),
      'Upload-Complete': '?0',
    };
    await put('PATCH', `/desk/api/${at(key, id)}`, headers, piece, told);
  } else return (await ask(at(key, id))).json();
  return { id, offset: offset + piece.size, pieceBytes, ...(addresses && { addresses: left }) };
}

function percentOf(sent: number, { size }: File): number {
  return Math.floor((100 * sent) / size);
}
