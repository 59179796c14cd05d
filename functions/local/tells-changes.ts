import { statfsSync } from 'node:fs';

/** By statfs(2): file systems of this machine's own disks and memory, where whatever changes a file does so through this kernel. */
const LOCAL_FILE_SYSTEMS = new Set([
  0xef53, // ext2, ext3, ext4
  0x58465342, // XFS
  0x9123683e, // Btrfs
  0xf2f52010, // F2FS
  0x2fc12fc1, // ZFS
  0xca451a4e, // bcachefs
  0x01021994, // tmpfs
  0x794c7630, // overlayfs, as which containers have their own files
]);

/**
 * Whether inotify(7) tells of every change in a folder. It does not of what other machines do to a share, nor of what a host does to
 * a folder that a container or a virtual machine has from it (9p, virtiofs, FUSE).
 */
export function tellsChanges(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return LOCAL_FILE_SYSTEMS.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}
