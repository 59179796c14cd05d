import { isCalendarWord } from './dates.ts';

const PARTICLES: ReadonlySet<string> = new Set(
  (
    'van de der den ten ter te von vom zu zum zur und af av bin ibn binti bint ben al el as ad da das do dos du des della delle dello ' +
    'di del dal la le los las lo y e i st. santa mac'
  ).split(' '),
);
const SUFFIX = /^(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|MBE|OBE|QC|KC)\.?$/;
const WORD =
  /^(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])(?:\p{Lu}|\p{Lt}|\p{Lo})[\p{L}\p{M}]*(?:['’ʼ`.·-]{1,2}[\p{L}\p{M}]+)*\.?$/u;
const INITIALS = /^(?:\p{Lu}\.?-?){1,4}$/u;
const PREFIXED = /^(?:al|el|as|ad|d|o|l|de|dell|dall)['’-]\p{Lu}[\p{L}\p{M}'’-]*$/iu;
const NOT_FIRST: ReadonlySet<string> = new Set(
  (
    'the a an this that these those our all no in on at from for with and or but if when while after before der die das ein eine ' +
    'le la les un une el los las uno una il lo gli our your their his her its my todo toda todos'
  ).split(' '),
);

const NEVER_WITHIN: ReadonlySet<string> = new Set('of the and in on for to at with by from'.split(' '));

/** True for one to six words that can be a person's name in a script with cases, or a Han name. */
export function isName(text: string): boolean {
  if (text.length > 60) return false;
  if (isHanName(text)) return true;
  const words = text.split(/\s+/);
  const [first] = words;
  if (first === undefined || words.length > 6) return false;
  if (NOT_FIRST.has(first.toLowerCase()) || isCalendarWord(first)) return false;
  if (!WORD.test(first) && !INITIALS.test(first) && !PREFIXED.test(first)) return false;
  const last = words.at(-1) ?? '';
  if (words.some((word) => NEVER_WITHIN.has(word.toLowerCase()))) return false;
  if (words.length > 1 && !isNameWord(last) && !SUFFIX.test(last)) return false;
  return words.every((word) => isNameWord(word) || PARTICLES.has(word.toLowerCase()) || SUFFIX.test(word));
}

function isNameWord(word: string): boolean {
  return WORD.test(word) || INITIALS.test(word) || PREFIXED.test(word);
}

/** Two to five ideographs, two to four hangul, or a transcribed name with a middle dot. */
export function isHanName(text: string): boolean {
  return /^(?:[\u3400-\u9fff]{2,5}|[\uac00-\ud7a3]{2,4}|[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,8}){1,3}|[\u30a0-\u30ff]{2,10}(?:[·•・=＝][\u30a0-\u30ff]{1,10}){1,3})$/.test(
    text,
  );
}

const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸' +
  '汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐' +
  '耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党';

/** True when the name begins with a common Chinese surname: what tells 记者张三 from 记者获悉. */
export function hasSurname(name: string): boolean {
  return SURNAMES.includes(name.charAt(0));
}

/** `JANE O'NEIL` -> `Jane O'Neil`; initials and generations stay; names with small letters are left as they are. */
export function properCase(name: string): string {
  const shouted = name.replace(/\bMc(?=\p{Lu})/gu, 'MC');
  if (/\p{Ll}/u.test(shouted) || !/\p{Lu}{2}/u.test(shouted)) return name;
  const words = shouted.split(' ');
  // `AFP`, `TPN`: the short sign of an agency or a desk.
  if (words.length === 1 && name.length <= 4) return name;
  return words
    .map((word, index) => {
      if (/^\p{Lu}\.?(?:\p{Lu}\.)*$/u.test(word) || /^(?:II|III|IV|JJ|DJ|CJ|AJ|TJ|PJ|JP|JD|KJ|MJ|RJ|BJ)$/.test(word))
        return word;
      const small = word.toLowerCase();
      if (index > 0 && index < words.length - 1 && PARTICLES.has(small)) return small;
      return small
        .replace(/(^|[-'’.])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
    })
    .join(' ');
}
