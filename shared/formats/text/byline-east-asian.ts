import type { Person } from '../../article/types.ts';
import { hasSurname, isHanName, isName } from './names.ts';
import type { Credit } from './people.ts';

/** Role words of Chinese and Japanese newsrooms, the longer before what they contain; a role only where the word tells one. */
const ROLES: readonly (readonly [string, string | undefined])[] = [
  ['责任编辑', 'Editor'],
  ['責任編輯', 'Editor'],
  ['值班编辑', 'Editor'],
  ['执行编辑', 'Editor'],
  ['见习编辑', 'Editor'],
  ['责编', 'Editor'],
  ['責編', 'Editor'],
  ['编审', 'Editor'],
  ['主编', 'Editor'],
  ['主編', 'Editor'],
  ['编辑', 'Editor'],
  ['編輯', 'Editor'],
  ['編集', 'Editor'],
  ['审核', 'Editor'],
  ['校对', 'Editor'],
  ['摄影记者', 'Photographer'],
  ['攝影記者', 'Photographer'],
  ['文字记者', 'Reporter'],
  ['记者', 'Reporter'],
  ['記者', 'Reporter'],
  ['通讯员', 'Correspondent'],
  ['通訊員', 'Correspondent'],
  ['特约撰稿人', 'Writer'],
  ['撰稿人', 'Writer'],
  ['撰稿', undefined],
  ['撰文', undefined],
  ['作者', undefined],
  ['采写', undefined],
  ['採寫', undefined],
  ['执笔', undefined],
  ['執筆', undefined],
  ['筆者', undefined],
  ['文字', undefined],
  ['摄影', 'Photographer'],
  ['攝影', 'Photographer'],
  ['写真', 'Photographer'],
  ['翻译', 'Translator'],
  ['翻譯', 'Translator'],
  ['译者', 'Translator'],
  ['文', undefined],
  ['图', 'Photographer'],
  ['圖', 'Photographer'],
  ['摄', 'Photographer'],
];
const ROLE_NAMES: ReadonlyMap<string, string | undefined> = new Map(ROLES);
const ROLE = new RegExp(
  `(${ROLES.map(([word]) => word).join('|')})(?=[\\s:：/／|｜・＝=、]|[\\u3400-\\u9fffA-Z]|$)`,
  'g',
);
/** One ideograph is a role only where a separator follows: 文/张三, but not 文静. */
const SHORT_ROLE = /^[文图圖摄]$/;
const AFFILIATION =
  /^(?:(?:本|[\u3400-\u9fffA-Za-z]{1,10}(?:报|報|网|網|社|台|刊|端|新闻|新聞|在线|频道|聞|経))?(?:首席|见习|見習|实习|實習|特约|特約|特派|高级|资深|資深|全媒体|融媒体|驻[\u3400-\u9fff]{2,5}|駐[\u3400-\u9fff]{2,5})*)$/;
const REMARK =
  /[／/\s]*(?:[\u3400-\u9fff]{0,4})(?:综合|綜合)?(?:摄影报道|报道|報導|報道|整理|发自[\u3400-\u9fff]{2,5})$/;
const KOREAN =
  /^(?:[[(【][^\])】]{1,20}[\])】]\s*|[\p{L}\d]{1,12}=)?([가-힣]{2,4}(?:\s*[·,ㆍ]\s*[가-힣]{2,4})*)\s*(?:선임|수석|인턴|객원|전문|사진)?\s?(기자|특파원|논설위원|편집위원|편집장)\s*=?\s*[(<]?([\w.+-]{1,64}@[\w.-]{1,100})?[)>]?$/u;
const KOREAN_FIRST = /^(기자|글|글쓴이|취재|편집)\s*[:=·\s]\s*([가-힣]{2,4}(?:\s*[·,ㆍ]\s*[가-힣]{2,4})*)$/u;

/** Reads `本报记者 张三 李四`, `文/张三 图/李四`, `記者陳小明／台北報導`, `山田太郎記者`, `홍길동 기자 hong@news.example`. */
export function readEastAsianByline(text: string): Credit | undefined {
  if (text.length > 120) return undefined;
  if (/[가-힣]/.test(text)) return readKorean(text);
  return /[\u3400-\u9fff]/.test(text) ? readHan(text) : undefined;
}

function readHan(text: string): Credit | undefined {
  const nameFirst = /^([\u3400-\u9fff]{2,5})\s?(?:記者|记者)$/.exec(text)?.[1];
  if (nameFirst !== undefined && !AFFILIATION.test(nameFirst))
    return { people: [{ name: nameFirst, role: 'Reporter' }] };

  const body = text
    .replace(/^[【〔[(（](?:本報訊|本报讯|本報專訊|專訊|专讯|綜合報導|综合报道)[】〕\])）]\s*/, '')
    .replace(REMARK, '');
  const labels = [...body.matchAll(ROLE)].filter(
    ({ 0: word, index }) => !SHORT_ROLE.test(word) || /[\s:：/／|｜・＝=、]/.test(body.charAt(index + 1)),
  );
  const first = labels[0];
  if (first === undefined || !AFFILIATION.test(body.slice(0, first.index).trim())) return undefined;
  const people: Person[] = [];
  for (const [index, label] of labels.entries()) {
    const start = label.index + label[0].length;
    const chunk = body.slice(start, labels[index + 1]?.index);
    const names = chunk.replace(/^[\s:：/／|｜・＝=、]+|[\s,，、|｜;；/／]+$/g, '');
    if (names === '') continue;
    const apart = /^[\s:：/／|｜・＝=]/.test(chunk);
    const found = hanNames(names);
    if (found === undefined || (!apart && !found.every(hasSurname))) return undefined;
    const role = ROLE_NAMES.get(label[0]);
    for (const name of found) people.push({ name, ...(role === undefined ? {} : { role }) });
  }
  const [one, ...others] = people;
  return one === undefined ? undefined : { people: [one, ...others] };
}

/** 张三 李四; also 张　三, set wide to line up with names of three. */
function hanNames(text: string): string[] | undefined {
  const names: string[] = [];
  let single = '';
  for (const part of text.split(/[\s、，,；;]+/)) {
    if (/^[\u3400-\u9fff]$/.test(part)) {
      if (single === '') single = part;
      else {
        names.push(single + part);
        single = '';
      }
    } else if (single === '' && (isHanName(part) || (isName(part) && !/[\u3400-\u9fff]/.test(part)))) {
      names.push(part);
    } else {
      return undefined;
    }
  }
  return single === '' && names.length > 0 ? names : undefined;
}

function readKorean(text: string): Credit | undefined {
  const last = KOREAN.exec(text);
  const first = last === null ? KOREAN_FIRST.exec(text) : null;
  const names = (last?.[1] ?? first?.[2])?.split(/\s*[·,ㆍ]\s*/);
  const title = last?.[2] ?? first?.[1];
  if (names === undefined) return undefined;
  const role = title === '편집장' || title === '편집' ? 'Editor' : title?.startsWith('글') ? undefined : 'Reporter';
  const email = last?.[3];
  const [one, ...others] = names.map((name) => ({
    name,
    ...(role === undefined ? {} : { role }),
    ...(email === undefined ? {} : { email }),
  }));
  return one === undefined ? undefined : { people: [one, ...others] };
}
