import { isNoUpload } from '../../../shared/article/no-upload.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { s3Client } from '../../../shared/aws/clients.ts';
import { LONGEST_PRESIGNED, presignedUpload } from '../../../shared/aws/s3/presign.ts';
import { outputOf, stackOutputs } from '../../../shared/aws/stack-outputs.ts';
import { reasonAgainstKey } from '../../../shared/pipeline/compose/key-rules.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { type BucketAddress, bucketAddress } from '../../local/bucket-address.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { stackOf } from '../one-place.ts';
import { printable } from '../rows.ts';

/** Prints an address at which somebody without credentials may upload one file. */
export async function presign(call: Call): Promise<ExitStatus> {
  const { operands, values, terminal } = call;
  const key = (operands[0] ?? '') as SubmissionKey;
  checkKey(key);
  const seconds = secondsOf(values.expires ?? '1h');
  const { bucket, prefix } = await placeOf(call);
  // Nobody knows the bytes yet of which the SDK would have a checksum signed.
  const client = s3Client(process.env, { requestChecksumCalculation: 'WHEN_REQUIRED' });
  try {
    terminal.out(`${await presignedUpload(client, bucket, prefix + key, seconds)}\n`);
  } finally {
    client.destroy();
  }
  terminal.err(
    'feedmill: curl --fail --upload-file FILE ADDRESS uploads to it; whoever has it may, so send it to nobody else\n',
  );
  return EXIT.ok;
}

async function placeOf(call: Call): Promise<BucketAddress> {
  const stack = stackOf(call);
  if (stack !== undefined) return { bucket: outputOf(await stackOutputs(stack), 'ContentBucketName'), prefix: '' };
  const { inbox } = call.values;
  if (inbox === undefined)
    throw new UsageError('--stack or --inbox s3://BUCKET/PREFIX says where it is to be uploaded');
  return bucketAddress(inbox);
}

/** @throws UsageError for what would be no upload: nobody who uploads there would learn of it */
function checkKey(key: SubmissionKey): void {
  const unsafe = reasonAgainstKey(key);
  if (unsafe !== undefined) throw new UsageError(`"${printable(key)}" is no upload: ${noteText(unsafe)}`);
  if (key.endsWith('/') || isNoUpload(key)) throw new UsageError(`"${printable(key)}" is no upload`);
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** @throws UsageError for what is no time, or more than S3 allows */
function secondsOf(text: string): number {
  const [, count = '0', unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const seconds = Number(count) * (UNITS[unit] ?? 0);
  if (seconds >= 1 && seconds <= LONGEST_PRESIGNED) return seconds;
  throw new UsageError(
    `--expires must be how long it holds, such as 30m, 2h or 7d (seven days at the most), not "${text}"`,
  );
}
