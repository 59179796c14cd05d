import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { textOf } from '../../../shared/article/html/plain.ts';
import { findProgram, missing, runBeside } from '../../support/programs.ts';
import { inOneLine, type Poller } from './poller.ts';

const program = findProgram(['r2e'], ['--version']);

/** Where the article is. */
const LAST_LINE = / URL: \S+$/;

/** Sends a letter for each article once, by its id. */
export const RSS2EMAIL: Poller = {
  name: 'rss2email',
  absent: missing('rss2email', program === undefined),
  formats: ['rss', 'atom'],
  keeps: { old: true, asTheyCame: true },
  follow(home) {
    const mailbox = openMailbox(home);
    return {
      async poll(url) {
        await mailbox.subscribe(url);
        await mailbox.fetch();
        const letters = await Promise.all(mailbox.letters().map(readLetter));
        const entries = letters.map((letter) => ({ ...letter, text: letter.text.replace(LAST_LINE, '') }));
        return { entries: entries.filter(({ feed }) => feed === url) };
      },
    };
  },
};

/** A subscriber's mailbox. */
interface Mailbox {
  /** Does nothing where that is done already. */
  subscribe(url: string): Promise<void>;
  fetch(): Promise<void>;
  /** All that have come, as they were sent. */
  letters(): readonly string[];
}

/** @param settings lines of rss2email's configuration besides its defaults */
export function openMailbox(home: string, settings = ''): Mailbox {
  const config = join(home, 'rss2email.cfg');
  const mail = join(home, 'mail');
  mkdirSync(mail);
  writeFileSync(
    config,
    `[DEFAULT]\nfrom = a@gazette.example\nto = b@gazette.example\nemail-protocol = maildir\nmaildir-path = ${mail}\nmaildir-mailbox = INBOX\nverbose = error\n${settings}`,
  );
  const r2e = (...args: string[]) => runBeside(program ?? '', ['-c', config, '-d', join(home, 'seen.json'), ...args]);
  const subscribed: string[] = [];
  return {
    async subscribe(url) {
      if (subscribed.includes(url)) return;
      await r2e('add', `feed-${subscribed.push(url)}`, url);
    },
    async fetch() {
      await r2e('run');
    },
    letters() {
      const inbox = join(mail, 'INBOX/new');
      return existsSync(inbox) ? readdirSync(inbox).map((name) => readFileSync(join(inbox, name), 'utf8')) : [];
    },
  };
}

export async function readLetter(letter: string) {
  const { subject = '', headers, text = '', html } = await PostalMime.parse(letter);
  const said = (name: string) => headers.find(({ key }) => key === name)?.value ?? '';
  const body = html === undefined ? text : textOf(html);
  return { feed: said('x-rss-feed'), title: inOneLine(subject), text: inOneLine(body), link: said('x-rss-url') };
}
