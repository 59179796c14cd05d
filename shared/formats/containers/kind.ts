import { isOffice, isWord } from '../docx/signs.ts';
import { looksLikeEmail } from '../email/signs.ts';
import type { ContainerKind } from '../format.ts';
import { isOpenText } from '../odt/signs.ts';
import { directoryOf, isPackage, looksLikeArchive } from '../zip/signs.ts';

/** Knows a container by its bytes, without opening it; office documents and packages that hold no article are none. */
export function containerKindOf(bytes: Uint8Array): ContainerKind | undefined {
  if (isOpenText(bytes)) return 'odt';
  if (looksLikeArchive(bytes)) return archiveKindOf(directoryOf(bytes));
  return looksLikeEmail(bytes) ? 'email' : undefined;
}

/** @param directory undefined when the archive is cut off: it cannot be told what it would have been. */
function archiveKindOf(directory: string | undefined): 'docx' | 'zip' | undefined {
  if (directory === undefined) return 'zip';
  if (isOffice(directory)) return isWord(directory) ? 'docx' : undefined;
  return isPackage(directory) ? undefined : 'zip';
}
