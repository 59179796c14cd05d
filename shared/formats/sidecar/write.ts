import { dump } from 'js-yaml';
import type { AcceptedStatuses, KeepsBack } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Fields } from '../fields/values.ts';
import { yamlFields } from '../front-matter/front-matter.ts';
import { together } from '../held/accepted.ts';
import { isAboutStatus, isAccepting, isNameOf, without } from './field-names.ts';
import { acceptedIn } from './sidecar.ts';

const EXPLAINED = `# What is to become of the file beside it: "feedmill release" takes it back. Readers are told the reason of a withdrawal.\n`;

/**
 * What a file beside an upload is to say.
 * @param before what it says, where there is one: fields that are not ours stay
 * @param keepsBack undefined where the upload is to be let go
 * @returns undefined where nothing is left to say.
 */
export function sidecarText(
  before: string | undefined,
  keepsBack: Pick<KeepsBack, 'how' | 'reason'> | undefined,
): string | undefined {
  const others = without(fieldsIn(before), isAboutStatus);
  if (keepsBack === undefined)
    return Object.keys(others).length === 0 ? undefined : EXPLAINED + dump({ status: 'published', ...others });
  const { how, reason } = keepsBack;
  return EXPLAINED + dump({ status: how, ...(reason === undefined ? {} : { reason }), ...others });
}

/**
 * What a file beside an upload is to say so that statuses which are not known hold it no longer.
 * @param before what it says, where there is one: all of it stays
 * @param accepts by the fields that state them
 */
export function acceptingText(before: string | undefined, accepts: AcceptedStatuses): string {
  const fields = fieldsIn(before);
  const all = Object.entries(together(acceptedIn(fields) ?? {}, accepts));
  const written = Object.fromEntries(all.map(([field, values]) => [field, values.length === 1 ? values[0] : values]));
  return EXPLAINED + dump({ ...without(fields, isAccepting), 'accepted-status': written });
}

/**
 * What a file beside an upload is to say of its article. Whatever is not named here stays as its writer put it: what it says of its status,
 * an embargo, fields that are none.
 * @param before what it says, where there is one
 * @param changes by the names of `EDITORIAL`; undefined is not said any more
 * @returns undefined where nothing is left to say.
 */
export function editorialText(before: string | undefined, changes: Fields): string | undefined {
  const fields = fieldsIn(before);
  const others = without(fields, (name) => Object.keys(changes).some((changed) => isNameOf(changed, name)));
  const all = { ...others, ...stated(changes) };
  if (JSON.stringify(all) === JSON.stringify(fields)) return before;
  return Object.keys(all).length === 0 ? undefined : EXPLAINED + dump(all);
}

function fieldsIn(text: string | undefined): Fields {
  const read = text === undefined ? undefined : yamlFields(text);
  return read?.kind === 'front-matter' ? read.fields : {};
}
