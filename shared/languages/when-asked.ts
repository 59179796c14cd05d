/**
 * A pattern that is made when it is first asked. V8 reads each when it is made, and a class of two properties, as `[\p{L}\p{M}]`, takes it a third
 * of a millisecond: four patterns of dates, which next to no article asks, took 20 ms of every start.
 */
export function whenAsked(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
