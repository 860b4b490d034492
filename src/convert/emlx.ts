import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { emailFormat } from './email.ts';
import type { SourceFile, SourceFormat } from './format.ts';

/** A message of Apple Mail (.emlx): how long it is, the message, and what the program knows of it. */
export const emlxFormat: SourceFormat = {
  async convert({ name, bytes }: SourceFile) {
    const head = /^\s*(\d{1,12})\s*\n/.exec(Buffer.from(bytes.subarray(0, 32)).toString('latin1'));
    const length = Number(head?.[1]);
    const start = head?.[0].length ?? 0;
    if (!head || start + length > bytes.length) {
      const message = head
        ? `it announces a message of ${length} bytes, and ${bytes.length - start} are there`
        : 'it does not begin with the length of its message';
      throw new DiagnosticError([diagnose('convert-failed', message, { file: name, line: 1 })]);
    }
    return emailFormat.convert({ name, bytes: bytes.subarray(start, start + length) });
  },
};
