/** Whether an archive of this directory is a document of Office's (ECMA-376 part 2). */
export function isOffice(directory: string): boolean {
  return directory.includes('[Content_Types].xml');
}

/** Whether such a document is Word's. */
export function isWord(directory: string): boolean {
  return /word\/document\d*\.xml/.test(directory);
}
