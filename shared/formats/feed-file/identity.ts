/**
 * What an item's guid, `id` or number identifies it by, so that a second import updates what the first brought. A number counts
 * within its feed alone, so that it needs the feed's address to be told from another feed's.
 *
 * @param id as the item states it.
 * @param fallback what else tells it from others, in order: its address; its title and date.
 */
export function itemId(
  id: string | undefined,
  feedAddress: string | undefined,
  fallback: {
    readonly url?: string | undefined;
    readonly title?: string | undefined;
    readonly date?: string | undefined;
  },
): string | undefined {
  const own = id?.trim();
  if (own) return /^\d{1,12}$/.test(own) && feedAddress !== undefined ? `${feedAddress}#${own}` : own;
  if (fallback.url !== undefined) return fallback.url;
  const parts = [fallback.title, fallback.date].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `${feedAddress ?? ''}#${parts.join(' ')}`;
}
