import { ConfigError } from '../../shared/config/error.ts';
import { SetupError } from '../../shared/pipeline/errors.ts';
import { readArguments } from './arguments.ts';
import { type Command, EXIT, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { type Told, told } from './fault.ts';
import { helpOf, overview } from './help.ts';
import { processTerminal } from './terminal.ts';

/** Runs the `feedmill` command. @returns its exit status. */
export async function main(words: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitStatus> {
  try {
    return await dispatch(words, terminal);
  } catch (error) {
    const { sentence, status } = said(error);
    terminal.err(`feedmill: ${sentence}\n`);
    if (status === EXIT.usage && !isOfTheSetup(error)) terminal.err(`See "${helpFor(words)}".\n`);
    return status;
  }
}

function said(error: unknown): Told {
  if (error instanceof UsageError || isOfTheSetup(error)) return { sentence: error.message, status: EXIT.usage };
  const unforeseen = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return told(error) ?? { sentence: unforeseen, status: EXIT.failed };
}

/** What it says is all that there is to know. */
function isOfTheSetup(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof SetupError;
}

function helpFor([name]: readonly string[]): string {
  return COMMANDS.some((known) => known.name === name) ? `feedmill ${name} --help` : 'feedmill --help';
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
