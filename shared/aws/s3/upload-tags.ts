import {
  GetObjectTaggingCommand,
  PutObjectTaggingCommand,
  type S3Client,
  S3ServiceException,
  type Tag,
} from '@aws-sdk/client-s3';
import type { Receipt } from '../../receipt/types.ts';

const OURS = 'feedmill:';
/** Amazon S3 User Guide, "Categorizing your storage using tags". */
const MOST_TAGS = 10;
const LONGEST_VALUE = 256;
const VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** What the tags of an upload say of its receipt; a value that S3 would not take is left out. */
export function tagsOf({ status, change, articles }: Receipt): readonly Required<Tag>[] {
  const [article] = articles;
  const facts: Record<string, string | undefined> = {
    status,
    change,
    until: status === 'scheduled' ? article?.published : undefined,
    article: article?.path ?? article?.url,
  };
  return Object.entries(facts).flatMap(([name, value]) =>
    value !== undefined && value.length <= LONGEST_VALUE && VALUE.test(value)
      ? [{ Key: `${OURS}${name}`, Value: value }]
      : [],
  );
}

/**
 * Tags an upload with what became of it; the tags that its editors gave it stay, for a put replaces all. An upload that has
 * replaced it meanwhile bears these tags until it is taken up itself.
 * @returns `full` when their tags leave no room, `gone` when there is no upload, in which case nothing was tagged.
 */
export async function tagUpload(
  client: S3Client,
  bucket: string,
  receipt: Receipt,
): Promise<'tagged' | 'full' | 'gone'> {
  const object = { Bucket: bucket, Key: receipt.key };
  try {
    const { TagSet = [] } = await client.send(new GetObjectTaggingCommand(object));
    const theirs = TagSet.filter(({ Key }) => Key?.startsWith(OURS) !== true);
    const tags = [...theirs, ...tagsOf(receipt)];
    if (tags.length > MOST_TAGS) return 'full';
    if (!sameTags(tags, TagSet)) {
      await client.send(new PutObjectTaggingCommand({ ...object, Tagging: { TagSet: tags } }));
    }
    return 'tagged';
  } catch (error) {
    if (isGone(error)) return 'gone';
    throw error;
  }
}

function sameTags(one: readonly Tag[], other: readonly Tag[]): boolean {
  const lines = (tags: readonly Tag[]) => tags.map(({ Key, Value }) => `${Key}=${Value}`).sort();
  return JSON.stringify(lines(one)) === JSON.stringify(lines(other));
}

/** No such key, or a delete marker, which takes no tags (405). */
function isGone(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return false;
  return error.name === 'NoSuchKey' || error.name === 'MethodNotAllowed';
}
