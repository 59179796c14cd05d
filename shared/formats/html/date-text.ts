import { withPlainDigits } from '../../article/digits.ts';
import { isDate } from '../text/dates.ts';
import { isReadableDate } from './readable-date.ts';

export interface DateText {
  /** As written; absent when it says only when the article was changed, or how long it takes to read. */
  readonly published?: string;
}

const LONGEST = 120;
/** Between the parts of such a line. */
const BETWEEN = /\s*[|｜;·•]\s*/;
const UPDATED =
  /^(?:last )?(?:updated?|modified|edited|aktualisiert|geändert|zuletzt aktualisiert|mis[e]? à jour|modifié|actualizado|atualizado|aggiornat[oa]|bijgewerkt|uppdaterad|oppdatert|opdateret|aktualizacja|zaktualizowano|обновлено|更新(?:日|于|時間|时间)?)\b/iu;
const LABEL =
  /^(?:(?:first |last )?(?:published|posted|updated?|modified|edited|created|filed|date)|stand|datum|veröffentlicht|erschienen|erstellt|aktualisiert|zuletzt aktualisiert|publié|paru|mis[e]? à jour|modifié|publicad[oa]|actualizado|atualizado|fecha|data|pubblicat[oa]|aggiornat[oa]|gepubliceerd|bijgewerkt|publicerad|publisert|udgivet|opublikowano|publikacja|aktualizacja|опубликовано|обновлено|发布(?:时间|日期|于)?|公開日|更新日|掲載日|작성|입력|수정)(?:\s+(?:on|at|am|le|el|il|op|den|em|kl))?(?:\s*[:：]\s*|\s+|$)/iu;
const CLOCK = /^(?:at |um |à )?\d{1,2}[:.h]\d{2}(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: uhr)?(?: [A-Z]{2,4})?$/i;
const AGO =
  /^(?:\d+|an?|one) (?:minute|hour|day|week|month|year)s? ago$|^vor \d+ (?:minuten|stunden|tagen)$|^il y a \d+ \w+$|^hace \d+ \w+$/i;
const READING_TIME =
  /^(?:reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lästid)\s*[:：]?\s*(?:ca\. ?)?\d+ ?\w{0,8}\.?$|^(?:ca\. ?)?\d+[ -]?min(?:ute[ns]?|uto?s?|\.)? (?:read(?:ing)?(?: time)?|lesezeit|de lecture|de lectura|de leitura)$/i;

/** Reads a line that says when an article came out, was changed, or how long it takes to read, and nothing else. */
export function readDateText(text: string): DateText | undefined {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return undefined;
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  let published: string | undefined;
  let isTold = false;
  for (const part of parts) {
    const bare = part.replace(LABEL, '').replace(/[\s,–—-]+$/, '');
    const isDay = bare !== '' && (isDate(bare) || isReadableDate(bare));
    if (!isDay && !CLOCK.test(bare) && !AGO.test(bare) && !READING_TIME.test(part)) return undefined;
    // An hour alone is the heading of what happened then.
    isTold ||= !CLOCK.test(part);
    if (isDay && !UPDATED.test(part) && /\b\d{4}\b|年/.test(withPlainDigits(bare))) published ??= bare;
  }
  return !isTold ? undefined : { ...(published === undefined ? {} : { published }) };
}
