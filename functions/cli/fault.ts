import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { stated } from '../../shared/article/stated.ts';
import { FeedmillError } from '../../shared/pipeline/errors.ts';
import { EXIT, type ExitStatus } from './command.ts';

/** What is said of a fault of the machine that has a name, and the exit status that goes with it. */
export interface Told {
  readonly sentence: string;
  readonly status: ExitStatus;
}

type SystemError = Error & {
  readonly code: string;
  readonly syscall?: string;
  readonly path?: string;
  readonly address?: string;
  readonly hostname?: string;
  readonly port?: number;
};

/** Wrong usage, where whoever started the command can name something else; a fault, where the machine is in trouble. */
const OF_THE_SYSTEM: Readonly<Record<string, (error: SystemError) => Told | undefined>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: ({ path }) => usage(`${pathOr(path, 'what is to be written')} lies where nothing may be written`),
  ENOTDIR: notAFolder,
  ENOENT: notThere,
  EEXIST: notAFolder,
  EISDIR: ({ path }) => usage(`${pathOr(path, 'what is named')} is a folder where a file belongs`),
  ELOOP: ({ path }) => usage(`the links at ${pathOr(path, 'a path')} lead in a circle`),
  ENAMETOOLONG: ({ path }) => usage(`the path ${pathOr(path, '')} is too long`),
  EADDRINUSE: ({ port }) => usage(`port ${port} is taken; name another with --port`),
  EADDRNOTAVAIL: ({ address }) => usage(`${address} is no address of this machine; name one with --host`),
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ENOSPC: ({ path }) => fault(`the disk is full${path === undefined ? '' : `: ${path} could not be written`}`),
  EDQUOT: ({ path }) => fault(`the disk quota is used up${path === undefined ? '' : `: ${path} could not be written`}`),
  EIO: ({ path }) => fault(`the disk fails at ${pathOr(path, 'a file')}`),
  EMFILE: () => fault('too many files are open; allow more with "ulimit -n"'),
  ENFILE: () => fault('the machine has too many files open'),
  ENOMEM: () => fault('the machine has no memory left'),
};

/** SQLite's own numbers (sqlite3.h, "Result Codes"), of which extended codes have the same lowest byte. */
const OF_SQLITE: Readonly<Record<number, Told>> = {
  5: fault('another process keeps the state file locked'),
  8: usage('the state file may not be written'),
  10: fault('the disk fails at the state file'),
  11: fault('the state file is damaged; "feedmill restore" with the same folders makes it anew'),
  13: fault('the disk is full: the state file could not be written'),
  26: fault('the state file is damaged; "feedmill restore" with the same folders makes it anew'),
};

/** @returns undefined for what nobody foresaw: then where it happened is worth being printed. */
export function told(error: unknown): Told | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as Partial<SystemError>;
  const ofTheSystem = code !== undefined && 'syscall' in error ? (error as SystemError) : sentAs(error);
  const named = ofTheSystem && OF_THE_SYSTEM[ofTheSystem.code]?.(ofTheSystem);
  const known = named ?? OF_SQLITE[sqliteCodeOf(error)] ?? (ofTheSystem && inItsWords(ofTheSystem));
  return known ?? (error.cause === undefined ? ofOurs(error) : told(error.cause));
}

/** `ESTALE: stale file handle, rename '/srv/public/all/rss.xml'` is all that there is to know, though no sentence was written for it. */
function inItsWords({ message, syscall, path, code }: SystemError): Told | undefined {
  const [, reason] = /^E[A-Z0-9]+: ([^,]*)/.exec(message) ?? [];
  if (reason === undefined || syscall === undefined) return undefined;
  return fault(`${pathOr(path, 'a file')} cannot be worked with: ${reason} (${syscall}, ${code})`);
}

/** What is thrown on purpose says all in its message. From another process an error comes without its kind, but with what its stack began with. */
function ofOurs(error: Error): Told | undefined {
  const isOurs = error instanceof FeedmillError || /^(?:Feedmill|Contention)Error: /.test(error.stack ?? '');
  return isOurs ? fault(error.message) : undefined;
}

/** An error that another process has sent keeps its message alone: `EACCES: permission denied, open '/srv/public/all/rss.xml'`. */
function sentAs({ name, message }: Error): SystemError | undefined {
  const [, code, syscall, path] = /^(E[A-Z0-9]+): [^,]*(?:, (\w+)(?: '(.*?)'(?: -> '.*')?)?)?$/s.exec(message) ?? [];
  return code === undefined ? undefined : { name, message, code, ...stated({ syscall, path }) };
}

function sqliteCodeOf(error: Error): number {
  return 'errcode' in error ? Number(error.errcode) & 0xff : (SQLITE_MESSAGES.get(error.message) ?? 0);
}

/** As sqlite3_errstr words them. */
const SQLITE_MESSAGES: ReadonlyMap<string, number> = new Map([
  ['database is locked', 5],
  ['attempt to write a readonly database', 8],
  ['disk I/O error', 10],
  ['database disk image is malformed', 11],
  ['database or disk is full', 13],
  ['file is not a database', 26],
]);

function notAllowed({ syscall, path, address, port }: SystemError): Told {
  if (syscall === 'listen')
    return usage(`this user may not listen at ${address ?? ''}:${port}; name another with --port`);
  return usage(
    `${pathOr(path, 'a file')} may not be ${OPENS.has(syscall ?? '') ? 'read or written' : 'changed'} by this user`,
  );
}

/** Of what is to be written the folder is named that is missing; of what is to be read, itself. */
function notThere({ syscall, path }: SystemError): Told | undefined {
  if (syscall === 'mkdir') return usage(`${pathOr(path, 'a folder')} cannot be made there`);
  if (syscall !== 'open' || path === undefined) return undefined;
  return usage(existsSync(dirname(path)) ? `there is no file ${path}` : `there is no folder ${dirname(path)}`);
}

const OPENS = new Set(['open', 'scandir', 'stat', 'lstat', 'read', 'access']);

function notAFolder({ path }: SystemError): Told {
  return usage(`${pathOr(path, 'a file')} is a file where a folder belongs`);
}

function unknownHost({ hostname, address }: SystemError): Told {
  return usage(`nobody knows the host ${hostname ?? address}; name an address of this machine with --host`);
}

function pathOr(path: string | undefined, otherwise: string): string {
  return path ?? otherwise;
}

function usage(sentence: string): Told {
  return { sentence, status: EXIT.usage };
}

function fault(sentence: string): Told {
  return { sentence, status: EXIT.failed };
}
