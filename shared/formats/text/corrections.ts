import { isDate } from './dates.ts';

const WORDS =
  'correction|corrections|corrected|clarification|clarifications|erratum|errata|retraction|更正|更正啟事|更正启事|勘误|勘誤|訂正|お詫びと訂正|korrektur|berichtigung|richtigstellung|klarstellung|rectificatif|correctif|précision|corrección|rectificación|fe de errores|fe de erratas|aclaración|correção|retificação|errata corrige|rettifica|correzione|precisazione|исправление|поправка|уточнение|정정|정정보도|바로잡습니다|rectificatie|correctie|rättelse|rettelse';
const LABELLED = new RegExp(
  `^[([（【*_]{0,3}(?:${WORDS})(?:\\s*[(（\\[]([^()（）\\]]{1,40})[)）\\]]|[,，]?\\s+([^:：]{4,40}?))?\\s*[:：][*_]{0,2}\\s*(.+?)[*_\\]】]{0,3}$`,
  'isu',
);
const HEADING = new RegExp(
  `^[([（【*_]{0,3}(?:${WORDS})\\s*(?:[(（]([^()（）]{1,40})[)）])?\\s*[:：]?[)\\]）】*_]{0,3}$`,
  'iu',
);
const NOTICE =
  /^[([*_]{0,3}(?:an earlier version of this (?:article|story|report)|this (?:article|story|report|post) (?:has been|was) (?:corrected|amended)|in einer früheren (?:version|fassung)|une (?:première )?version (?:antérieure|précédente) de cet article|una versión anterior de est|uma versão anterior dest|本文早前版本|本稿早前)/iu;

export interface CorrectionText {
  readonly text: string;
  readonly date?: string;
}

/** Reads a paragraph that corrects the article: `Correction (Nov. 24): …`, `更正：…`, `An earlier version of this article …`. */
export function readCorrection(paragraph: string): CorrectionText | undefined {
  const match = LABELLED.exec(
    paragraph.slice(0, 120).includes(':') || paragraph.slice(0, 60).includes('：') ? paragraph : '',
  );
  if (match?.[3] !== undefined) {
    const date = match[1] ?? match[2];
    if (match[2] !== undefined && !isLooseDate(match[2])) return undefined;
    return { text: match[3].trim(), ...(date === undefined || !isLooseDate(date) ? {} : { date }) };
  }
  return NOTICE.test(paragraph) ? { text: paragraph } : undefined;
}

/** A line that announces the correction in the next paragraph. */
export function correctionHeading(line: string): { readonly date?: string } | undefined {
  const match = line.length > 60 ? null : HEADING.exec(line);
  if (match === null) return undefined;
  return match[1] === undefined || !isLooseDate(match[1]) ? {} : { date: match[1] };
}

/** Corrections are often dated without a year. */
function isLooseDate(text: string): boolean {
  return isDate(text) || isDate(`${text}, 2000`);
}
