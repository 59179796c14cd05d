import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from '../page-tables.ts';
import { PAGE, TABLES } from './page.ts';

/** `npm run costs`: writes the tables of docs/costs.md from what is counted. */
writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8'), TABLES));
