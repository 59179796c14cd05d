import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * What comes in tells of processes: `PID` of one that is there, `-PID` of one that has ended. Its end is that of the process that tells,
 * however that came to it.
 */
const SCRIPT = `
trap '' INT TERM HUP
pids=
while read -r told; do
  case $told in
    -*) left=; for pid in $pids; do [ "$pid" = "\${told#-}" ] || left="$left $pid"; done; pids=$left ;;
    *) pids="$pids $told" ;;
  esac
done
[ -z "$pids" ] || kill -KILL $pids
`;

const guarded = new Set<number>();
let shell: ChildProcess | undefined;

/**
 * Has a process ended when this one is no more, though it be in a loop without end and hear nothing. By a shell that waits, 1 MB for
 * all of them: a thread in each takes 10 MB, and wakes up each second to look. Where there is no `/bin/sh`, nothing is done.
 */
export function guard(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  guarded.add(pid);
  child.once('exit', () => {
    guarded.delete(pid);
    tell(`-${pid}`);
  });
  if (shell === undefined) start();
  else tell(String(pid));
}

function start(): void {
  // In a session of its own: what is typed at the terminal is not for it.
  const started = spawn('/bin/sh', ['-c', SCRIPT], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  shell = started;
  const gone = () => {
    if (shell === started) shell = undefined;
  };
  started.on('error', gone).on('exit', gone).unref();
  started.stdin.on('error', gone);
  (started.stdin as Socket).unref();
  for (const pid of guarded) tell(String(pid));
}

function tell(word: string): void {
  shell?.stdin?.write(`${word}\n`);
}
