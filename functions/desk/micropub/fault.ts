import { type Answered, json } from '../exchange.ts';

/** Why an app does not get what it asked for (Micropub, W3C Recommendation of 23 May 2017, section 3.8). */
export class MicropubFault extends Error {
  readonly error: keyof typeof STATUS;

  /** @param description a sentence for whoever made the app */
  constructor(error: keyof typeof STATUS, description: string) {
    super(description);
    this.error = error;
  }
}

const STATUS = { invalid_request: 400, unauthorized: 401, insufficient_scope: 401, forbidden: 403 } as const;

export function faultAnswer({ error, message }: MicropubFault): Answered {
  return json(STATUS[error], { error, error_description: message });
}
