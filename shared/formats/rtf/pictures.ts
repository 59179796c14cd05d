import type { EmbeddedFile } from '../../article/types.ts';

/** The kinds of pictures that browsers show, by the control words that name them. */
const KINDS: Readonly<Record<string, string>> = { pngblip: 'png', jpegblip: 'jpg' };
/** Characters of one picture, two a byte: what is larger is no picture of an article. */
const LONGEST = 40_000_000;

/** The pictures of a document, whose bytes stand in it as hexadecimal digits. */
export class Pictures {
  readonly files: EmbeddedFile[] = [];
  private kind: string | undefined;
  private digits: string[] = [];
  private length = 0;

  begin(): void {
    this.kind = undefined;
    this.digits = [];
    this.length = 0;
  }

  /** @param word a control word within the picture. */
  is(word: string): void {
    this.kind ??= KINDS[word];
  }

  add(text: string): void {
    this.length += text.length;
    if (this.length <= LONGEST) this.digits.push(text);
  }

  /** @returns the name of the file; undefined where it is of another kind, or damaged. */
  end(): string | undefined {
    const digits = this.digits.join('').replace(/\s+/g, '');
    this.digits = [];
    if (this.kind === undefined || this.length > LONGEST || !/^(?:[\da-f]{2})+$/i.test(digits)) return undefined;
    const name = `picture-${this.files.length + 1}.${this.kind}`;
    this.files.push({ name, read: () => new Uint8Array(Buffer.from(digits, 'hex')) });
    return name;
  }
}
