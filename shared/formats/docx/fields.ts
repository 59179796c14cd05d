/** Offsets in a part of a document. */
export type Range = readonly [start: number, end: number];

interface Field {
  code: string;
  isResult: boolean;
  readonly unseen: Range[];
}

/** Fields that mark a place or set a value, and show nothing where they stand (ECMA-376 part 1, 17.16.5). */
const SILENT = /^\s*(?:ask|data|private|rd|set|ta|tc|xe)\b/i;

export function isSilentField(code: string): boolean {
  return SILENT.test(code);
}

/** The complex fields of a part (17.16.18): what stands in their codes, another field's result too, is not seen. */
export interface Fields {
  begin(): void;
  separate(): void;
  /** @returns what was not seen in the field that ends. A field that never ends hides nothing. */
  end(): readonly Range[];
  /** Text of an instruction. */
  instruct(text: string): void;
  /** Something that would be seen, did it not stand in a field's code. */
  pass(range: Range): void;
}

export function openFields(): Fields {
  const open: Field[] = [];
  return {
    begin: () => void open.push({ code: '', isResult: false, unseen: [] }),
    separate: () => {
      const field = open.at(-1);
      if (field !== undefined) field.isResult = true;
    },
    end: () => open.pop()?.unseen ?? [],
    instruct: (text) => {
      const field = open.at(-1);
      if (field !== undefined && !field.isResult) field.code += text;
    },
    pass: (range) => open.find((field) => !field.isResult || isSilentField(field.code))?.unseen.push(range),
  };
}
