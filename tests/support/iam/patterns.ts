/** `*` stands for any run of characters and `?` for one, as in actions and `StringLike`. */
export function isLike(text: string, pattern: string): boolean {
  let compiled = known.get(pattern);
  if (compiled === undefined) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    compiled = new RegExp(`^${source}$`, 's');
    known.set(pattern, compiled);
  }
  return compiled.test(text);
}

/** A stack has some hundred of them, each of which is asked about thousands of times. */
const known = new Map<string, RegExp>();

/** Actions are named in any case. */
export function isAction(action: string, pattern: string): boolean {
  return isLike(action.toLowerCase(), pattern.toLowerCase());
}

/**
 * ARNs are compared part by part, of which there are six: a `*` does not reach over a colon but in the last
 * (IAM User Guide, "ARN condition operators", and "Resource", "wildcards in ARNs").
 */
export function isArnLike(arn: string, pattern: string): boolean {
  if (pattern === '*') return true;
  const [parts, patterns] = [partsOf(arn), partsOf(pattern)];
  return parts.length === patterns.length && parts.every((part, index) => isLike(part, patterns[index] ?? ''));
}

function partsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length <= PARTS ? parts : [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')];
}

const PARTS = 6;
