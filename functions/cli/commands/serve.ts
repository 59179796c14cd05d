import { resolve } from 'node:path';
import { stated } from '../../../shared/article/stated.ts';
import type { Config } from '../../../shared/config/types.ts';
import { feedPaths } from '../../../shared/feed/description.ts';
import { ALL } from '../../../shared/feed/membership.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import { systemClock } from '../../clock.ts';
import { isBucket } from '../../local/bucket-address.ts';
import { openDesk } from '../../local/desk/desk.ts';
import { createEvents } from '../../local/desk/events.ts';
import { DESK_AT, signInAddress } from '../../local/desk/sign-in.ts';
import { createMetrics } from '../../local/http/metrics.ts';
import { answersReceipts } from '../../local/http/receipts.ts';
import { listen, type RunningServer } from '../../local/http/server.ts';
import { keepHeapLean } from '../../local/lean-heap.ts';
import { type Mill, openMill } from '../../local/mill.ts';
import { runningStates, sayRunning } from '../../local/running.ts';
import { serveMill } from '../../local/serve.ts';
import { SERVED_AT } from '../../local/served-at.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { configOf, withoutConfig } from '../configuration.ts';
import { type ConsoleLog, consoleLog } from '../console-log.ts';
import { foldersOf, logLevelOf, portOf } from '../options.ts';

const DEFAULT_PORT = 8080;

/** Serves until it is told to end, and begins anew with another configuration when it is told to read it again. */
export async function serve(call: Call): Promise<ExitStatus> {
  const { terminal, values, switches } = call;
  keepHeapLean();
  // Listened for from the start: a signal during the first pass breaks it off in order.
  const interrupted = terminal.interrupted();
  const folders = foldersOf(call);
  refuseSecond(folders.state);
  const log = consoleLog(terminal, logLevelOf(call));
  const metrics = createMetrics(systemClock);
  const server = await listen({ port: portOf(call, DEFAULT_PORT), host: values.host ?? '127.0.0.1' });
  const noLongerRunning = sayRunning(folders.state);
  const events = createEvents();
  let receipts: RunningServer | undefined;
  try {
    if (values['receipts-port'] !== undefined) receipts = await listen({ port: portOf(call, 0, 'receipts-port') });
    const read = () => configOf(call, server.url);
    let config: Config | undefined = read();
    const reloaded = reloads(call, read, log);
    let acceptsRemovals = switches.has('accept-removals');
    for (let isFirst = true; config !== undefined; isFirst = false) {
      const mill: Mill = await openMill({ ...folders, config, clock: systemClock, log, leavesDisk: true });
      const message = withoutConfig(call, config);
      if (isFirst && message !== undefined) log.warn('no configuration', { message });
      try {
        if (config.site.feedsUrl === server.url) await mill.meta.set(SERVED_AT, server.url);
        await mill.meta.set(DESK_AT, server.url);
        const onReceipt = (receipt: Receipt) => {
          log.receipt(receipt);
          events.tell(receipt.key);
        };
        const acceptRemovals = () => serving.acceptRemovals();
        const desk = await openDesk(mill, { ...folders, config, events, acceptRemovals });
        const { answering } = desk;
        const { tellHeld: onHeld } = events;
        const options = { ...folders, config, server, metrics, onReceipt, onHeld, acceptsRemovals, desk: answering };
        const serving = serveMill(mill, options);
        acceptsRemovals = false;
        receipts?.answerBy(answersReceipts(mill.store));
        // Not before the feeds are there, or it is known that they cannot be made now.
        const begins = await Promise.race([serving.firstPass.then(() => true), interrupted.then(() => false)]);
        if (begins && isFirst) {
          const { url } = server;
          const deskUrl = signInAddress(url, desk.token);
          const site = isBucket(folders.publicFolder) ? config.site.feedsUrl : url;
          welcome(call, log, mill, {
            url,
            site,
            inbox: isBucket(folders.inbox) ? folders.inbox : resolve(folders.inbox),
            receipts: receipts?.url,
            desk: deskUrl,
          });
        }
        config = await Promise.race([reloaded(), interrupted.then(() => undefined)]);
        await Promise.all([serving.close(), desk.close()]);
      } finally {
        receipts?.answerBy(undefined);
        await mill.close();
      }
    }
  } finally {
    noLongerRunning();
    events.close();
    await Promise.all([server.close(), receipts?.close()]);
  }
  return EXIT.ok;
}

/**
 * Two would each give out addresses of their own, in turns. What runs as another user is not seen.
 * @throws UsageError where another one works on that state
 */
function refuseSecond(state: string): void {
  if (runningStates().includes(resolve(state)))
    throw new UsageError(`another "feedmill serve" works on ${state}; end that first, or name another with --state`);
}

/** @returns a function that resolves with the configuration that the next SIGHUP finds; one that is wrong changes nothing. */
function reloads({ terminal }: Call, read: () => Config, log: Mill['log']): () => Promise<Config> {
  let told = Promise.withResolvers<void>();
  terminal.onHangUp(() => told.resolve());
  return async () => {
    for (;;) {
      await told.promise;
      told = Promise.withResolvers();
      try {
        const config = read();
        log.info('configuration read again');
        return config;
      } catch (error) {
        log.error('configuration not read again', { message: (error as Error).message });
      }
    }
  };
}

interface Addresses {
  /** Of this server. */
  readonly url: string;
  /** Where readers find what is published; ends in `/`. */
  readonly site: string;
  readonly inbox: string;
  readonly receipts: string | undefined;
  /** With the token: for the one who started this, and not for a log. */
  readonly desk: string;
}

/** Where to drop files and where to find feeds: on a terminal to be read, in a pipe as the log's first line. */
function welcome(
  { terminal, switches }: Call,
  log: ConsoleLog,
  { config }: Mill,
  { url, site, inbox, receipts, desk }: Addresses,
): void {
  const feeds = Object.values(feedPaths(ALL)).map((path) => site.slice(0, -1) + path);
  const lines = [`${config.site.title}: drop articles into ${inbox}`, '', ...feeds.map((feed) => `  ${feed}`)];
  if (!terminal.interactive) log.info('serving', { url, inbox, feeds, ...stated({ receipts }) });
  else if (!switches.has('quiet')) {
    const shown = receipts === undefined ? [] : [`  ${receipts}  receipts, for this machine alone`];
    const pages = [`  ${site}  the front page`, `  ${desk}  the desk, for this machine alone`];
    terminal.out(`${[...lines, ...pages, ...shown, '', 'Ctrl-C ends it.', ''].join('\n')}\n`);
  }
}
