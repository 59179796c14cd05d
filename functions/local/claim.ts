import type { AbsentFile } from '../../shared/local/inbox/ledger.ts';
import { INBOX_IDENTITY } from '../../shared/local/inbox/removals.ts';
import type { State } from '../../shared/local/state.ts';
import { SetupError } from '../../shared/pipeline/errors.ts';
import type { MachineInbox } from './inbox/machine-inbox.ts';

/** The state was made for another inbox: every article of that one would be taken for withdrawn. */
export class ForeignStateError extends SetupError {}

/** Under this name the state keeps where its inbox lay last. */
const PLACE = 'inbox';
/** Uploads that are looked for in an inbox at another place: enough to know it by, few enough not to wait for. */
const LOOKED_FOR = 1_000;

/**
 * Makes sure that the state is of this inbox, wherever both were moved or copied to. It knows its inbox by its place; at another
 * one by the folder itself, which a move leaves the same; and else by what lies in it, of which half must be there.
 * @param path of the state, for the error
 * @throws ForeignStateError when it is another inbox.
 */
export async function claimState(
  { meta, ledger }: Pick<State, 'meta' | 'ledger'>,
  inbox: Pick<MachineInbox, 'place' | 'identity' | 'knows'>,
  path: string,
): Promise<void> {
  const place = await meta.get(PLACE);
  if (place === inbox.place) return;
  if (place !== undefined && (await meta.get(INBOX_IDENTITY)) !== inbox.identity()) {
    const known = sampleOf((await ledger.absent(new Set())).filter(({ isGone }) => !isGone));
    const found = await inbox.knows(known);
    if (2 * found < known.length) {
      throw new ForeignStateError(
        `${path} is the state of another inbox: it was at ${place}, and of ${known.length} uploads from there ${found} are in ` +
          `${inbox.place}. Name that inbox with --inbox, or another state with --state`,
      );
    }
  }
  await meta.set(PLACE, inbox.place);
}

function sampleOf(files: readonly AbsentFile[]): readonly AbsentFile[] {
  const step = Math.max(1, files.length / LOOKED_FOR);
  return Array.from(
    { length: Math.min(files.length, LOOKED_FOR) },
    (_, index) => files[Math.floor(index * step)],
  ).filter((file) => file !== undefined);
}
