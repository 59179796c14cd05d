import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The other side of `lambda-process.ts`: loads one bundle, as Lambda does, and handles the events that it is sent. */
const [bundle = ''] = process.argv.slice(2);
const { handler } = (await import(pathToFileURL(join(bundle, 'handler.mjs')).href)) as {
  handler: (event: unknown) => Promise<unknown>;
};
process.on('message', async (event) => {
  try {
    process.send?.({ result: (await handler(event)) ?? null });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.stack : String(error) });
  }
});
