/**
 * @param body of a queue's message, an object in JSON
 * @returns its fields, of which nothing is known yet; none where it is no JSON.
 */
export function messageIn(body: string): { readonly [field: string]: unknown } {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}
