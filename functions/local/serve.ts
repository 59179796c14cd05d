import { openCopier } from './copier.ts';
import { type HandOptions, threadCrew } from './crew.ts';
import type { Mill } from './mill.ts';
import { runPass } from './pass.ts';
import { startServer } from './server.ts';
import { openDoorbell } from './watch.ts';

export interface ServeOptions extends HandOptions {
  readonly host: string;
  readonly port: number;
}

export interface Serving {
  /** Where the public folder is served; ends in `/`. */
  readonly url: string;
  /** Finishes the pass under way, so that nothing is left half done. */
  close(): Promise<void>;
}

/**
 * Publishes what the inbox holds, then watches it and serves the public folder until closed. What is scheduled comes out
 * with the pass after its instant, which is never more than a few seconds away.
 * @throws the operating system's error when the address cannot be listened on.
 */
export async function serveMill(mill: Mill, options: ServeOptions): Promise<Serving> {
  const { host, port, ...crewOptions } = options;
  const { inbox, publicFolder } = options;
  const hireCrew = () => threadCrew(mill, crewOptions);
  const { feedsUrl } = mill.config.site;
  // First: a port that is taken is told at once, not after a pass over a large inbox.
  const server = await startServer({ publicFolder, feedsUrl, hubs: mill.config.hubs, host, port, log: mill.log });
  await runPass(mill, { extent: 'feeds', hireCrew });
  const copier = openCopier(mill);
  copier.ring();
  const doorbell = openDoorbell({
    inbox,
    ring: async () => {
      try {
        const { scanMs } = await runPass(mill, { extent: 'changes', hireCrew });
        doorbell.scanned(scanMs);
        copier.ring();
      } catch (error) {
        mill.log.error('pass failed', { error });
      }
    },
  });
  return {
    url: server.url,
    async close() {
      await doorbell.close();
      await copier.close();
      await server.close();
    },
  };
}
