/**
 * Writes a line of a function's log, with its instant before all else.
 *
 * Not console.log, which would make the line a text within an object of its own. Without a timestamp Lambda takes every
 * line for INFO and filters it as such (AWS Lambda Developer Guide, "Log-level filtering").
 * @param line a JSON object, without its end
 */
export function writeStamped(line: string): void {
  process.stdout.write(`{"timestamp":"${new Date().toISOString()}",${line.slice(1)}\n`);
}
