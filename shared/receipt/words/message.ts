/**
 * A text, or one for each plural of the language (Unicode TR 35, part 3, section 5), chosen by what is given as `count`. `{name}` stands for what
 * is given by that name.
 */
export type Message = string | Plurals;
export type Plurals = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>;
export type Given = Readonly<Record<string, string | number>>;

/** @param locale whose plurals and digits these are */
export function messageText(message: Message, locale: string, given: Given = {}): string {
  const text =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules(locale).select(Number(given.count))] ?? message.other);
  return text.replaceAll(/\{(\w+)\}/g, (all, name: string) => {
    const value = given[name] ?? all;
    return typeof value === 'number' ? value.toLocaleString(locale) : value;
  });
}
