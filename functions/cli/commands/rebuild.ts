import type { Command } from '../command.ts';
import { CONFIG, INBOX, JSON_OUTPUT, PUBLIC, STATE } from '../options.ts';
import { runPublish } from './publish.ts';

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'Read every file below the inbox again and write every public file that is missing or differs',
  options: { inbox: INBOX, public: PUBLIC, state: STATE, config: CONFIG, json: JSON_OUTPUT },
  details:
    'For a public folder that somebody edited; what is only missing from it, publish and serve put back. Ids, page\npaths and dates stay as they are, and files that are right already are not written.',
  run: (call) => runPublish(call, 'everything'),
};
