/** Where the desk's function finds what was asked for. */
export const PATH_HEADER = 'x-feedmill-path';
