import type { MarkdownIt } from 'markdown-it';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Emphasis beside Chinese, Japanese and Korean: `**注意：**请` is strong to everyone who writes it, but to CommonMark 6.2 no
 * mark behind punctuation closes before a letter, since in other scripts a space would stand there. As the generators of
 * these countries have it, a character of these scripts parts words as a space does.
 */
export function cjkEmphasis(made: MarkdownIt): void {
  const State = made.inline.State;
  made.inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      if (scanned.can_open && scanned.can_close) return scanned;
      const last = start === 0 ? ' ' : characterBefore(this.src, start);
      const end = start + scanned.length;
      const next = end >= this.posMax ? ' ' : String.fromCodePoint(this.src.codePointAt(end) ?? 0x20);
      const [isLastCjk, isNextCjk] = [CJK.test(last), CJK.test(next)];
      if (!isLastCjk && !isNextCjk) return scanned;
      const [lastSpace, nextSpace] = [/\s/.test(last), /\s/.test(next)];
      const [lastMark, nextMark] = [PUNCTUATION.test(last), PUNCTUATION.test(next)];
      const left = !nextSpace && (!nextMark || isNextCjk || lastSpace || lastMark || isLastCjk);
      const right = !lastSpace && (!lastMark || isLastCjk || nextSpace || nextMark || isNextCjk);
      return {
        can_open: left && (canSplitWord || !right || lastMark),
        can_close: right && (canSplitWord || !left || nextMark),
        length: scanned.length,
      };
    }
  };
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  const isLow = (unit & 0xfc00) === 0xdc00 && at > 1;
  return text.slice(at - (isLow ? 2 : 1), at);
}
