import type { PublicPath } from '../../../shared/article/public-path.ts';
import type { FolderPublic } from '../../../shared/local/public/folder-public.ts';
import type { PublicListing, PublicStore } from '../../../shared/pipeline/ports.ts';
import type { PublishDeps } from '../../../shared/publish/deps.ts';

/** Where what is published lies: a folder of this machine, or a bucket that speaks S3's protocol. */
export interface PublicPlace extends Pick<PublishDeps, 'etagOf'> {
  readonly store: PublicStore;
  readonly listing: PublicListing;
  /** Of a file as it lies there, at less than a `head` costs; undefined where there is none. */
  etagAt(path: PublicPath): Promise<string | undefined>;
  /** @returns a document as text; undefined where there is none. */
  read(path: PublicPath): Promise<string | undefined>;
  /** Looks at single files. Undefined where each look is a request that is paid for. */
  readonly look: Pick<FolderPublic, 'isThere' | 'beginning'> | undefined;
  close(): void;
}
