import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { type PlistValue, readPlist } from './bplist.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { convertSavedPage } from './saved-page.ts';

/** A page that Safari saved as one file (.webarchive): the page, with the pictures that came along. */
export const webarchiveFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name } = source;
    const archive = read(source);
    const page = field(archive, 'WebMainResource');
    const html = bytesOf(field(page, 'WebResourceData'));
    if (!html) throw new DiagnosticError([diagnose('body-empty', 'the file holds no page', { file: name })]);
    const resources = field(archive, 'WebSubresources');
    const parts = new Map(
      (Array.isArray(resources) ? resources : []).map((one) => [
        textOf(field(one, 'WebResourceURL')) ?? '',
        bytesOf(field(one, 'WebResourceData')),
      ]),
    );
    const url = textOf(field(page, 'WebResourceURL'));
    return convertSavedPage({ html, url, part: (address) => parts.get(address) }, source);
  },
};

function read({ name, bytes }: SourceFile): PlistValue {
  try {
    return readPlist(bytes);
  } catch (error) {
    const { message: reason } = error as Error;
    const most = /^more than (\d+) values/.exec(reason)?.[1];
    if (most) {
      const told = `the web archive holds too many values; the most that is read is ${Number(most).toLocaleString('en')}`;
      throw new DiagnosticError([diagnose('too-large', told, { file: name })]);
    }
    if (/within each other$/.test(reason)) {
      throw new DiagnosticError([diagnose('too-deep', `the web archive holds ${reason}`, { file: name })]);
    }
    const message = `the web archive cannot be read: ${reason}`;
    throw new DiagnosticError([diagnose('convert-failed', message, { file: name })]);
  }
}

function field(value: PlistValue, name: string): PlistValue {
  const isFields = typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array);
  return isFields ? value[name] : undefined;
}

function bytesOf(value: PlistValue): Uint8Array | undefined {
  return value instanceof Uint8Array && value.length > 0 ? value : undefined;
}

function textOf(value: PlistValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
