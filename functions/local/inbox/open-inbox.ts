import type { Config } from '../../../shared/config/types.ts';
import type { Clock } from '../../../shared/pipeline/ports.ts';
import { isBucket } from '../bucket-address.ts';
import { openFolderInbox } from './folder.ts';
import type { MachineInbox } from './machine-inbox.ts';

/** @param address a folder, made when it is missing, or `s3://BUCKET/PREFIX` @throws SetupError when it cannot be one. */
export async function openInbox(address: string, config: Pick<Config, 'limits'>, clock: Clock): Promise<MachineInbox> {
  if (isBucket(address)) return (await import('./bucket.ts')).openBucketInbox(address, config);
  return openFolderInbox(address, config, clock);
}
