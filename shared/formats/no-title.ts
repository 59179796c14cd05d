import { patternOf } from '../languages/together.ts';

/** What programs write where nobody wrote a title. */
const UNTITLED = new RegExp(
  String.raw`^[[(]?(?:${patternOf(({ documents }) => documents?.untitled)}|microsoft word\b.*|powerpoint presentation)[\])]?$`,
  'iu',
);
/** `article-final-v3.docx`, `index.html`, `file:///C:/copy/moss.htm` */
const FILE =
  /^(?:(?:file:\/\/|[a-z]:\\).*|[^\s/\\]{1,120}\.(?:x?html?|php|aspx?|jsp|md|txt|pages|indd|wpd|pptx?|xlsx?)|.{1,120}\.(?:docx?|docm|rtf|odt|txt|pdf))$/iu;
/** Characters. */
const LONGEST = 250;

/** Whether a title is only the name of a file, or says that there is none. */
export function isNoTitle(title: string): boolean {
  const name = title.trim();
  return name.length <= LONGEST && (FILE.test(name) || UNTITLED.test(name));
}
