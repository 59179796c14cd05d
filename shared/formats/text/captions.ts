import { readLabels } from './labels.ts';
import { isName } from './names.ts';
import { isOrganisation } from './roles.ts';

const IMAGE_FILE = /^[^\s<>"|?*][^<>"|?*\n]{0,180}\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|heic)$/i;
const BRACKETED =
  /^(?:\[|【|<|\(|\{)+\s*(?:image|img|photo|picture|pic|figure|图|图片|圖片|bild|foto|imagen|imagem|immagine|фото|写真|画像|사진|insert image|insert photo)?\s*\d{0,3}\s*[:：]?\s*([^\]】>)}]{0,180}\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|heic))\s*(?:\]|】|>|\)|\})+\s*[:：–—-]?\s*(.*)$/i;
const MARKDOWN = /^!\[([^\]]{0,300})\]\(([^()\s]{1,300})(?:\s+"[^"]{0,300}")?\)\s*(.*)$/;
const LABELLED_FILE =
  /^(?:image|img|photo|picture|file|figure|图片|圖片|bild|foto|imagen|imagem|фото|写真|사진)\s*\d{0,3}\s*[:：]\s*([^\s<>"|]{1,180}\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|heic))\s*[:：–—|,-]?\s*(.*)$/i;
const PLACEHOLDER =
  /^(?:\[|【|\()\s*(?:image|img|photo|picture|figure|图|图片|bild|foto|imagen|imagem|фото|写真|사진)\s*\d{0,3}\s*[:：]\s*([^\]】)]{2,300})(?:\]|】|\))$/i;
const OPENERS =
  /^(?:(?:photo|picture|image|bild|foto|图片|圖片)\s?\d{1,2}\s?[:：]|图为|圖為|图中|上图|下图|左图|右图|資料圖|资料图|图片说明|图[一二三四五六七八九十\d]{1,2}[:：\s]|[(（](?:above|below|left|right|top|bottom|from left|clockwise)[^)）]{0,30}[)）]|(?:pictured|above|below)(?: \w+){0,2}:|(?:in |on )?this (?:file |handout |undated )?(?:photo|picture|image) (?:taken|provided|released|made|shot|shows)|(?:file|handout|courtesy) (?:photo|picture|image)\b|(?:a |an )?(?:aerial|file|undated|satellite|combination) (?:photo|picture|image)\b|(?:photo|picture|image)s? (?:shows?|taken|provided)\b|写真は|▲|△|▼|◀|▶)/iu;
const CREDIT_AT_END =
  /(?:[(（[]\s*(?!see\b)(?:[\p{L}\s/.]{0,40}\b)?(?:photos?|foto|fotos|bild|picture|image|图|图片|写真|사진|фото|photo)\s*(?:by|:|：|\/|／|credit|courtesy|von|de)?[^()（）[\]]{0,80}[)）\]]|[\s(（/／](?:[\u3400-\u9fff]{2,12}\s?)?(?:摄|攝|供图|供圖|撮影)[)）]?|[/／]\s?(?:AP|AFP|Reuters|Xinhua|dpa|EFE|新华社|共同|연합뉴스))\.?$/iu;
const CREDIT_LINE =
  /^[(（[]?\s*(?:photos?|photographs?|pictures?|images?|fotos?|bild(?:er)?|crédits?(?: photo)?|créditos?|(?:photo |image |picture )?credits?|bildnachweis|bildquelle|图片来源|圖片來源|图片|圖片|摄影|攝影|图|圖|写真|사진|фото)\s*(?:credits?\s*)?(?:by\s*:?\s+|courtesy of\s+|von\s+|\s?[/／:：]\s?)([^()（）]{1,80})[)）\]]?\.?$/iu;

export interface CaptionLine {
  /** The words to show; empty when only the picture is named. */
  readonly text: string;
  /** The picture's file or address, where the line names it. */
  readonly src?: string;
  readonly alt?: string;
  /** What only marked the line as a caption. */
  readonly marker?: string;
}

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
  const inner = PLACEHOLDER.exec(text)?.[1];
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
  if (!OPENERS.test(text)) return CREDIT_AT_END.test(text.slice(-120)) && text.length <= 500 ? { text } : undefined;
  return text.length <= 600 ? { text } : undefined;
}

/** `Photo: Jane Doe / Daily Harbour`, `(Photo by Jane Doe)`, `图/新华社`: whom a picture is owed to, and nothing else. */
export function isCreditLine(text: string): boolean {
  if (text.length > 120) return false;
  const value = CREDIT_LINE.exec(text)?.[1];
  return value !== undefined && isCredit(value);
}

function isCredit(value: string): boolean {
  if (/[.!?。！？]$/.test(value) && !/\b(?:Inc|Ltd|Jr|Co)\.$/.test(value)) return false;
  const parts = value
    .split(/\s*[/／|,，、&©]\s*|\s+(?:and|und|et|y|for|via|by|courtesy of)\s+/i)
    .filter((part) => part !== '');
  return (
    parts.length <= 5 &&
    parts.every(
      (part) =>
        isName(part) ||
        isOrganisation(part) ||
        /^[\p{Lu}\d]{2,12}$/u.test(part) ||
        /^[\u3400-\u9fff]{2,8}$|^[\u3400-\u9fff]{2,14}提供$/.test(part) ||
        /^(?:handout|archive|courtesy|getty images|shutterstock|private|privat|archiv)$/i.test(part),
    )
  );
}
