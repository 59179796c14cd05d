import type { Command } from './command.ts';

/** What `feedmill <command> --help` prints. */
export function helpOf(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, help }]): [string, string] => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  const usage = ['feedmill', command.name, command.operands, options.length > 0 ? '[options]' : undefined];
  return [
    `usage: ${usage.filter((part) => part !== undefined).join(' ')}`,
    '',
    `${command.summary}.`,
    ...(command.details === undefined ? [] : ['', command.details]),
    '',
    'options:',
    ...table([...options, ['--help', 'show this']]),
    '',
  ].join('\n');
}

/** What `feedmill --help` prints. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }): [string, string] => [
    operands === undefined ? name : `${name} ${operands}`,
    summary,
  ]);
  return [
    'usage: feedmill COMMAND [options]',
    '',
    'Articles in, feeds out: RSS 2.0, Atom 1.0 and JSON Feed 1.1 from a folder of articles.',
    '',
    'commands:',
    ...table(rows),
    '',
    'Each command explains itself with --help; --version says which Feedmill this is.',
    'Exit status: 0 done, 1 something was rejected, a removal is held or nothing is known of KEY, 2 wrong usage or',
    'configuration, 70 a fault.',
    '',
  ].join('\n');
}

function table(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
