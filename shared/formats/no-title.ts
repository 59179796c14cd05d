import { patternOf } from '../languages/together.ts';

/** What programs write where nobody wrote a title. */
const UNTITLED = new RegExp(
  String.raw`^[[(]?(?:${patternOf(({ documents }) => documents?.untitled)}|microsoft word(?: - (?:\S+|.*\.(?:docx?|docm|rtf|odt|txt)))?|powerpoint presentation)[\])]?$`,
  'iu',
);
/** `article-final-v3.docx`, `index.html`, `file:///C:/copy/moss.htm` */
const FILE =
  /^(?:(?:file:\/\/|[a-z]:\\).*|[^\s/\\]{1,120}\.(?:x?html?|php|aspx?|jsp|md|txt|pages|indd|wpd|pptx?|xlsx?|docx?|docm|rtf|odt|pdf))$/iu;
/** `draft_v2 FINAL.docx`: what somebody writes has neither numbers of versions nor signs between its words. */
const SPACED_FILE =
  /^(?=.*(?:[\p{L}\d]_[\p{L}\d]|\bv ?\d|\(\d+\)|\d{6}))[^\s].{0,118}[^\s]\.(?:docx?|docm|rtf|odt|txt|pdf)$/iu;
/** Characters. */
const LONGEST = 250;

/** Whether a title is only the name of a file, or says that there is none. */
export function isNoTitle(title: string): boolean {
  const name = title.trim();
  return name.length <= LONGEST && [FILE, SPACED_FILE, UNTITLED].some((one) => one.test(name));
}
