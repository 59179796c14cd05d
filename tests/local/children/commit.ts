import { openDatabase } from '../../../shared/local/sqlite/database.ts';
import { createSqliteStore } from '../../../shared/local/sqlite/store.ts';
import { article, commitOf, feed, minute } from '../../contract/fixtures.ts';

/** Commits articles `<name>0`, `<name>1`, ... until it is killed or `count` is reached; says each that is committed. */
const [path = '', name = '', count = 'Infinity'] = process.argv.slice(2);
const store = createSqliteStore(openDatabase(path));

for (let first = 0; first < Number(count); first += 8) {
  const numbers = Array.from({ length: Math.min(8, Number(count) - first) }, (_, index) => first + index);
  const outcomes = numbers.map(async (number) => {
    const value = article(`${name}${number}`, { published: minute(number), feeds: [feed('all'), feed('tag/trams')] });
    const outcome = await store.commit(commitOf(value, { due: { at: minute(number), article: value.id } }));
    process.stdout.write(`${outcome} ${name}${number}\n`);
  });
  await Promise.all(outcomes);
}
