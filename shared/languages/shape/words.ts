/** Single words in small letters, parted by spaces. */
export type Words = string;

/** Words and phrases in small letters, parted by `, `. */
export type Phrases = string;

/**
 * The source of a regular expression (flags `iu`), its alternatives parted by `|`. A space stands for any white space, ` ?` for
 * as much or none.
 */
export type Pattern = string;
