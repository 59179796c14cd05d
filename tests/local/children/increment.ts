import { readFileSync, writeFileSync } from 'node:fs';
import { openDatabase } from '../../../shared/local/sqlite/database.ts';

/** Adds 1 to the number in a file, again and again, each time in the state file's mutex. */
const [state = '', counter = '', times = '0'] = process.argv.slice(2);
const database = openDatabase(state);

for (let done = 0; done < Number(times); done++) {
  database.exclusive(() => writeFileSync(counter, String(Number(readFileSync(counter, 'utf8')) + 1)));
}
database.close();
