/** What file managers, disks and shares keep beside the files of people. */
const LEFT_OVERS =
  /^(?:(?:eh)?thumbs\.db|desktop\.ini|icon\r|__macosx|\$recycle\.bin|system volume information|@eadir|lost\+found)$/i;
const TEMPORARY = /(?:~|\.(?:tmp|temp|swp|swo|swx|part|partial|crdownload|download))$/i;

/**
 * Whether a file or folder of this name is no upload at all, in a folder, a bucket and an archive alike: `.` hides settings and
 * their passwords, version control and `.DS_Store`; `~$` is Word's lock file.
 *
 * @param name one part of a path; `.` and `..` are no names, and are refused as such.
 */
export function isNoUploadName(name: string): boolean {
  if (name === '.' || name === '..') return false;
  return name.startsWith('.') || name.startsWith('~$') || LEFT_OVERS.test(name) || TEMPORARY.test(name);
}

/** Whether a key is that of no upload: it, or a folder that it lies in, has such a name. */
export function isNoUpload(key: string): boolean {
  return key.split('/').some(isNoUploadName);
}
