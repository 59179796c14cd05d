import type { Editor } from '../editor.ts';
import type { Answered, Asked } from '../exchange.ts';
import { isForeign } from '../foreign.ts';
import type { HolderOf } from '../grants.ts';
import type { DeskPlace } from '../place.ts';
import { bearerIn } from './bearer.ts';
import { faultAnswer, MicropubFault } from './fault.ts';
import { tokenIn } from './request.ts';

export interface AppDoor {
  /** As somebody works at it. */
  place(who: Editor): DeskPlace;
  readonly holderOf: HolderOf;
  /** Where the desk is asked: ends in `/desk/`. */
  readonly desk: string;
}

/**
 * Lets an app in by the token that it shows with each request. No browser does so by itself, so that no page of another site can ask in an
 * editor's name; one that has a token all the same, and says where it comes from, is refused.
 * @param asked its path is what is behind `/desk/micropub`
 */
export async function answerApp({ place, holderOf, desk }: AppDoor, asked: Omit<Asked, 'who'>): Promise<Answered> {
  if (isForeign(asked.headers, new URL(desk).origin))
    return refused('forbidden', 'Pages of other sites may not ask here.');
  const [shown, sent] = [bearerIn(asked.headers), tokenIn(asked)];
  if (shown !== undefined && sent !== undefined)
    return refused('invalid_request', 'Show the token once: in the header, or in the form.');
  const token = shown ?? sent;
  const holder = token === undefined ? undefined : await holderOf(token);
  if (holder === undefined) return refused('unauthorized', 'Show the token, as "Authorization: Bearer TOKEN".');
  const { who, ...app } = holder;
  // Loaded with the first question: whoever has no token need not wait for what reads and writes.
  const { answerMicropub } = await import('./answer.ts');
  return answerMicropub(place(who), { ...asked, who }, { desk, ...app });
}

function refused(...fault: ConstructorParameters<typeof MicropubFault>): Answered {
  return faultAnswer(new MicropubFault(...fault));
}
