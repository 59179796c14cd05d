const END =
  /^[-–—*#~=\s([（【]*(?:-?30-?|ends?|the end|end of (?:story|text|article|release)|end it|fin|ende|fine|完|终|終|全文完|конец|끝|了|mfn?|xxx)[-–—*#~=\s)\]）】.]*$/i;
const END_INLINE = /\s*[(（]\s*(?:完|终|終|全文完|끝|ends?|了)\s*[)）]\s*$/i;
const MORE = /^[-–—*#\s([（]*(?:more(?:[-\s]+more)*|mehr folgt|à suivre|sigue|segue|未完待续|待续)[-–—*#\s)\]）]*$/i;
const RULE = /^(?:[-–—_=*#~•·.\s＊＿—※◆◇■□★☆]{2,}|[*#※◆◇■□★☆§]|[-–—_=])$/u;
const COPYRIGHT =
  /^(?:©|\(c\)\s|ⓒ|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|все права|版权所有|版權所有|著作権|无断转载|無断転載|禁止转载|未经授权|未經授權|저작권자|무단\s?전재|<저작권자)/iu;
const COPYRIGHT_INSIDE =
  /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|版权所有|無断転載|무단\s?전재|无断转载|©\s?\d{4}/i;
const INVITATION =
  /^(?:follow (?:us|me|the|@|on)|like us|join us|join our|subscribe|sign up|download (?:our|the) app|click here|read (?:more|also|the full)|more (?:stories|news) |share (?:this|on)|visit (?:us|our|www)|get (?:our|the) (?:app|newsletter)|support (?:our|us)|advertisement$|sponsored$|folgen sie|abonnieren|jetzt abonnieren|lesen sie|mehr dazu|anzeige$|werbung$|suivez|abonnez|partagez|lire aussi|à lire|publicité$|síguenos|síganos|suscr[ií]b|comparte|lee también|publicidad$|siga-nos|siga o|assine|inscreva|leia também|publicidade$|seguici|iscriviti|abbonati|leggi anche|pubblicità$|подпис|читайте|следите|реклама$|关注|關注|扫码|扫描|掃描|点击|點擊|长按|分享|广告$|フォロー|続きを読む|広告$|구독|팔로우|광고$)/iu;
const RELEASE =
  /^(?:for immediate release|for release|immediate release|press release|exclusive|breaking(?: news)?|urgent|update \d?|corrected|developing|news analysis|sofort zur veröffentlichung|pressemitteilung|communiqué(?: de presse)?|comunicado(?: de prensa)?|comunicato stampa|пресс-релиз|新闻稿|新聞稿|独家|プレスリリース|보도자료)\s*[!:：]?$/iu;
const WEB = /^(?:https?:\/\/\S+|www\.\S+|[\w-]+\.(?:com|org|net|news|example|de|fr|es|it|cn|jp|kr|ru)(?:\/\S*)?)$/i;
const HANDLES = /^(?:[@＠]\w+[\s,|]*)+$/;
const EMAIL_ALONE = /^(?:e-?mail:?\s*)?<?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+>?$/i;

/** What a whole line can be besides copy. */
export type Mark =
  | 'end mark'
  | 'continuation mark'
  | 'separator'
  | 'copyright line'
  | 'invitation'
  | 'web address'
  | 'contact line';

/** @returns what the line is, when no reader would miss it in the article. */
export function readMark(text: string): Mark | undefined {
  if (text.length > 240) return undefined;
  if (text.length <= 40) {
    if (END.test(text) && !/^(?:fine|fin|end|ende|了|mf|30)$/.test(text) && !/^\p{Lu}\p{Ll}+\.?$/u.test(text))
      return 'end mark';
    if (/^#{2,4}$/.test(text)) return 'end mark';
    if (MORE.test(text) && !/^\p{L}\p{Ll}+$/u.test(text)) return 'continuation mark';
    if (RULE.test(text)) return 'separator';
  }
  if (COPYRIGHT.test(text) || (text.length <= 160 && COPYRIGHT_INSIDE.test(text))) return 'copyright line';
  if (WEB.test(text)) return 'web address';
  if (HANDLES.test(text) || EMAIL_ALONE.test(text)) return 'contact line';
  if (text.length <= 160 && INVITATION.test(text)) return 'invitation';
  return undefined;
}

/** `FOR IMMEDIATE RELEASE` and its like, above a title. */
export function isReleaseLine(text: string): boolean {
  return RELEASE.test(text);
}

/** @returns the end mark that ends the text itself: `……。（完）`. */
export function endMarkWithin(text: string): string | undefined {
  return END_INLINE.exec(text.slice(-24))?.[0];
}
