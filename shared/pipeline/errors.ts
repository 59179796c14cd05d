/** A throw means: try again. What must not be tried again is a Rejection, which is a value. */
export class FeedmillError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Other writers won every round. The event comes again later. */
export class ContentionError extends FeedmillError {}
