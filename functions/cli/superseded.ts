import type { SubmissionKey } from '../../shared/article/types.ts';
import type { Row } from '../../shared/transfer/row.ts';

/** @param note told of uploads whose articles a later one has: copied anew, each would look like the latest */
export async function* superseded(
  rows: AsyncIterable<Row>,
  note: (key: SubmissionKey) => unknown,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    if ('upload' in row && row.upload.receipt.status === 'superseded') note(row.upload.key);
    yield row;
  }
}
