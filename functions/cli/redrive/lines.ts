/** Where work is set aside: a function's queue of what it gave up, by the names of the stack's outputs. */
export interface Line {
  /** The function, as the first word of its alarms. */
  readonly name:
    | 'ingest'
    | 'copies'
    | 'renditions'
    | 'invalidate'
    | 'push'
    | 'confirm'
    | 'deliver'
    | 'publish'
    | 'receipts';
  readonly letters: string;
  readonly logs: string;
  /** The queue that its messages came through. Absent where they are no more than pointers into the table's stream. */
  readonly queue?: string;
  /** Set where a stack may well be without it. */
  readonly isOptional?: true;
}

export const LINES: readonly Line[] = [
  { name: 'ingest', letters: 'DeadLettersUrl', logs: 'IngestLogGroupName', queue: 'QueueUrl' },
  { name: 'publish', letters: 'PublishFailuresUrl', logs: 'PublishLogGroupName' },
  { name: 'receipts', letters: 'ReceiptsFailuresUrl', logs: 'ReceiptsLogGroupName' },
  { name: 'copies', letters: 'CopiesDeadLettersUrl', logs: 'CopiesLogGroupName', queue: 'CopiesQueueUrl' },
  {
    name: 'renditions',
    letters: 'RenditionsDeadLettersUrl',
    logs: 'RenditionsLogGroupName',
    queue: 'RenditionsQueueUrl',
  },
  {
    name: 'invalidate',
    letters: 'InvalidationDeadLettersUrl',
    logs: 'InvalidationLogGroupName',
    queue: 'InvalidationQueueUrl',
  },
  { name: 'push', letters: 'PushDeadLettersUrl', logs: 'PushLogGroupName', queue: 'PushQueueUrl' },
  {
    name: 'confirm',
    letters: 'HubAskedDeadLettersUrl',
    logs: 'ConfirmLogGroupName',
    queue: 'HubAskedQueueUrl',
    isOptional: true,
  },
  {
    name: 'deliver',
    letters: 'HubDeliveriesDeadLettersUrl',
    logs: 'DeliverLogGroupName',
    queue: 'HubDeliveriesQueueUrl',
    isOptional: true,
  },
];
