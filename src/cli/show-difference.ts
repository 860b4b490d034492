import { diffPatch } from 'node-diff3';

/** Lines that differ between two texts, for a person: where, what was (`-`) and what is to be (`+`). */
export function showDifference(file: string, before: string, after: string): string {
  const hunks = diffPatch(before.split('\n'), after.split('\n')).map(({ buffer1, buffer2 }) => [
    `${file}:${buffer1.offset + 1}`,
    ...buffer1.chunk.map((line) => `- ${line}`),
    ...buffer2.chunk.map((line) => `+ ${line}`),
  ]);
  return hunks.flat().join('\n');
}
