import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** A program of the machine's own, found by asking it for something; undefined when it is not there or cannot do it. */
export function findProgram(candidates: readonly (string | undefined)[], ask: readonly string[]): string | undefined {
  return candidates.find((name) => name !== undefined && name !== '' && spawnSync(name, ask).status === 0);
}

/** @throws Error with what it wrote, when it fails. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`, { cause: error });
  return stdout;
}

/** The same beside what else this process does, such as serving what the program asks for. */
export async function runBeside(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { env, maxBuffer: 2 ** 26 });
  return stdout;
}

/** Says on the console why checks do not run, so that their absence is seen. */
export function missing(what: string, absent: boolean): boolean {
  if (absent) console.warn(`no ${what} here, so its checks do not run`);
  return absent;
}
