import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../../../shared/config/error.ts';
import { isLoopback } from '../../../shared/config/loopback.ts';
import { parseConfig } from '../../../shared/config/parse.ts';
import { makeFolder } from '../../../shared/local/make-folder.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { DEFAULT_CONFIG_FILE } from '../configuration.ts';
import { nowOf } from '../options.ts';

type Answers = Partial<Record<Property, string>>;
type Property = 'title' | 'url' | 'feedsUrl' | 'language' | 'timeZone' | 'tagAuthority';

interface Question {
  readonly property: Property;
  /** Gives the answer without being asked. */
  readonly option: string;
  readonly text: string;
  /** What counts where nothing is answered; undefined where an answer is needed, empty where none is. */
  suggestion(answers: Answers, today: string): string | undefined;
}

const QUESTIONS: readonly Question[] = [
  { property: 'title', option: 'title', text: 'Name of the publication', suggestion: () => undefined },
  { property: 'url', option: 'url', text: 'Address of its home page', suggestion: () => undefined },
  {
    property: 'feedsUrl',
    option: 'feeds-url',
    text: 'Address where the feeds will be served (empty for the same)',
    suggestion: () => '',
  },
  { property: 'language', option: 'language', text: 'Language of its articles', suggestion: () => 'en' },
  {
    property: 'timeZone',
    option: 'time-zone',
    text: 'Time zone of dates that name none',
    suggestion: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  {
    property: 'tagAuthority',
    option: 'tag-authority',
    text: 'Root of all ids, never to be changed: a domain of yours and a day on which you held it',
    suggestion: ({ url = '' }, today) => (isLoopback(url) ? undefined : `${new URL(url).hostname},${today}`),
  },
];

/** Writes a configuration of what is given and answered; one that is there stays as it is. */
export async function init(call: Call): Promise<ExitStatus> {
  const { terminal, values } = call;
  const file = values.config ?? DEFAULT_CONFIG_FILE;
  // Nobody is asked in vain.
  if (existsSync(file)) throw alreadyThere(file);
  const today = ((await nowOf(call)) ?? new Date().toISOString()).slice(0, 10);
  const answers: Answers = {};
  for (const question of QUESTIONS) {
    const answer = await answerTo(question, call, question.suggestion(answers, today));
    if (answer !== '') answers[question.property] = answer;
  }
  const feeds = [{ each: 'section' }, { each: { tag: { min: 3 } } }, { each: 'author' }, { each: 'language' }];
  const text = `${JSON.stringify({ site: answers, feeds }, undefined, 2)}\n`;
  const { site } = parseConfig(text, file);
  write(file, text);
  terminal.out(
    `${file} is written. Ids of articles begin with tag:${site.tagAuthority}: leave that as it is from now on, or every reader ` +
      `shows every article again.\nNow: feedmill serve --inbox FOLDER --public FOLDER${named(values.config)}\n`,
  );
  return EXIT.ok;
}

async function answerTo(question: Question, { terminal, values }: Call, suggestion?: string): Promise<string> {
  const { option, text } = question;
  const given = values[option];
  if (given !== undefined) {
    const [fault] = faultsOf(question, given);
    if (fault !== undefined) throw new UsageError(`--${option} ${fault}`);
    return given;
  }
  if (terminal.ask === undefined) {
    if (suggestion !== undefined) return suggestion;
    throw new UsageError(`--${option} is needed where there is no terminal to ask on`);
  }
  for (;;) {
    const answer = (await terminal.ask(`${text}${suggestion ? ` [${suggestion}]` : ''}: `)).trim() || suggestion;
    const [fault] = answer === undefined ? ['is needed'] : faultsOf(question, answer);
    if (answer !== undefined && fault === undefined) return answer;
    terminal.err(`That ${fault}.\n`);
  }
}

/** What the configuration would say of that answer, each the end of a sentence. */
function faultsOf({ property, suggestion }: Question, answer: string): readonly string[] {
  if (answer === '' && suggestion({}, '') === '') return [];
  const site = { title: 'x', url: 'https://x.example/', tagAuthority: 'x.example,2026', [property]: answer };
  try {
    parseConfig(JSON.stringify({ site }), 'answer');
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ message }) => message);
    throw error;
  }
}

function write(file: string, text: string): void {
  makeFolder(dirname(file));
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw alreadyThere(file);
  }
}

function alreadyThere(file: string): UsageError {
  return new UsageError(
    `there is a configuration at ${file} already, which stays as it is; name another with --config`,
  );
}

/** A file in the default place is found without being named. */
function named(file: string | undefined): string {
  return file === undefined ? '' : ` --config ${file}`;
}
