import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Item = Readonly<Record<string, AttributeValue>>;

/** What DynamoDB would charge a request for (Amazon DynamoDB Developer Guide, "Read and write capacity", on demand). */
export interface Units {
  readonly read: number;
  readonly write: number;
}

const NONE: Units = { read: 0, write: 0 };
const A_READ = 4_096;
const A_WRITE = 1_024;

interface Keys {
  readonly Keys: readonly Item[];
}
type Puts = readonly { readonly PutRequest: { readonly Item: Item } }[];

interface Request {
  readonly Key?: Item;
  readonly Item?: Item;
  readonly RequestItems?: Readonly<Record<string, Keys | Puts>>;
  readonly TransactItems?: readonly Readonly<Record<string, { readonly Item?: Item; readonly Key?: Item }>>[];
}

interface Reply {
  readonly Items?: readonly Item[];
}

/**
 * Counts units of one table by the sizes of its items, as they were written: what a reply has of an item may be less than what its
 * reading costs. All reads are consistent.
 */
export function openMeter(): { units(operation: string, request: Request, reply: Reply): Units } {
  const sizes = new Map<string, number>();
  const nameOf = ({ pk, sk }: Item) => `${pk?.S} ${sk?.S}`;
  const sizeAt = (key: Item) => sizes.get(nameOf(key)) ?? 0;
  const readOf = (bytes: number) => Math.max(1, Math.ceil(bytes / A_READ));
  const writeOf = (bytes: number) => Math.max(1, Math.ceil(bytes / A_WRITE));

  /** The larger one of what was there and what is there now. */
  function write({ Item: item, Key: key = item }: { readonly Item?: Item; readonly Key?: Item }): number {
    if (key === undefined) return 0;
    const before = sizeAt(key);
    if (item === undefined) sizes.delete(nameOf(key));
    else sizes.set(nameOf(item), sizeOf(item));
    return writeOf(Math.max(before, item === undefined ? 0 : sizeOf(item)));
  }

  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    units(operation, request, { Items = [] }) {
      const { Key = {}, RequestItems = {}, TransactItems = [] } = request;
      if (operation === 'GetItem') return { read: readOf(sizeAt(Key)), write: 0 };
      if (operation === 'Query') return { read: readOf(sum(Items.map(sizeAt))), write: 0 };
      if (operation === 'BatchGetItem') {
        const keys = Object.values(RequestItems).flatMap((all) => ('Keys' in all ? all.Keys : []));
        return { read: sum(keys.map((key) => readOf(sizeAt(key)))), write: 0 };
      }
      if (operation === 'PutItem' || operation === 'DeleteItem') return { read: 0, write: write(request) };
      if (operation === 'BatchWriteItem') {
        const puts = Object.values(RequestItems).flatMap((all) => ('Keys' in all ? [] : all));
        return { read: 0, write: sum(puts.map(({ PutRequest }) => write(PutRequest))) };
      }
      if (operation !== 'TransactWriteItems') return NONE;
      const writes = TransactItems.flatMap((one) => Object.values(one));
      return { read: 0, write: 2 * sum(writes.map(write)) };
    },
  };
}

/** Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats". */
function sizeOf(item: Item): number {
  return Object.entries(item).reduce((total, [name, value]) => total + Buffer.byteLength(name) + valueSize(value), 0);
}

function valueSize({ S, N, B, SS }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  // In base64, as it passes.
  if (B !== undefined) return Buffer.from(String(B), 'base64').length;
  return SS === undefined ? 1 : SS.reduce((total, one) => total + Buffer.byteLength(one), 0);
}
