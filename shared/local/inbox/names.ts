/** Stands for bytes that are no UTF-8 (Unicode 17, section 3.9, U+FFFD substitution). */
export const REPLACEMENT = '\uFFFD';

/** @returns the name as text; bytes that are no UTF-8 come out as U+FFFD. */
export function nameOf(bytes: Buffer): string {
  return bytes.toString('utf8');
}

/** @returns whether the bytes are a name that a key can state. */
export function isReadableName(bytes: Buffer): boolean {
  return Buffer.from(nameOf(bytes), 'utf8').equals(bytes);
}

/** @returns the parts of a key, or undefined when it is not a plain relative path. */
export function partsOf(key: string): readonly string[] | undefined {
  const parts = key.split('/');
  const plain = (part: string) => part !== '' && part !== '.' && part !== '..' && !part.includes('\0');
  return parts.every(plain) ? parts : undefined;
}
