import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { sayingRefusals } from './refusals.ts';

/** How a run of a state machine ended. */
export interface EndedRun {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  /** What its last state was given or has given; undefined where there was none. */
  readonly output?: string | undefined;
  /** Why it failed, as it says itself. */
  readonly cause?: string | undefined;
}

/** Runs of one state machine. */
export interface StateMachine {
  /** @returns what the run is called */
  start(input: object): Promise<string>;
  /** @returns undefined while it runs */
  ended(run: string): Promise<EndedRun | undefined>;
  close(): void;
}

/** By AWS Step Functions API Reference, StartExecution, DescribeExecution and GetExecutionHistory. */
export function createStateMachine(
  stateMachineArn: string,
  client: SFNClient = sayingRefusals(new SFNClient()),
): StateMachine {
  return {
    async start(input) {
      const { executionArn = '' } = await client.send(
        new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }),
      );
      return executionArn;
    },
    async ended(executionArn) {
      const { status, output, cause } = await client.send(new DescribeExecutionCommand({ executionArn }));
      switch (status) {
        case 'SUCCEEDED':
          return { status, output };
        case 'FAILED':
        case 'TIMED_OUT':
        case 'ABORTED':
          return { status, cause, output: await lastKnown(client, executionArn) };
        default:
          return undefined;
      }
    },
    close: () => client.destroy(),
  };
}

/** Of a run that failed nothing is told but in its history: what its last state was given. */
async function lastKnown(client: SFNClient, executionArn: string): Promise<string | undefined> {
  const { events = [] } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 20 }),
  );
  return events.find(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.input)?.stateEnteredEventDetails
    ?.input;
}
