/** The HTML standard looks this far for a declaration. */
const PRESCAN_BYTES = 1024;

const IN_FILE = [
  /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i,
  /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i,
];

/**
 * The charset that the upload's content type, an XML declaration or an HTML `meta` element names.
 *
 * @returns its WHATWG name; undefined when there is none or nobody knows it. A UTF-16 that is declared in readable ASCII is
 *   not one (HTML standard, prescan a byte stream).
 */
export function declaredCharset(bytes: Uint8Array, contentType?: string): string | undefined {
  const inType = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const labels = [inType, ...IN_FILE.map((pattern) => pattern.exec(head)?.[1])];
  for (const label of labels) {
    const encoding = label === undefined ? undefined : encodingFor(label);
    if (encoding !== undefined && !encoding.startsWith('utf-16') && encoding !== 'x-user-defined') return encoding;
  }
  return undefined;
}

function encodingFor(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
