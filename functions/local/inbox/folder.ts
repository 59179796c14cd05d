import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../../shared/config/types.ts';
import { type Fingerprint, sizeIn } from '../../../shared/local/inbox/fingerprint.ts';
import { createFolderInbox } from '../../../shared/local/inbox/folder-inbox.ts';
import { putNewUpload, putUpload } from '../../../shared/local/inbox/put-upload.ts';
import { makeFolder } from '../../../shared/local/make-folder.ts';
import type { Clock } from '../../../shared/pipeline/ports.ts';
import type { MachineInbox } from './machine-inbox.ts';

/** @param folder made when it is missing; may be a symbolic link itself */
export function openFolderInbox(folder: string, { limits }: Pick<Config, 'limits'>, clock: Clock): MachineInbox {
  makeFolder(folder);
  const root = realpathSync(folder);
  const { read, readHidden, scan, glance } = createFolderInbox({ root, limits, clock });
  return {
    place: root,
    read,
    readHidden,
    scan,
    glance,
    identity() {
      const { dev, ino } = statSync(root, { bigint: true });
      return `${dev}.${ino}`;
    },
    knows: async (files) => files.filter(({ key, fingerprint }) => isThere(root, key, fingerprint)).length,
    put: async (key, content) => putUpload(root, key, content),
    putNew: async (key, content) => putNewUpload(root, key, content),
    close() {},
  };
}

function isThere(root: string, key: string, fingerprint: Fingerprint): boolean {
  try {
    return lstatSync(join(root, key), { bigint: true }).size === sizeIn(fingerprint);
  } catch {
    return false;
  }
}
