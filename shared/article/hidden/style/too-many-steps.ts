/** Thrown when styles take longer to look at than those of any page have need of. */
export class TooManySteps extends Error {}
