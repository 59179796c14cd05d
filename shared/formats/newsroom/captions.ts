import { AND } from '../../languages/byline-words.ts';
import { patternOf, phrasePatternOf, wordPatternOf } from '../../languages/together.ts';
import { readLabels } from './labels.ts';
import { readCredit } from './people/byline.ts';
import { isName } from './people/names.ts';
import { isOrganisation } from './people/roles.ts';

const IMAGE_FILE = /^[^\s<>"|?*][^<>"|?*\n]{0,180}\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|heic)$/i;
const PICTURE = phrasePatternOf(({ captions }) => captions?.pictures);
const PICTURE_OR_CAPTION = `(?:${PICTURE}|${phrasePatternOf(({ labels }) => labels?.caption)})`;
const FILE = String.raw`\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|heic)`;
const BRACKETED = new RegExp(
  String.raw`^(?:\[|【|<|\(|\{)+\s*${PICTURE}?\s*\d{0,3}\s*[:：]?\s*([^\]】>)}]{0,180}${FILE})\s*(?:\]|】|>|\)|\})+\s*[:：–—-]?\s*(.*)$`,
  'iu',
);
const MARKDOWN = /^!\[([^\]]{0,300})\]\(([^()\s]{1,300})(?:\s+"[^"]{0,300}")?\)\s*(.*)$/;
const LABELLED_FILE = new RegExp(
  String.raw`^(?:${PICTURE}|file)\s*\d{0,3}\s*[:：]\s*([^\s<>"|]{1,180}${FILE})\s*[:：–—|,-]?\s*(.*)$`,
  'iu',
);
const PLACEHOLDER = new RegExp(
  String.raw`^(?:\[\s*${PICTURE_OR_CAPTION}\s*\d{0,3}\s*[:：]\s*([^\]]{2,400})\]|【\s*${PICTURE_OR_CAPTION}\s*\d{0,3}\s*[:：]\s*([^】]{2,400})】|\(\s*${PICTURE_OR_CAPTION}\s*\d{0,3}\s*[:：]\s*([^()]{2,300}(?:\([^()]{2,90}\)[^()]{0,60})?)\))$`,
  'iu',
);
/** `【写真】`, `[Photo]` before the words of a caption. */
const MARKED = new RegExp(String.raw`^[[【［(（]\s*${PICTURE}\s*\d{0,3}\s*[\]】］)）]\s*[:：]?\s*(?=\S)`, 'iu');

const OPENERS = new RegExp(
  String.raw`^(?:${PICTURE}\s?\d{1,2}\s?[:：]|${patternOf(({ captions }) => captions?.openings)}|▲|△|▼|◀|▶)`,
  'iu',
);
const CREDIT_IN_BRACKETS = String.raw`[(（[]\s*(?!${wordPatternOf(({ captions }) => captions?.see)}\b)(?:[\p{L}\s/.]{0,40}\b)?${patternOf(({ captions }) => captions?.creditsInBrackets)}[^()（）[\]]{0,90}[)）\]]`;
const TAKEN_BY = patternOf(({ captions }) => captions?.takenBy);
const CREDIT_AT_END = new RegExp(
  String.raw`(?:${CREDIT_IN_BRACKETS}|[\s(（/／](?:[\u3400-\u9fff]{2,12}\s?)?${TAKEN_BY}[)）]?|[/／]\s?(?:AP|AFP|Reuters|Xinhua|dpa|EFE|新华社|共同|연합뉴스))\.?$`,
  'iu',
);
/** Characters of whom a picture is owed to, with the sign before them. */
const LONGEST_OWED = 56;
/** `The depot before dawn. Photo: Jane Doe`, `… © Jane Doe`, `… /강변일보 DB` */
const OWED_AT_END = new RegExp(
  String.raw`\S\s(?:(?:${patternOf(({ captions }) => captions?.credits)}|${phrasePatternOf(({ labels }) => labels?.photo)})\s?[:：]\s?|©\s?(?!\d))[^.:：]{2,50}\.?$|\S\s?[/／]\s?(?:${patternOf(({ lines }) => lines?.papers)})(?:\s?(?:DB|제공|提供))?$`,
  'iu',
);
/** What a label calls a picture by begins such a line too, in every language. */
const CREDIT = `(?:${patternOf(({ captions }) => captions?.credits)}|${phrasePatternOf(({ labels }) => labels?.photo)})`;
const CREDIT_LINE = new RegExp(
  String.raw`^[(（[]?\s*${CREDIT}\s*(?:credits?\s*)?(?:${patternOf(({ captions }) => captions?.owedTo)}\s+|\s?[/／:：]\s?|(?<=\.)\s+)([^()（）]{1,80})[)）\]]?\.?$`,
  'iu',
);
const BETWEEN_CREDITS = new RegExp(
  String.raw`\s*[/／|,，、&©]\s*|\s+(?:${AND}|${patternOf(({ captions }) => captions?.joints)})\s+`,
  'iu',
);
const PROVIDED = new RegExp(String.raw`^[\u3400-\u9fff]{2,14}${patternOf(({ captions }) => captions?.provided)}$`, 'u');
const NOBODY = new RegExp(`^(?:${patternOf(({ captions }) => captions?.nobody)}|getty images|shutterstock)$`, 'iu');

export interface CaptionLine {
  /** The words to show; empty when only the picture is named. */
  readonly text: string;
  /** The picture's file or address, where the line names it. */
  readonly src?: string;
  readonly alt?: string;
  /** What only marked the line as a caption. */
  readonly marker?: string;
}

/** `Jane Doe. Photo: John Roe`: a full stop behind the name says whom the picture shows, where no `by` begins the line. */
export function isPortrait(text: string): boolean {
  const shown = SHOWN.exec(text)?.[1];
  if (shown === undefined || !isName(shown)) return false;
  return readCredit(shown)?.people.every(({ name }) => name.includes(' ')) !== true;
}

const SHOWN = /^((?:\p{Lu}\. ?){0,3}[^.:：]{2,60}\p{L}{2})\.\s/u;

/** Reads a line that says by itself that it belongs to a picture. */
export function readCaption(text: string): CaptionLine | undefined {
  if (text.length > 1200) return undefined;
  return readImage(text) ?? readPlaceholder(text) ?? readLabelled(text) ?? readOpening(text);
}

function readImage(text: string): CaptionLine | undefined {
  if (!text.includes('.') && !text.startsWith('![')) return undefined;
  const markdown = MARKDOWN.exec(text);
  if (markdown?.[2] !== undefined) {
    return { src: markdown[2], text: markdown[3] ?? '', ...(markdown[1] ? { alt: markdown[1] } : {}) };
  }
  const file = BRACKETED.exec(text) ?? LABELLED_FILE.exec(text);
  if (file?.[1] !== undefined) {
    return { src: file[1].trim(), text: file[2] ?? '', marker: text.slice(0, text.indexOf(file[1])).trim() };
  }
  return text.length <= 200 && IMAGE_FILE.test(text) && text.split(' ').length <= 4
    ? { src: text, text: '' }
    : undefined;
}

function readPlaceholder(text: string): CaptionLine | undefined {
  const inner = PLACEHOLDER.exec(text)
    ?.slice(1)
    .find((words) => words !== undefined);
  return inner === undefined ? undefined : { text: inner.trim(), marker: text.slice(0, text.indexOf(inner)).trim() };
}

function readLabelled(text: string): CaptionLine | undefined {
  const labelled = readLabels(text.slice(0, 60));
  const [field] = labelled?.fields ?? [];
  if (field === undefined || labelled?.lead !== '' || !text.startsWith(field.label)) return undefined;
  const value = text.slice(field.label.length).trim();
  if (value === '') return undefined;
  if (field.kind === 'caption') return { text: value, marker: field.label };
  return field.kind === 'photo' && !isCredit(value) ? { text: value, marker: field.label } : undefined;
}

function readOpening(text: string): CaptionLine | undefined {
  const marker = MARKED.exec(text)?.[0];
  if (marker !== undefined && text.length <= 600) return { text: text.slice(marker.length), marker: marker.trim() };
  if (!OPENERS.test(text)) {
    const isOwed =
      CREDIT_AT_END.test(text.slice(-120)) ||
      endsInCredit(text) ||
      (/[:：©/／]/.test(text.slice(-LONGEST_OWED)) &&
        OWED_AT_END.test(text.slice(-120)) &&
        readLabels(text)?.lead !== '');
    return isOwed && text.length <= 500 ? { text } : undefined;
  }
  return text.length <= 600 ? { text } : undefined;
}

/** `The depot before dawn. Photo by Jane Doe`, `… / Fot. PAP`, `…＝10日、青波市、田中一郎撮影` */
function endsInCredit(text: string): boolean {
  if (text.length > LONGEST_OWED_TEXT) return false;
  if (/[＝=](?:[0-9０-９]{1,2}日|[\u3400-\u9fff、]{2,14}(?:撮影|提供)$)/.test(text.slice(-30)))
    return !isSentenceEnd(text);
  const [, word = '', owed = ''] = CREDIT_BEHIND.exec(text.slice(-70)) ?? [];
  return word !== '' && CREDIT_WORD.test(word) && isCredit(owed);
}

function isSentenceEnd(text: string): boolean {
  return /[。.!?！？]$/.test(text);
}

/** Characters. */
const LONGEST_OWED_TEXT = 300;
const CREDIT_BEHIND = /[.!?»”")/]\s(\p{L}{3,12})\.?\s(?:by\s|de\s|di\s|von\s)?(\p{Lu}[^.!?]{2,40})$/u;
const CREDIT_WORD = new RegExp(
  `^(?:${patternOf(({ captions }) => captions?.credits)}|${phrasePatternOf(({ labels }) => labels?.photo)})$`,
  'iu',
);

/** `Photo: Jane Doe / Daily Harbour`, `(Photo by Jane Doe)`, `图/新华社`: whom a picture is owed to, and nothing else. */
export function isCreditLine(text: string): boolean {
  if (text.length > 120) return false;
  const value = CREDIT_LINE.exec(text)?.[1];
  return value !== undefined && isCredit(value);
}

function isCredit(value: string): boolean {
  if (/[.!?。！？]$/.test(value) && !/\b(?:Inc|Ltd|Jr|Co)\.$/.test(value)) return false;
  // `Passengers wait. (AP)` has a sentence before whom it is owed to.
  if (/\p{Ll}{3}[.!?] /u.test(value)) return false;
  const parts = value.split(BETWEEN_CREDITS).filter((part) => part !== '');
  return (
    parts.length <= 5 &&
    parts.every(
      (part) =>
        isName(part) ||
        isOrganisation(part) ||
        /^[\p{Lu}\d]{2,12}$/u.test(part) ||
        /^[\u3400-\u9fff]{2,8}$/.test(part) ||
        PROVIDED.test(part) ||
        NOBODY.test(part),
    )
  );
}
