import type { Cut, Parts } from '../../infra/links/parts.ts';
import { edit } from './edit.ts';
import type { Stack } from './stack.ts';
import { subscription, topicOf } from './web.ts';

const WITHIN = 10;
/** By then the newsroom has done all that it does. */
export const A_ROUND = 4;
/** What was tried in vain comes again after twelve minutes, and an alarm of errors looks back for thirty. */
const TO_HEAL = 40;
/** Minutes in a row without anything amiss: what comes late is there by then. */
const QUIET = 2;

/** A newsroom at work in a stack: it edits, subscribes at the hub, and does what else is to be done in a minute. */
export class Shift {
  private minute = 0;
  private readonly stack: Stack;
  private readonly whole: Parts;
  private readonly alsoDo: (minute: number) => unknown;

  constructor(stack: Stack, whole: Parts, alsoDo: (minute: number) => unknown = () => undefined) {
    this.stack = stack;
    this.whole = whole;
    this.alsoDo = alsoDo;
  }

  /** What a newsroom has done before makes each minute longer. */
  async begin(minutes: number): Promise<void> {
    await this.stack.anew();
    this.minute = 0;
    await this.pass(minutes);
  }

  /** Lets minutes pass, up to one at whose end something is so. */
  async pass(minutes: number, until: () => boolean = () => false): Promise<void> {
    const { stack } = this;
    for (let passed = 0; passed < minutes; passed++) {
      await stack.minute(async () => {
        await stack.line.ask(subscription(this.minute % 3, topicOf('all')));
        await this.alsoDo(this.minute);
        edit(this.minute++, stack.now(), (key, bytes) => stack.services.change('InboxContent', key, bytes));
      });
      if (until()) return;
    }
  }

  /**
   * @returns what rings within ten minutes of the first that the cut has any effect on; undefined where nothing was asked of the link.
   *   Then it is there again.
   */
  async ringingAfter({ left }: Cut): Promise<readonly string[] | undefined> {
    const { line } = this.stack;
    line.cut(left);
    await this.pass(2 * A_ROUND, () => line.isFelt());
    const isFelt = line.isFelt();
    await this.pass(WITHIN, () => line.ringing().length > 0);
    const rung = isFelt ? line.ringing() : undefined;
    line.cut(this.whole);
    line.redrive();
    let quiet = 0;
    await this.pass(TO_HEAL, () => {
      quiet = line.unrest().length === 0 ? quiet + 1 : 0;
      return quiet === QUIET;
    });
    return rung;
  }
}
