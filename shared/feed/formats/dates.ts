/** RFC 822 with a four-digit year, always in `GMT`, as RSS 2.0 asks. */
export function rfc822(date: Date): string {
  return date.toUTCString();
}

/** RFC 3339 in UTC, always with `Z`, in whole seconds. */
export function rfc3339(date: Date): string {
  return `${date.toISOString().slice(0, -'.000Z'.length)}Z`;
}
