import { readFileSync, writeFileSync } from 'node:fs';
import { PAGE, withTables } from './page.ts';

/** `npm run costs`: writes the tables of docs/costs.md from what is counted. */
writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8')));
