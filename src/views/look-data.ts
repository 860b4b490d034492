import { LOOK_FOLDER } from '../content/look/bundle.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { collectionNames } from '../model/collections.ts';
import type { HomeSection } from '../model/look.ts';
import type { HomeData } from './dossier-data.ts';
import type { LookData } from './look-page.ts';
import type { CountedEntity } from './page-data.ts';
import { pictureRef } from './refs.ts';
import { footerHtml, textHtml } from './text-html.ts';

/** Data of the look. */
export function lookData(dossier: Dossier): LookData {
  const { config, look, footer } = dossier;
  const { logo, darkLogo, socialImage, files, colours } = look;
  const [sheet] = files;
  return {
    colours,
    ...(sheet ? { stylesheet: `${LOOK_FOLDER}/${sheet.name}` } : {}),
    ...(logo && config.logo
      ? {
          logo: {
            ...pictureRef(logo),
            alt: config.logo.alt,
            ...(darkLogo ? { dark: pictureRef(darkLogo) } : {}),
          },
        }
      : {}),
    ...(footer
      ? { footer: { beside: footerHtml(footer, dossier, ''), below: footerHtml(footer, dossier, '../') } }
      : {}),
    ...(socialImage && config.socialImage
      ? { socialImage: { source: socialImage.source, alt: config.socialImage.alt } }
      : {}),
  };
}

/** Data of the home page. @param mentioned the entries that the introduction mentions. */
export function homeData(dossier: Dossier, mentioned: CountedEntity[]): HomeData {
  const { config, look, introduction } = dossier;
  const { alt = '', credit } = config.home?.picture ?? {};
  return {
    ...(look.picture ? { picture: { ...pictureRef(look.picture), alt, ...(credit ? { credit } : {}) } } : {}),
    ...(introduction ? { introduction: { html: textHtml(introduction, dossier), mentioned } } : {}),
    sections: config.home?.sections ?? (look.picture ? WITH_PICTURE : WITH_MAP),
  };
}

/** Without a picture the map stands beside the title. */
const WITH_MAP: HomeSection[] = ['map', 'introduction', 'articles', ...collectionNames];
const WITH_PICTURE: HomeSection[] = ['introduction', 'articles', 'map', ...collectionNames];
