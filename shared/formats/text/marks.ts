import { isDate } from './dates.ts';
import { endingOf, width } from './shape.ts';
import { readWireLine, type WireMark } from './wire-lines.ts';

const END =
  /^[-–—*#~=\s([（【]*(?:-?30-?|ends?|enditem|the end|end of (?:story|text|article|release)|end it|fin|ende|fine|完|终|終|全文完|конец|끝|了|mfn?|xxx|n{4})[-–—*#~=\s)\]）】.]*$/i;
/** `(end Adv for Sunday, Nov. 29)`: of copy sent ahead of its day. */
const END_OF_ADVANCE = /^[\s(–—-]*ends? adv(?:ance)?\b/i;
/** Written plainly these are words as well: `Fine`, `End`. */
const PLAIN_END = /^(?![Ee]nditem$)(?:\p{Ll}+|\p{Lu}\p{Ll}+\.?|了|30)$/u;
const END_WITHIN = /(?:\s*[(（]\s*(?:完|终|終|全文完|끝|ends?|了)\s*[)）]|\s(?:enditem|-30-|###))\s*$/i;
const MORE = /^[-–—*#\s([（]*(?:more(?:[-\s]+more)*|mehr folgt|à suivre|sigue|segue|未完待续|待续)[-–—*#\s)\]）]*$/i;
const RULE = /^(?:[-–—_=*#~•·.\s＊＿—※◆◇■□★☆]{2,}|[*#※◆◇■□★☆§]|[-–—_=])$/u;
const COPYRIGHT =
  /^(?:©|\(c\)\s*(?:\d{4}|copyright)|ⓒ|copyright\s*(?:©|\(c\)|\d{4}|by\b|:)|未[经經](?:授权|授權|许可|許可).{0,8}(?:转载|轉載|不得)|著作権は|저작권자|<저작권자)/iu;
const RESERVED =
  /rights reserved|rechte vorbehalten|droits réservés|derechos reservados|direitos reservados|diritti riservati|riproduzione riservata|reproduction interdite|nachdruck verboten|prohibida (?:su |la )?reproducción|reprodução proibida|права защищены|版权所有|版權所有|無断転載|无断转载|禁止转载|禁止轉載|무단\s?전재|©\s?\d{4}/iu;
const INVITATION = new RegExp(
  `^(?:${[
    '(?:follow|like|join|visit|contact|support) us\\b',
    'follow (?:me|@|the \\S+ (?:on|at)|on (?:facebook|twitter|x|instagram|mastodon|bluesky|linkedin))',
    '(?:join|visit|support|download|get|read|subscribe to|sign up (?:for|to)) our\\b',
    '(?:subscribe|sign up)(?: (?:now|today|here|to|for)\\b|!|$)',
    '(?:download|get) the (?:app|newsletter)',
    'click here|read more|read also|read the full (?:story|article)|more (?:stories|news) (?:from|on|about)',
    'share (?:this|on (?:facebook|twitter|x|linkedin))|advertisement$|sponsored$',
    'folgen sie uns|jetzt abonnieren|abonnieren sie|lesen sie (?:auch|mehr|hier)|mehr dazu:|anzeige$|werbung$',
    'suivez-nous|abonnez-vous|partagez (?:cet|sur)|lire aussi|à lire aussi|publicité$',
    'síguenos|síganos|suscríb(?:ete|ase)|comparte est|lee también|lea también|publicidad$',
    'siga-nos|assine (?:a|o|já)|inscreva-se|leia também|publicidade$',
    'seguici|iscriviti|abbonati|leggi anche|pubblicità$',
    'подпис(?:ывайтесь|аться)|читайте (?:также|ещё|еще)|следите за наш|реклама$',
    '(?:关注|關注)(?:我们|我們|公众号|微信|微博|本报|官方)|扫码(?:关注|下载|阅读)|扫描(?:下方|上方|二维码)|掃描',
    '(?:点击|點擊)(?:阅读|下方|上方|关注|查看|这里|蓝字)|长按(?:识别|二维码|图片)|分享(?:到|给|至)|广告$|廣告$',
    'フォロー(?:する|して)|続きを読む|広告$|구독(?:하기|해)|팔로우(?:하기|해)|광고$',
  ].join('|')})`,
  'iu',
);
const RELEASE =
  /^(?:for immediate release|for release|immediate release|press release|exclusive|breaking(?: news)?|urgent|corrected|developing|news analysis|sofort zur veröffentlichung|pressemitteilung|communiqué(?: de presse)?|comunicado(?: de prensa)?|comunicato stampa|пресс-релиз|新闻稿|新聞稿|独家|プレスリリース|보도자료)\s*[!:：]?$/iu;
const WEB = /^(?:https?:\/\/\S+|www\.\S+|[\w-]+\.(?:com|org|net|news|example|de|fr|es|it|cn|jp|kr|ru)(?:\/\S*)?)$/i;
const HANDLES = /^(?:[@＠]\w+[\s,|]*)+$/;
const EMAIL_ALONE = /^(?:e-?mail:?\s*)?<?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+>?$/i;
const TELEPHONE =
  /^(?:(?:tel|telefon|teléfono|téléphone|phone|mobile?|mob|fax|ph|handy|电话|電話)\.?\s?[:：]?\s*)?[+(]?\d(?:[\d\s()./–-]{5,20})\d$/iu;
const COUNT =
  /^\d{1,6}\s?(?:min(?:ute[ns]?|utes|uti|utos)?s?\.?\s?(?:read|reading time|lesezeit|de lecture|de lectura|di lettura|de leitura)|comments?|kommentare|commentaires|comentarios|views?|shares?)$/i;

/** What a whole line can be besides copy. */
export type Mark =
  | 'end mark'
  | 'continuation mark'
  | 'separator'
  | 'copyright line'
  | 'invitation'
  | 'web address'
  | 'contact line'
  | 'counter'
  | WireMark;

/** @returns what the line is, when no reader would miss it in the article. */
export function readMark(text: string): Mark | undefined {
  if (text.length > 240)
    return /^[[(]?\s*eds?\s?[:.]/i.test(text) && text.length <= 800 ? 'note to the desk' : undefined;
  if (text.length <= 60 && END_OF_ADVANCE.test(text)) return 'end mark';
  if (text.length <= 40) {
    if (/^#{2,4}$/.test(text) || (END.test(text) && !PLAIN_END.test(text))) return 'end mark';
    if (MORE.test(text) && !/^\p{L}\p{Ll}+$/u.test(text)) return 'continuation mark';
    if (RULE.test(text)) return 'separator';
    if (COUNT.test(text)) return 'counter';
  }
  if (COPYRIGHT.test(text) || (text.length <= 160 && RESERVED.test(text))) return 'copyright line';
  if (WEB.test(text)) return 'web address';
  if (HANDLES.test(text) || EMAIL_ALONE.test(text)) return 'contact line';
  if (text.length <= 40 && TELEPHONE.test(text) && !isDate(text)) return 'contact line';
  if (width(text) <= 120 && INVITATION.test(text) && !(endingOf(text) === 'closed' && width(text) > 80))
    return 'invitation';
  return readWireLine(text);
}

/** `FOR IMMEDIATE RELEASE` and its like, above a title. */
export function isReleaseLine(text: string): boolean {
  return RELEASE.test(text);
}

/** @returns the end mark that ends the text itself: `……。（完）`. */
export function endMarkWithin(text: string): string | undefined {
  return END_WITHIN.exec(text.slice(-24))?.[0];
}
