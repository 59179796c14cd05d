/** What holds for a group, and for those in it until they say otherwise. */
export interface Group {
  /** Where its text goes: `text`, or what it is besides. */
  destination: string;
  bold: boolean;
  italic: boolean;
  strike: boolean;
  position: 'sup' | 'sub' | undefined;
  hidden: boolean;
  /** The number of its letters' colour. */
  colour: number;
  deleted: boolean;
  font: number | undefined;
  /** Characters that stand behind one of Unicode, for programs that know none. */
  fallback: number;
  link: string | undefined;
}

const PLAIN = { bold: false, italic: false, strike: false, position: undefined, hidden: false, colour: 0 } as const;

export const OUTERMOST: Group = {
  ...PLAIN,
  destination: 'text',
  deleted: false,
  font: undefined,
  fallback: 1,
  link: undefined,
};

type Change = (group: Group, isOn: boolean, value: number) => void;

/** Control words that change how text looks. */
export const CHANGES: Readonly<Record<string, Change>> = {
  plain: (group) => Object.assign(group, PLAIN),
  b: (group, isOn) => (group.bold = isOn),
  i: (group, isOn) => (group.italic = isOn),
  strike: (group, isOn) => (group.strike = isOn),
  striked: (group, isOn) => (group.strike = isOn),
  super: (group, isOn) => (group.position = isOn ? 'sup' : undefined),
  sub: (group, isOn) => (group.position = isOn ? 'sub' : undefined),
  nosupersub: (group) => (group.position = undefined),
  v: (group, isOn) => (group.hidden = isOn),
  webhidden: (group, isOn) => (group.hidden = isOn),
  cf: (group, _, value) => (group.colour = value),
  deleted: (group, isOn) => (group.deleted = isOn),
  mvf: (group, isOn) => (group.deleted = isOn),
  f: (group, _, value) => (group.font = value),
  uc: (group, _, value) => (group.fallback = Math.max(value, 0)),
};
