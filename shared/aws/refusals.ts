import { createLog } from '../log.ts';
import { embeddedMetrics } from './embedded-metrics.ts';
import { ENVIRONMENT } from './names.ts';
import { writeStamped } from './stamped.ts';

/** What no retry mends: a permission or a resource is gone. What S3 says of a HEAD has no name but the status. */
const FORBIDDEN = 403;
/** What services answer with that status besides, and what time, or somebody else, mends. */
const OTHERWISE: ReadonlySet<string> = new Set(['InvalidObjectState', 'RequestThrottled', 'RequestTimeTooSkewed']);
const GONE: ReadonlySet<string> = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'NoSuchBucket',
  'NoSuchDistribution',
  'QueueDoesNotExist',
  'ResourceNotFoundException',
  'StateMachineDoesNotExist',
]);

/** As much of any client of the SDK as is needed here. */
interface Client {
  readonly middlewareStack: {
    add(
      around: (
        next: (args: never) => Promise<never>,
        context: { readonly clientName?: string; readonly commandName?: string },
      ) => (args: never) => Promise<never>,
      options: {
        readonly step: 'initialize';
        readonly priority: 'high';
        readonly name: string;
        readonly override: true;
      },
    ): void;
  };
}

/**
 * Has a function's client say in the log, as a metric of the whole deployment, what it is refused. Elsewhere it says nothing: whoever
 * asks there is told by the error.
 * @param environment of the process; the stack's functions have the deployment's name in it
 * @returns the client itself
 */
export function sayingRefusals<C>(client: C, environment: NodeJS.ProcessEnv = process.env): C {
  const newsroom = environment[ENVIRONMENT.newsroom];
  if (newsroom === undefined) return client;
  (client as Client).middlewareStack.add(
    (next, { clientName, commandName }) =>
      async (args) => {
        try {
          return await next(args);
        } catch (error) {
          if (isRefusal(error))
            LOG.error('refused', {
              asked: `${clientName} ${commandName}`,
              error,
              ...embeddedMetrics({ Refused: 1 }, { Newsroom: newsroom }, Date.now()),
            });
          throw error;
        }
      },
    { step: 'initialize', priority: 'high', name: 'sayingRefusals', override: true },
  );
  return client;
}

const LOG = createLog(writeStamped, 'error');

/** Whether a service says that somebody may not ask this, or that what it is about is gone. */
export function isRefusal(error: unknown): boolean {
  const { name = '', $metadata } = error as {
    readonly name?: string;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  return GONE.has(name) || ($metadata?.httpStatusCode === FORBIDDEN && !OTHERWISE.has(name));
}
