import { about } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { Content, EmbeddedFile, Reading } from '../../article/types.ts';

/** What was read from one file of a container, as a part of the container. */
export function inside(name: string, reading: Reading): Pick<Reading, 'articles' | 'warnings' | 'dropped' | 'files'> {
  const [first, ...others] = reading.articles;
  const placed = (content: Content): Content => ({
    ...content,
    base: content.base === undefined ? name : `${name}/${content.base}`,
  });
  const files = reading.files?.map((file): EmbeddedFile => ({ ...file, name: `${name}/${file.name}` }));
  return {
    articles: [placed(first), ...others.map(placed)],
    // Lines are those of the file inside.
    warnings: reading.warnings.map((warning) => about(name, warning)),
    dropped: reading.dropped.map((drop) => ({ ...drop, within: [name, ...(drop.within ?? [])] })),
    ...stated({ files }),
  };
}
