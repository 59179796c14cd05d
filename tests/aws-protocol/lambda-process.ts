import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A function's bundle in a process of its own, with the environment that Lambda gives it and no more. */
export interface LambdaProcess {
  /** @throws when the handler throws, or when the process ends before it has answered. */
  invoke(event: unknown): Promise<unknown>;
  /** As a machine that goes away: nothing can be cleaned up. */
  kill(): void;
  /** Standard output and error so far. */
  output(): string;
}

export function startLambda(bundle: string, environment: Readonly<Record<string, string>>): LambdaProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lambda-runtime.ts'), bundle], {
    env: {
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_SESSION_TOKEN: 'test',
      LAMBDA_TASK_ROOT: bundle,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(String(chunk)));
  return {
    invoke: (event) => answerOf(child, event, () => output.join('')),
    kill: () => child.kill('SIGKILL'),
    output: () => output.join(''),
  };
}

function answerOf(child: ChildProcess, event: unknown, output: () => string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`the function's process ended:\n${output()}`));
    if (child.exitCode !== null || child.signalCode !== null) return onExit();
    child.once('exit', onExit);
    child.once('message', (message: { result?: unknown; error?: string }) => {
      child.off('exit', onExit);
      if (message.error === undefined) resolve(message.result);
      else reject(new Error(message.error));
    });
    child.send(event as object);
  });
}
