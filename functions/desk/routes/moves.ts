import { sidecarKey } from '../../../shared/article/sidecar.ts';
import { digestOf } from '../digest.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { usableKey } from '../usable-key.ts';
import { accepted, acceptedAs } from './accepted.ts';
import { objectIn } from './json-body.ts';
import { changed } from './uploads.ts';

/** An upload that goes elsewhere in the inbox, with what is said beside it: to readers it stays the same article. */
export const MOVE_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/moves/{key}',
    summary: 'Move or rename an upload',
    takes: {
      'application/json': {
        type: 'object',
        required: ['to'],
        additionalProperties: false,
        properties: { to: { type: 'string', minLength: 1, maxLength: 1_000, description: 'Its new key.' } },
      },
    },
    answers: { 202: acceptedAs('It lies there now; `Location` is where its receipt will be') },
    problems: [404, 412, 415, 422, 507],
    async answer(place, asked, key, words) {
      const { to, ...others } = objectIn(asked);
      if (typeof to !== 'string' || Object.keys(others).length > 0) throw new Problem('move-body');
      const target = usableKey(to, words);
      const [beside, besideTarget] = [sidecarKey(key), sidecarKey(target)];
      if (besideTarget === undefined) throw new Problem('no-room-beside', { key: to });
      const bytes = await place.read(key);
      if (bytes === undefined) throw new Problem('not-in-inbox', { key });
      // Refused where nobody can read it, which keeps the upload back.
      if (beside !== undefined) await place.changeBeside(beside, (text) => text);
      const said = beside && (await place.read(beside));
      const saidText = said && new TextDecoder().decode(said);
      // First what is said of it: it may be what keeps it back.
      if (said !== undefined && !(await place.write(besideTarget, said, undefined)))
        throw new Problem('beside-taken', { key: to });
      if (!(await place.write(target, bytes, undefined))) {
        if (said !== undefined) await place.remove(besideTarget, digestOf(said));
        throw new Problem('key-taken', { key: to });
      }
      if (!(await place.remove(key, digestOf(bytes)))) {
        // Another version of it came meanwhile, which nobody has seen here.
        await place.remove(target, digestOf(bytes));
        if (said !== undefined) await place.remove(besideTarget, digestOf(said));
        throw await changed(place, key);
      }
      // What somebody has said there meanwhile goes along: it may be what keeps it back.
      if (beside !== undefined) {
        let last: string | undefined;
        await place.changeBeside(beside, (text) => {
          last = text;
          return undefined;
        });
        if (last !== saidText) await place.changeBeside(besideTarget, (text) => (text === saidText ? last : text));
      }
      return accepted(target);
    },
  },
];
