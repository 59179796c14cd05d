/** Exit statuses of every command. */
export const EXIT = {
  ok: 0,
  /** Something was rejected, or the removal of uploads is held, or what was asked for is not there; the rest was done all the same. */
  rejected: 1,
  /** Wrong usage or configuration; nothing was done. */
  usage: 2,
  /** A fault of the machine or of Feedmill. */
  failed: 70,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** An option as help shows it and `parseArgs` of node:util reads it. */
export interface Option {
  /** What stands for the value in help: `DIR`. Without it the option is a switch. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What follows the name: `FILE`, `[KEY]`. */
  readonly operands?: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Further paragraphs of its help. */
  readonly details?: string;
  /** Loads what does the work: whoever only asks for help does not wait for the parsers of every format. */
  load(): Promise<(call: Call) => Promise<ExitStatus>>;
}

/** One invocation, read and checked against the command's declaration. */
export interface Call {
  readonly operands: readonly string[];
  /** Values of options that were given. */
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
  readonly terminal: Terminal;
}

/** Where output goes: results to standard output, progress and complaints to standard error. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether standard error is a terminal that shows progress. */
  readonly interactive: boolean;
  /** Asks for a line; undefined where there is nobody to ask. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Resolves when nobody reads standard output any more. */
  readonly unread?: () => Promise<void>;
  /**
   * Resolves when the user wants the program to end: SIGINT, SIGTERM, SIGHUP of a terminal that was closed. A second signal ends
   * it at once.
   */
  interrupted(): Promise<void>;
  /** @param listener called with each SIGHUP where there is no terminal: services are told so to read their configuration again */
  onHangUp(listener: () => void): void;
}

/** What the user asked for cannot be understood: told with exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
