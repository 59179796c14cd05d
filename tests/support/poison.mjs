// Stands for the next upload that nobody thought of: loaded by `node --import`, it makes the reading of a text with one of
// these words endless, in time or in memory, while the file at POISONED exists.
import { existsSync } from 'node:fs';

const { parse } = JSON;

JSON.parse = (text, reviver) => {
  const source = String(text);
  if (source.includes('ENDLESS') && existsSync(process.env.POISONED ?? '/')) {
    const grown = new Map();
    for (let at = 0; ; at++) if (source.includes('ENDLESS MEMORY')) grown.set(at, { at });
  }
  return parse(text, reviver);
};
