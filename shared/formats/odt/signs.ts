import { latin1 } from '../../article/latin1.ts';

/** An archive whose first file is its type, stored as it is (OpenDocument 1.3 part 2, section 3.3). */
const TYPE = 'mimetypeapplication/vnd.oasis.opendocument.text';

/** A text of OpenDocument, as LibreOffice and Google write it; no template, which goes on behind that. */
export function isOpenText(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, 120);
  return (
    head.startsWith('PK') && head.startsWith(TYPE, 30) && !/[-\w]/.test(head.charAt(30 + TYPE.length).replace('P', ''))
  );
}
