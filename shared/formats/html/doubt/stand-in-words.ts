import type { PageWords } from '../../../languages/shape/systems.ts';
import { patternOf } from '../../../languages/together.ts';

/** `Sorry, … ` */
const APOLOGY = String.raw`\P{L}*(?:\p{L}{2,12}(?:\s\p{L}{2,12})?[!,.…:،！，。]+\s*){0,2}`;

/** Another sentence, or another reason. */
const TAIL = String.raw`\s*(?:[.!…。！।۔]+.{0,140}|,?\s(?:o|or|oder|ou|eller|lub|или|або|veya|hoặc|atau)\s.{0,100})?`;

function saying(kind: keyof PageWords): (text: string) => boolean {
  const words = new RegExp(`^${APOLOGY}${patternOf(({ pages }) => pages?.[kind])}${TAIL}$`, 'iu');
  return (text) => words.test(text);
}

export const isCheck = saying('humans');
export const isError = saying('errors');
export const isLogin = saying('logins');

/** What services that keep programs away put into the pages that they show instead, by what their own programs are called. */
export const GUARDS = new RegExp(
  [
    ['Cloudflare', String.raw`\/cdn-cgi\/challenge-platform\/h\/|_cf_chl_opt|cf-browser-verification|cf-error-details`],
    ['DataDome', String.raw`captcha-delivery\.com`],
    ['PerimeterX', 'px-captcha'],
    ['Imperva', '_Incapsula_Resource|incapsula incident|distil_r_captcha'],
    ['Akamai', String.raw`errors\.edgesuite\.net`],
    ['AWS', String.raw`\.awswaf\.com`],
    ['DDoS-Guard', String.raw`\bddos-guard\b`],
    ['Sucuri', 'sucuri website firewall'],
    ['Anubis', String.raw`within\.website\/x\/cmd\/anubis`],
    ['Vercel', String.raw`vercel\/security`],
    ['Kasada', String.raw`\bKPSDK\b`],
  ]
    .map(([, signs]) => signs)
    .join('|'),
  'i',
);

const FAILURE = patternOf(({ pages }) => pages?.failure);
/** A status of HTTP that tells of an error, alone or with a word before or behind it. */
export const STATUS = new RegExp(
  String.raw`^(?:(?:http|code|status|${FAILURE})[\s:#-]*){0,3}(?:4(?:0\d|1[0-8]|2\d|51)|5(?:0\d|2[0-7]))` +
    String.raw`(?:[\s:–—-]*(?:${FAILURE}|not found|forbidden|unauthorized|gone|bad gateway|bad request|service unavailable|internal server error|too many requests))?[\s!.]*$`,
  'iu',
);
/** Asks to switch JavaScript on. */
export const SCRIPTS = new RegExp(
  String.raw`(?=.*\bjava ?script\b)(?=.*${patternOf(({ pages }) => pages?.scripts)})`,
  'iu',
);

const QUOTED = /[“„"«「][^“”„"«»「」]{1,120}[”“"»」]/g;

/** Whether a text itself asks for it: who quotes that tells of it. */
export function asksForScripts(text: string): boolean {
  return SCRIPTS.test(text.replace(QUOTED, ' '));
}
