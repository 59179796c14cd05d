// Starts two processes, ends the first, and has the other begin a piece of work of a minute.
import { startWatchedChild } from '../../functions/watched/watched-child.ts';

const start = (hear) =>
  startWatchedChild(new URL('./busy-child.mjs', import.meta.url), { cpuMs: 90_000, memory: 1e9, heapMb: 96 }, hear);
await start(() => {}).close();
const child = start((said) => said === 'begins' && process.send('begins'));
child.send({ ms: 60_000 });
