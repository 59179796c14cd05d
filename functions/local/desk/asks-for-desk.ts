/** @param target of a request (RFC 9112, section 3.2) */
export function asksForDesk(target: string | undefined): boolean {
  return /^(?:https?:\/\/[^/?#]*)?\/desk(?:[/?#]|$)/i.test(target ?? '');
}
