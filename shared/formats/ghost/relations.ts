import { stated } from '../../article/stated.ts';
import { plainField } from '../feed-file/plain.ts';
import { asHttpUrl, asRecord, asRecords, asText, type Fields, isBlank } from '../fields/values.ts';

/** What other tables of an export tell of a post; an answer of the API has it in the post itself. */
export interface Relations {
  readonly metaOf: (post: Fields) => Fields;
  readonly peopleOf: (post: Fields) => readonly Fields[];
  /** Names of those that readers see, in their order. */
  readonly tagsOf: (post: Fields) => readonly string[];
}

export function relationsIn(tables: Fields): Relations {
  const metas = new Map(asRecords(tables.posts_meta).map((row) => [asText(row.post_id), row]));
  const authors = joined(tables.posts_authors, 'author_id', tables.users);
  const tags = joined(tables.posts_tags, 'tag_id', tables.tags);
  const users = new Map(asRecords(tables.users).map((user) => [asText(user.id), user]));
  return {
    metaOf(post) {
      const { id: _, post_id: __, ...meta } = metas.get(asText(post.id)) ?? {};
      return meta;
    },
    peopleOf(post) {
      const several = [...asRecords(post.authors), ...(authors.get(asText(post.id)) ?? [])];
      // Ghost had one author of a post until its version 2.
      const [only] = [asRecord(post.primary_author), users.get(asText(post.author_id))].filter(
        (one) => one !== undefined,
      );
      return (several.length > 0 ? several : [only ?? {}]).flatMap(personFrom);
    },
    tagsOf: (post) => [...asRecords(post.tags), ...(tags.get(asText(post.id)) ?? [])].flatMap(publicTag),
  };
}

/** By the id of a post, the rows that a table of pairs joins it with. */
function joined(pairs: unknown, other: string, rows: unknown): ReadonlyMap<string | undefined, readonly Fields[]> {
  const byId = new Map(asRecords(rows).map((row) => [asText(row.id), row]));
  const sorted = asRecords(pairs).toSorted((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0));
  const byPost = Map.groupBy(sorted, ({ post_id }) => asText(post_id));
  return new Map(
    [...byPost].map(
      ([post, of]) =>
        [post, of.map((pair) => byId.get(asText(pair[other]))).filter((row) => row !== undefined)] as const,
    ),
  );
}

/** Without the address of mail, which is a login. */
function personFrom({ name, website }: Fields): readonly Fields[] {
  const text = plainField(asText(name));
  return text === undefined ? [] : [{ name: text, ...stated({ url: asHttpUrl(website) }) }];
}

/** `#newsletter` is for the system alone. */
function publicTag({ name, visibility }: Fields): readonly string[] {
  const text = plainField(asText(name));
  const isPublic = isBlank(visibility) || visibility === 'public';
  return text === undefined || text.startsWith('#') || !isPublic ? [] : [text];
}
