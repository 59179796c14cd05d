import { mayHoldMedia } from '../../../shared/article/media/media-type.ts';
import { wordedNote } from '../../../shared/receipt/worded.ts';
import type { FoundFile } from '../../web/fetch-file.ts';
import type { Asked } from '../exchange.ts';
import { nameOfLink } from '../link-name.ts';
import { Problem } from '../problem.ts';
import { checkUpload } from '../rights.ts';
import type { Route } from '../route.ts';
import { usableKey } from '../usable-key.ts';
import { accepted, acceptedAs } from './accepted.ts';
import { objectIn } from './json-body.ts';

const LONGEST_URL = 2_000;
const LONGEST_FOLDER = 500;

/** Files that lie elsewhere on the web, taken as uploads. */
export const LINK_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/links',
    summary: 'Take what lies at an address of the web as a new upload',
    takes: {
      'application/json': {
        type: 'object',
        required: ['url'],
        additionalProperties: false,
        properties: {
          url: { type: 'string', minLength: 1, maxLength: LONGEST_URL },
          folder: { type: 'string', maxLength: LONGEST_FOLDER, description: 'Of the inbox, where it is to lie.' },
        },
      },
    },
    answers: {
      202: acceptedAs(
        'It lies in the inbox, by the name that its server or its address gives it; `Location` is where its receipt will be',
      ),
    },
    problems: [412, 415, 422, 503, 507],
    async answer(place, asked, _, words) {
      const { url, folder } = linkIn(asked);
      const { uploadBytes, mediaBytes } = place.config.limits;
      const keyOf = ({ url: at, headers }: FoundFile) => {
        const { 'content-type': type, 'content-disposition': disposition } = headers;
        return `${folder === '' ? '' : `${folder}/`}${nameOfLink({ url: at, type, disposition })}`;
      };
      const mostOf = (found: FoundFile) => (mayHoldMedia(keyOf(found)) ? mediaBytes : uploadBytes);
      const fetched = await place.fetch(url, mostOf, asked.signal);
      if (fetched.kind !== 'fetched') {
        const why = wordedNote({ code: 'not-fetched', detail: fetched.why }, words);
        throw new Problem('link-not-taken', { url }, { errors: [why] });
      }
      const key = usableKey(keyOf(fetched), words);
      await checkUpload(place, asked, key, fetched.bytes);
      if (!(await place.write(key, fetched.bytes, undefined))) throw new Problem('key-taken', { key });
      return accepted(key);
    },
  },
];

/** @throws Problem for what says no address */
function linkIn(asked: Asked): { readonly url: string; readonly folder: string } {
  const { url, folder = '', ...others } = objectIn(asked);
  const isUrl = typeof url === 'string' && url !== '' && url.length <= LONGEST_URL;
  const isFolder = typeof folder === 'string' && folder.length <= LONGEST_FOLDER;
  if (!isUrl || !isFolder || Object.keys(others).length > 0) throw new Problem('link-body');
  return { url, folder: folder.replace(/\/+$/, '') };
}
