/** One JSON object a line, as CloudWatch Logs Insights and `jq` read them. */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

type Fields = Readonly<Record<string, unknown>>;

export const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/**
 * @param write takes one line without its end
 * @param least the lowest level that is written
 */
export function createLog(write: (line: string) => void, least: LogLevel = 'info'): Log {
  const at =
    (level: LogLevel) =>
    (event: string, fields: Fields = {}) => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
      write(logLine({ level, event, ...fields }));
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** One line of a log, without its end; errors are told with their causes. */
export function logLine(entry: object): string {
  return JSON.stringify(entry, (_, value) => (value instanceof Error ? describe(value) : value));
}

/** For where nothing is to be said. */
export const SILENT: Log = { info() {}, warn() {}, error() {} };

function describe(error: Error): object {
  const cause = error.cause instanceof Error ? { cause: describe(error.cause) } : {};
  return { name: error.name, message: error.message, stack: error.stack, ...cause };
}
