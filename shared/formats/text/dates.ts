const MONTHS =
  'jan january janv janvier enero ene gennaio gen januar jänner januari janeiro январь января янв ' +
  'feb february févr février febrero febbraio februar februari fevereiro fev февраль февраля фев ' +
  'mar march mars marzo märz maart março mrz март марта мар ' +
  'apr april avr avril abril abr aprile апрель апреля апр ' +
  'may mai mayo maggio mag mei maio maj май мая ' +
  'jun june juin junio giugno giu juni junho июнь июня июн ' +
  'jul july juil juillet julio luglio lug juli julho июль июля июл ' +
  'aug august août agosto ago augustus augusti август августа авг ' +
  'sep sept september septembre septiembre settembre set setembro сентябрь сентября сен ' +
  'oct october oct octobre octubre ottobre ott oktober okt outubro out октябрь октября окт ' +
  'nov november novembre noviembre novembro ноябрь ноября ноя ' +
  'يناير فبراير مارس أبريل إبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر ' +
  'dec december déc décembre diciembre dic dicembre dezember dez desember december dezembro декабрь декабря дек';

const DAYS =
  'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo ' +
  'segunda terça quarta quinta sexta feira lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
  'الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت ' +
  'понедельник вторник среда четверг пятница суббота воскресенье maandag dinsdag woensdag donderdag vrijdag zaterdag zondag';

const GLUE =
  'at on the of st nd rd th am pm a m p t z utc gmt est edt cst cdt mst mdt pst pdt cet cest bst ist jst kst hkt sgt aest eet msk ' +
  'et ct mt pt local time noon midnight um uhr den der am le à h min heure heures de del a las los hrs hs el em às alle ore ora il ' +
  'год года г в ч мин time om uur kl klokken den';

const MONTH_WORDS: ReadonlySet<string> = new Set(MONTHS.split(' '));
const OTHER_WORDS: ReadonlySet<string> = new Set(`${DAYS} ${GLUE}`.split(' '));
const NUMERIC = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{4}-\d{2}(?:-\d{2})?(?!\d)/;
const EAST_ASIAN = /\d{1,4}\s?[年년]\s?\d{1,2}\s?[月월]|\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/;
const EAST_ASIAN_WORDS =
  /^(?:[年月日時时分秒点點星期周週一二三四五六七八九十天曜火水木金土上下前後后午凌晨傍晚夜中]|[년월일시분초요화수목금토]|오전|오후)+$/;

/** True when the text says a day and nothing else: `Nov. 24, 2026 10:30 a.m. EST`, `le 24 novembre 2026 à 10 h`, `2026年11月24日`. */
export function isDate(text: string): boolean {
  if (text.length > 80 || !/\d/.test(text)) return false;
  let month = false;
  for (const [token] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = token.toLowerCase();
    if (MONTH_WORDS.has(word)) month = true;
    else if (!OTHER_WORDS.has(word) && !EAST_ASIAN_WORDS.test(token)) return false;
  }
  if (!month && !NUMERIC.test(text) && !EAST_ASIAN.test(text)) return false;
  return /^[\p{L}\p{M}\p{N}\s.,:：，/()（）+'’º°\-–—|]+$/u.test(text);
}

/** True for the name of a day or month: never a person. */
export function isCalendarWord(word: string): boolean {
  const small = word.toLowerCase();
  return (MONTH_WORDS.has(small) && small.length > 3) || (DAYS.includes(small) && small.length > 4);
}

/**
 * `Berlin, 24. November 2026` -> `24. November 2026`: the date that ends a line whose beginning is only a place. Without a
 * year (`DALLAS, March 3 -`) it is a dateline, which the text keeps.
 */
export function dateAfterPlace(text: string): string | undefined {
  const match =
    /^(?:\p{Lu}[\p{L}’'.-]*(?: (?:de|la|el|am|an der|\p{Lu}[\p{L}’'.-]*)){0,4}|[\p{Script=Han}]{2,6})\s?[,，|–—-]\s?(.+)$/u.exec(
      text,
    );
  const date = match?.[1];
  return date !== undefined && /\d{4}|\d[./-]\d{1,2}[./-]\d|年/.test(date) && isDate(date) ? date : undefined;
}
