import { type Log, type LogLevel, logLine } from '../../shared/log.ts';
import type { Receipt } from '../../shared/receipt/types.ts';
import { wordedNote } from '../../shared/receipt/worded.ts';
import { headlineOf, readableTime } from '../../shared/receipt/words.ts';
import { systemClock } from '../clock.ts';
import type { Terminal } from './command.ts';
import { told } from './fault.ts';
import { paint } from './paint.ts';
import { STATUS_STYLES } from './receipt-text.ts';
import { printable } from './rows.ts';

/** A log of a program that people leave running: lines for people on a terminal, JSON in a pipe. */
export interface ConsoleLog extends Log {
  /** What became of an upload: a result, whatever it is, and no complaint of the program. */
  receipt(receipt: Receipt): void;
}

type Fields = Readonly<Record<string, unknown>>;

const RANKS: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** @param least the lowest level that is written; a rejection is a warning, what else becomes of an upload information */
export function consoleLog(terminal: Terminal, least: LogLevel): ConsoleLog {
  const isSaid = (level: LogLevel) => RANKS[level] >= RANKS[least];
  const at =
    (level: 'info' | 'warn' | 'error'): Log['info'] =>
    (event, fields = {}) => {
      if (!isSaid(level)) return;
      const line = terminal.interactive
        ? forPeople(level, event, fields)
        : logLine({ timestamp: systemClock.now(), level, event, ...plain(fields) });
      (level === 'info' ? terminal.out : terminal.err)(`${line}\n`);
    };
  return {
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    receipt(receipt) {
      const level = receipt.status === 'rejected' ? 'warn' : 'info';
      if (!isSaid(level)) return;
      const said = { timestamp: systemClock.now(), level, event: 'upload', ...factsOf(receipt) };
      terminal.out(`${terminal.interactive ? receiptLine(receipt) : logLine(said)}\n`);
    },
  };
}

/** Of a fault of the machine its message says all; where in the program it was noticed does not help. */
function plain(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Error && told(value) !== undefined ? { name: value.name, message: value.message } : value,
    ]),
  );
}

/** The same log for a program that ends and then tells all that failed: a fault of the machine is said once, and not of each file. */
export function faultsOnce(log: ConsoleLog): ConsoleLog {
  const said = new Set<string>();
  return {
    ...log,
    error(event, fields = {}) {
      const sentence = told(fields.error)?.sentence;
      if (sentence !== undefined && said.has(sentence)) return;
      if (sentence !== undefined) said.add(sentence);
      log.error(event, fields);
    },
  };
}

function factsOf(receipt: Receipt): object {
  const { key, status, change, movedFrom, movedTo, uploadedAt, articles, articleCount } = receipt;
  const [article] = articles;
  const [reason] = receipt.reasons.map((note) => wordedNote(note));
  return {
    key,
    status,
    change,
    movedFrom,
    movedTo,
    uploadedAt,
    ...(article === undefined ? {} : { title: article.title, url: article.url, published: article.published }),
    ...(articleCount > 1 ? { articles: articleCount } : {}),
    ...(reason === undefined ? {} : { code: reason.code, message: reason.message, line: reason.line }),
  };
}

/** `14:03:12  published  city/bridge.md  https://…` */
function receiptLine(receipt: Receipt): string {
  const { key, status } = receipt;
  const head = `${paint('dim', clockTime())}  ${paint(STATUS_STYLES[status], headlineOf(receipt).padEnd(WIDEST))}`;
  return `${head}  ${printable(key)}${where(receipt)}`;
}

/** As wide as most words for what becomes of an upload. */
const WIDEST = 9;

function where({ articles, articleCount, movedTo, reasons, site }: Receipt): string {
  const [article] = articles;
  const [reason] = reasons.map((note) => wordedNote(note));
  if (reason !== undefined)
    return `  ${printable(reason.message)}${reason.line === undefined ? '' : ` (line ${reason.line})`}`;
  if (movedTo !== undefined) return `  moved to ${printable(movedTo)}`;
  if (article === undefined) return '';
  const more = articleCount > 1 ? ` and ${articleCount - 1} more` : '';
  const when = article.state === 'scheduled' ? `  comes out ${readableTime(article.published, site.timeZone)}` : '';
  return `${when}  ${article.url}${more}`;
}

/** A fault in a sentence: where in the program it happened helps nobody who stands before a terminal. */
function forPeople(level: LogLevel, event: string, fields: Fields): string {
  const { message, ...others } = fields;
  const facts = Object.entries(others).map(
    ([name, value]) => `${name}: ${value instanceof Error ? value.message : String(value)}`,
  );
  const said = [typeof message === 'string' ? message : undefined, facts.join(', ')].filter(
    (part) => part !== undefined && part !== '',
  );
  const style = level === 'error' ? 'red' : level === 'warn' ? 'yellow' : 'cyan';
  return `${paint('dim', clockTime())}  ${paint(style, event)}${said.length === 0 ? '' : `: ${printable(said.join('; '))}`}`;
}

/** Of the clock on the wall, as people before a terminal read it. */
function clockTime(): string {
  return new Date().toTimeString().slice(0, 8);
}
