import type { EmbeddedFile } from '../../article/types.ts';
import { containerKindOf } from './kind.ts';

/**
 * One file of an upload that brings files along.
 *
 * @param name as the reading of that upload gives it; the file may lie in a container inside the container.
 * @returns undefined when it is not there or damaged.
 */
export async function embeddedFile(container: Uint8Array, name: string): Promise<Uint8Array | undefined> {
  for (const file of await filesOf(container)) {
    if (file.name === name) return file.read();
    if (!name.startsWith(`${file.name}/`)) continue;
    const inner = file.read();
    const found = inner === undefined ? undefined : await embeddedFile(inner, name.slice(file.name.length + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function filesOf(container: Uint8Array): Promise<readonly EmbeddedFile[]> {
  const kind = containerKindOf(container);
  if (kind === undefined) return [];
  if (kind === 'email') {
    const { openMessage } = await import('../email/message.ts');
    const message = await openMessage(container);
    return message.kind === 'rejection' ? [] : message.files;
  }
  const { openArchive } = await import('../zip/archive.ts');
  const archive = openArchive(container);
  return archive.kind === 'rejection' ? [] : archive.files;
}
