import { parseArgs } from 'node:util';
import { type Call, type Command, UsageError } from './command.ts';

/**
 * @param words what follows the command's name
 * @throws UsageError naming the word that does not fit
 */
export function readArguments(command: Command, words: readonly string[]): Omit<Call, 'terminal'> {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const operands: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (option === undefined) throw new UsageError(`unknown option ${token.rawName}`);
    if (token.name in values || switches.has(token.name)) {
      throw new UsageError(`${token.rawName} is given twice`);
    }
    if (option.value === undefined) {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
      switches.add(token.name);
    } else {
      // `--public --json`: the next option is not the value of this one.
      const missing =
        token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'));
      if (missing) throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}`);
      values[token.name] = token.value;
    }
  }
  const { least, most } = operandCount(command);
  if (operands.length < least) throw new UsageError(`${command.operands} is missing`);
  if (operands.length > most) throw new UsageError(`unexpected "${operands[most]}"`);
  return { operands, values, switches };
}

function operandCount({ operands }: Command): { least: number; most: number } {
  if (operands === undefined) return { least: 0, most: 0 };
  return { least: operands.startsWith('[') ? 0 : 1, most: operands.endsWith('...]') ? Number.POSITIVE_INFINITY : 1 };
}
