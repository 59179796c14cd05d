type Dates = Readonly<Partial<Record<'published' | 'updated' | 'embargoed', string | undefined>>>;

/** Whether nothing says when it came out, changed or may come out. */
export function isUndated({ published, updated, embargoed }: Dates): boolean {
  return (published ?? updated ?? embargoed) === undefined;
}
