/** What may lie in the place of an upload: nothing, or the object with that ETag of S3. */
export type Before = { readonly IfNoneMatch: '*' } | { readonly IfMatch: string };
