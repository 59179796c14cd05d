import type { LanguageTag } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { FeedDescription } from '../feed/description.ts';

/** @returns what a feed is called below the name of the site, which its title holds too. */
export function nameOf({ title }: Pick<FeedDescription, 'title'>, { site }: Config): string {
  const suffix = ` – ${site.title}`;
  return title.endsWith(suffix) ? title.slice(0, -suffix.length) : title;
}

/** @returns the language in which a feed's pages speak: feed ids of old may hold what is no language tag. */
export function languageOf({ language }: Pick<FeedDescription, 'language'>, { site }: Config): LanguageTag {
  try {
    return new Intl.Locale(language).language === '' ? site.language : language;
  } catch (error) {
    if (error instanceof RangeError) return site.language;
    throw error;
  }
}
