import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from '../page-tables.ts';
import { PAGE, TABLES } from './page.ts';

/** `npm run scale`: writes the tables of docs/scale.md from a run of the simulation. */
writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8'), TABLES));
