import { z } from 'zod';

/** Languages that the interface has. */
export const interfaceLanguages = ['fr', 'en', 'ar'] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Is there an interface in a language (BCP 47)? */
export function hasInterface(lang: string): boolean {
  const [language] = lang.split('-');
  return interfaceLanguages.some((one) => one === language);
}

/** Is this a well-formed language tag (BCP 47)? */
export function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** What stands in a message where another thing was expected. */
export const LANGUAGE_TAG = 'a language tag (BCP 47) such as fr, en-GB or ar';

/** A language tag in front matter; pages hand it to browsers and to Intl, which refuse any other. */
export const languageTag = z.string().refine(isLanguageTag, { error: `expected ${LANGUAGE_TAG}` });
