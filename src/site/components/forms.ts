import type { Collection } from '../../model/collections.ts';
import type { DossierConfig } from '../../model/dossier.ts';
import { chosenFormats, type FormatName, type FormOwner, formatOf, formatsOfEach } from '../../model/formats.ts';
import { fillKey, formPaths, type PageAddress } from '../../views/urls.ts';

/** A file of another form. */
interface FormFile {
  format: FormatName;
  mediaType: string;
  address: PageAddress;
}

/** The files in other forms of what a page shows: of an article or entry its own, of the home page the whole dossier's. */
export function formsOfPage(address: PageAddress, config: DossierConfig): FormFile[] {
  const names = chosenFormats(config);
  const own = (owner: FormOwner, of: 'articles' | Collection, id: string) =>
    formatsOfEach(names, owner).map((format): FormFile => {
      return { format, mediaType: formatOf(format).mediaType, address: { page: 'form', format, of, id } };
    });
  if (address.page === 'article') return own('articles', 'articles', address.id);
  if (address.page === 'entity') return own('entries', address.collection, address.id);
  return address.page === 'home' || address.page === 'download'
    ? names.filter((name) => !formatOf(name).isHostOnly).flatMap((name) => wholeFiles(name, config))
    : [];
}

function wholeFiles(format: FormatName, { title }: DossierConfig): FormFile[] {
  const { mediaType } = formatOf(format);
  return formPaths(format, title).map((path) => ({ format, mediaType, address: { page: 'asset', path } }));
}

/** A form as the download page lists it. */
interface ListedForm {
  format: FormatName;
  /** Its files of the whole dossier, and by what key their sizes are filled in. */
  files: { path: string; name: string; key: string }[];
}

/**
 * The forms that the download page lists.
 * @param isOffline true in the archive, which does not hold what is an archive itself.
 */
export function listedForms(config: DossierConfig, isOffline: boolean): ListedForm[] {
  const isListed = (name: FormatName) => !formatOf(name).isUnlisted && !(isOffline && formatOf(name).isHostOnly);
  return chosenFormats(config)
    .filter(isListed)
    .map((format) => {
      const paths = formPaths(format, config.title);
      const files = paths.map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1), key: fillKey(path) }));
      return { format, files };
    });
}
