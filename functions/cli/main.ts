import { ConfigError } from '../../shared/config/error.ts';
import { StateFileError } from '../../shared/local/state.ts';
import { ForeignStateError } from '../local/mill.ts';
import { readArguments } from './arguments.ts';
import { type Command, EXIT, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { inspect } from './commands/inspect.ts';
import { publish } from './commands/publish.ts';
import { rebuild } from './commands/rebuild.ts';
import { serve } from './commands/serve.ts';
import { status } from './commands/status.ts';
import { helpOf, overview } from './help.ts';
import { processTerminal } from './terminal.ts';

const COMMANDS: readonly Command[] = [serve, publish, inspect, status, rebuild];

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
    if (error instanceof ConfigError || error instanceof ForeignStateError || error instanceof StateFileError) {
      terminal.err(`feedmill: ${error.message}\n`);
      return EXIT.usage;
    }
    terminal.err(`feedmill: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.failed;
  }
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = words;
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
  return command.run({ ...readArguments(command, rest), terminal });
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    throw new UsageError(`unknown command "${name}"; there are ${COMMANDS.map((known) => known.name).join(', ')}`);
  }
  return command;
}
