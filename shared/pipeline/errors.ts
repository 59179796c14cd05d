/** A throw means: try again. What must not be tried again is a Rejection, which is a value. */
export class FeedmillError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Something that its operator has to put right before anything can be done; the message is all that needs to be said. */
export class SetupError extends FeedmillError {}

/** Other writers won every round. The event comes again later. */
export class ContentionError extends FeedmillError {}

/** Several of many things failed, each by itself; all the others are done. `cause` is the first fault. */
export class PartialFailure extends FeedmillError {}

/** The fault with what it kept from being done before it. */
export function about(what: string, cause: unknown): FeedmillError {
  return new FeedmillError(`${what}: ${messageOf(cause)}`, { cause });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * To be called when everything has been tried.
 * @param what was tried, in the plural
 * @throws the fault, if there was one; PartialFailure, if there were more
 */
export function throwFaults(what: string, failures: readonly { readonly error: unknown }[]): void {
  const [first, ...more] = failures;
  if (first === undefined) return;
  const { error: cause } = first;
  if (more.length === 0) throw cause;
  throw new PartialFailure(`${failures.length} ${what} failed; the first: ${messageOf(cause)}`, { cause });
}
