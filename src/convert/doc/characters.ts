import type { Piece } from './pieces.ts';
import { type Changes, numberOf, type PropertyRun } from './properties.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Numbers of the changes of characters that matter here. */
const change = {
  deleted: 0x0800,
  bold: 0x0835,
  italic: 0x0836,
  struck: 0x0837,
  hidden: 0x083c,
  special: 0x0855,
  raised: 0x2a48,
  style: 0x4a30,
  picture: 0x6a03,
  sign: 0x6a09,
};

/** How a run of characters looks. */
export interface CharacterLook {
  deleted: boolean;
  bold: boolean;
  italic: boolean;
  struck: boolean;
  hidden: boolean;
  raised: 'sup' | 'sub' | undefined;
  /** Where its picture lies in the data of the file. */
  picture: number | undefined;
  /** Character of a font of signs that it stands for. */
  sign: number | undefined;
}

/** The look of characters, where their own changes leave it open as the styles say. */
export function lookOf(changes: Changes, paragraphStyle: number | undefined, styles: StyleSheet): CharacterLook {
  const ownStyle = numberOf(changes, change.style);
  const isOn = (number: number): boolean => {
    const styled =
      (styles.numberOf(ownStyle, 'characters', number) ?? 0) % 2 === 1 ||
      (styles.numberOf(paragraphStyle, 'characters', number) ?? 0) % 2 === 1;
    const value = numberOf(changes, number);
    // 128 stands for “as the style has it”, 129 for the contrary.
    return value === undefined || value === 128 ? styled : value === 129 ? !styled : value === 1;
  };
  const raised = numberOf(changes, change.raised) ?? styles.numberOf(ownStyle, 'characters', change.raised);
  const sign = changes.get(change.sign);
  return {
    deleted: numberOf(changes, change.deleted) === 1,
    bold: isOn(change.bold),
    italic: isOn(change.italic),
    struck: isOn(change.struck),
    hidden: isOn(change.hidden),
    raised: raised === 1 ? 'sup' : raised === 2 ? 'sub' : undefined,
    picture: numberOf(changes, change.picture),
    sign: sign && sign.length >= 4 ? sign.readUInt16LE(2) : undefined,
  };
}

/** The run of properties that a byte of the file is in; runs are sorted by their start. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** Offset of a character in the file. */
export function offsetOf(piece: Piece, position: number): number {
  return piece.offset + (position - piece.start) * piece.width;
}
