/** One text in both languages; `en_one` replaces `en` where `count` is 1 (Thai has no plural). */
export type TextEntry = { th: string; en: string; en_one?: string };

type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The variables of a text, `{name}` in it, by name. */
export type VarsOf<E extends TextEntry> = { [Name in NamesIn<E["th"]>]: string | number };

/** What `t` wants after the key: nothing, or the text's variables. */
export type VarsArgs<E extends TextEntry> = [NamesIn<E["th"]>] extends [never] ? [] : [vars: VarsOf<E>];
