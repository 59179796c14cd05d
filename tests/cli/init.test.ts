import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../shared/config/parse.ts';
import { temporaryFolders } from '../local/temporary.ts';
import { run, runAnswering } from './run.ts';

const folder = temporaryFolders();
const GIVEN = ['--title', 'Daily Quay', '--url', 'https://quay.example/', '--now', '2026-06-01T12:00:00Z'];

describe('feedmill init', () => {
  it('writes a configuration of its options alone, in a folder that it makes', async () => {
    const file = join(folder(), 'etc', 'quay.json');
    const { status, out, err } = await run('init', '--config', file, ...GIVEN, '--time-zone', 'Asia/Shanghai');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('tag:quay.example,2026-06-01');
    expect(out).toContain(`feedmill serve --inbox FOLDER --public FOLDER --config ${file}\n`);
    expect(parseConfig(readFileSync(file), file)).toMatchObject({
      site: {
        title: 'Daily Quay',
        url: 'https://quay.example/',
        feedsUrl: 'https://quay.example/',
        language: 'en',
        timeZone: 'Asia/Shanghai',
        tagAuthority: 'quay.example,2026-06-01',
      },
      feeds: [{ each: 'section' }, { each: 'tag', min: 3 }, { each: 'author' }, { each: 'language' }],
    });
  });

  it('leaves a configuration that is there as it is', async () => {
    const file = join(folder(), 'quay.json');
    writeFileSync(file, '{}');
    const { status, err } = await run('init', '--config', file, ...GIVEN);
    expect(status).toBe(2);
    expect(err).toContain(`there is a configuration at ${file} already`);
    expect(readFileSync(file, 'utf8')).toBe('{}');
    const ask = async (question: string) => expect.unreachable(question);
    expect(await runAnswering(ask, 'init', '--config', file)).toMatchObject({ status: 2 });
  });

  it.each([
    [['--title', 'Quay'], '--url is needed'],
    [['--title', 'Quay', '--url', 'quay'], '--url must be an absolute http or https address'],
    [[...GIVEN, '--language', 'english'], '--language'],
    [['--title', 'Quay', '--url', 'http://localhost:8080/'], '--tag-authority is needed'],
    [[...GIVEN, '--tag-authority', 'quay.example'], '--tag-authority must be a domain of yours and a date'],
  ])('writes nothing for %j, and says why', async (words, message) => {
    const file = join(folder(), 'quay.json');
    const { status, err } = await run('init', '--config', file, ...words);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(file)).toBe(false);
  });

  it('asks for what no option says, until the answer can be meant', async () => {
    const file = join(folder(), 'quay.json');
    const answers = [
      '',
      'Daily Quay',
      'quay',
      ' https://quay.example/ ',
      'https://feeds.quay.example/',
      'pt',
      'Lisbon',
      'Europe/Lisbon',
      '',
    ];
    const asked: string[] = [];
    const ask = async (question: string) => {
      asked.push(question);
      return answers.shift() ?? '';
    };
    const { status, err } = await runAnswering(ask, 'init', '--config', file, '--now', '2026-06-01T12:00:00Z');
    expect(status).toBe(0);
    expect(answers).toEqual([]);
    expect(asked.at(-1)).toContain('[quay.example,2026-06-01]');
    expect(err.split('\n').slice(0, 3)).toEqual([
      'That is needed.',
      'That must be an absolute http or https address.',
      'That must be an IANA time zone such as "Asia/Shanghai"; for "Lisbon" that is "Europe/Lisbon".',
    ]);
    expect(JSON.parse(readFileSync(file, 'utf8')).site).toEqual({
      title: 'Daily Quay',
      url: 'https://quay.example/',
      feedsUrl: 'https://feeds.quay.example/',
      language: 'pt',
      timeZone: 'Europe/Lisbon',
      tagAuthority: 'quay.example,2026-06-01',
    });
  });
});
