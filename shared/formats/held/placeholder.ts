const WHAT = String.raw`(?:(?:the|main|article|story)\s+)*(?:head(?:line)?|title|story|text|copy|body|paragraph)`;
/** The text that designers set where there is none yet, and what templates say that is to come. */
const PLACEHOLDER = new RegExp(
  String.raw`^(?:lorem ipsum(?: dolor\b|$)|[[{(]+\s*(?:(?:your|insert|enter|add|type)\s+)?${WHAT}\s+(?:goes\s+|to\s+go\s+)?here\s*[\]})]+$|(?:your|insert|enter|type)\s+(?:your\s+)?${WHAT}\s+(?:text\s+)?here[.…]*$|${WHAT}\s+(?:goes|to go)\s+here[.…]*$|(?:\p{L}{2,8}\s)?[[{]{1,2}\s?(?:first |your |reporter |author )?(?:name|byline|names?|date|place|city|headline)\s?[\]}]{1,2}$)`,
  'iu',
);

/** `TKTK`, `[NAME TK]`: to come, as papers write it where no word has these letters. */
const TO_COME = /(?<![\p{L}\p{N}])(?:TK){2,5}(?![\p{L}\p{N}])|\[(?:[\p{L}\d' ]{1,40} )?TK(?: [\p{L}\d' ]{1,40})?\]/u;

/** Whether a line stands for what nobody has written yet, or says of a part of it that it is still to come. */
export function isPlaceholder(line: string): boolean {
  return PLACEHOLDER.test(line.trim().slice(0, 200)) || (line.includes('TK') && TO_COME.test(line));
}

/** `[CHECK FIGURE]`, `[INSERT QUOTE]`: what is still to be done, in capitals. */
const TO_BE_DONE = /\[(?:CHECK|VERIFY|CONFIRM|INSERT|ADD|FIX|REWRITE) [A-Z\d][A-Z\d ?'’:,.-]{1,60}\]/;

/** What a text says somewhere of a part of it that is still to come; code may say anything. */
export function stillToCome(html: string): string | undefined {
  if (!html.includes('TK') && !/\[[CVIAFR][A-Z]{2}/.test(html)) return undefined;
  const text = html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
  return (TO_COME.exec(text) ?? TO_BE_DONE.exec(text))?.[0];
}
