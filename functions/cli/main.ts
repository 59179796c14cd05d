import { ConfigError } from '../../shared/config/error.ts';
import { SetupError } from '../../shared/pipeline/errors.ts';
import { readArguments } from './arguments.ts';
import { type Command, EXIT, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpOf, overview } from './help.ts';
import { processTerminal } from './terminal.ts';

/** Runs the `feedmill` command. @returns its exit status. */
export async function main(words: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitStatus> {
  try {
    return await dispatch(words, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      const more = error.command === undefined ? 'feedmill --help' : `feedmill ${error.command} --help`;
      terminal.err(`feedmill: ${error.message}\nSee "${more}".\n`);
      return EXIT.usage;
    }
    if (error instanceof ConfigError || error instanceof SetupError) {
      terminal.err(`feedmill: ${error.message}\n`);
      return EXIT.usage;
    }
    terminal.err(`feedmill: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.failed;
  }
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = words;
  if (name === '--version' || name === '-v') {
    terminal.out(`${(await import('./version.ts')).VERSION}\n`);
    return EXIT.ok;
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const about = name === 'help' && rest[0] !== undefined ? helpOf(commandNamed(rest[0])) : overview(COMMANDS);
    (name === undefined ? terminal.err : terminal.out)(about);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const command = commandNamed(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(helpOf(command));
    return EXIT.ok;
  }
  const call = { ...readArguments(command, rest), terminal };
  const run = await command.load();
  return run(call);
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    throw new UsageError(`unknown command "${name}"; there are ${COMMANDS.map((known) => known.name).join(', ')}`);
  }
  return command;
}
