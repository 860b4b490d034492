import { z } from 'zod';
import { originalPolicies } from './article.ts';
import { formatGroups, formatNames } from './formats.ts';
import { hasInterface, interfaceLanguages, languageTag } from './language.ts';
import { lookFields } from './look.ts';
import { lookupSchema } from './lookup.ts';
import { linkPolicies } from './mention.ts';
import { maskSchema, placeholderSchema } from './publication.ts';

/** `content/dossier.yaml`. */
export const dossierSchema = z.strictObject({
  title: z.string().min(1),
  /** One or two sentences under the title and in the page's metadata. */
  description: z.string().min(1),
  /** Language of the interface and of whatever names no language of its own (BCP 47). */
  lang: languageTag
    .refine(hasInterface, { error: `the interface is in ${interfaceLanguages.join(', ')}` })
    .default('fr'),
  /**
   * Are originals in the site? Where nothing is said, all but those of press databases and mails are; `publish` adds these,
   * as copies without what is private.
   */
  originals: z.enum(originalPolicies).optional(),
  /** Which mentions become links. */
  policy: z.enum(linkPolicies).default('every'),
  /** Are headings annotated? */
  headings: z.enum(['include', 'skip']).default('skip'),
  /** Which short forms count: those that entries list, or also family names and acronyms that follow from full names. */
  shortForms: z.enum(['derived', 'written']).default('derived'),
  /** Entries of which a build leaves no form: a placeholder stands in its place. */
  mask: maskSchema.default([]),
  /** What stands in the place of masked names; the default is in the language of the dossier. */
  placeholder: placeholderSchema.optional(),
  /** Written by a build that masks names: pages say that texts were changed and originals withheld. */
  edition: z.literal('masked').optional(),
  /** Where the site is hosted, if it is: search engines and social networks are told whole addresses. */
  url: z
    .url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  /** In which forms beside its pages a build gives the dossier out: names of forms, `default` or `all`. */
  formats: z.array(z.enum([...formatGroups, ...formatNames])).default(['default']),
  /** Where the desk looks entries up when its editor asks. */
  lookup: lookupSchema.default([]),
  /** Who edits the dossier. */
  editor: z.string().optional(),
  licence: z
    .strictObject({
      /** The licence of the glossary and of what the editor wrote. */
      glossary: z.string().min(1),
      /** What may be done with the articles' text. */
      articles: z.string().min(1),
    })
    .optional(),
  ...lookFields,
});

export type DossierConfig = z.infer<typeof dossierSchema>;
