/** What both servers answer where nothing lies, with the status 404. Imports nothing, so that the stack reads it too. */
export const NOT_FOUND_PATH = '/404.html';
