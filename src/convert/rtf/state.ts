import type { Look } from '../story/runs.ts';
import type { Destination } from './destinations.ts';

/** What holds within a group of RTF, and ends with it. */
export interface State {
  destination: Destination;
  look: Look;
  hidden: boolean;
  deleted: boolean;
  font: number | undefined;
  /** Characters that stand behind each `\u` for programs that do not know it. */
  spare: number;
  style: number | undefined;
  outline: number | undefined;
  inTable: boolean;
  tableDepth: number;
  listLevel: number;
  /** From the margin, in twentieths of a point. */
  indent: number;
  /** The group begins here: the next word may say what it holds. */
  isFresh: boolean;
  isStarred: boolean;
  /** What the group holds was said in this group, and is done when it ends. */
  owns: boolean;
}

/** What a paragraph is where nothing is said of it. */
const plainParagraph = {
  style: undefined,
  outline: undefined,
  inTable: false,
  tableDepth: 1,
  listLevel: 0,
  indent: 0,
} as const;

/** What holds at the head of a file. */
export function initialState(): State {
  return {
    destination: 'text',
    look: { bold: false, italic: false, struck: false, raised: undefined, href: undefined },
    hidden: false,
    deleted: false,
    font: undefined,
    spare: 1,
    ...plainParagraph,
    isFresh: false,
    isStarred: false,
    owns: false,
  };
}

/** What holds at the head of a group. */
export function innerState(outer: State): State {
  return { ...outer, look: { ...outer.look }, isFresh: true, isStarred: false, owns: false };
}

/** What holds at the head of a text within another: a note, a text box. */
export function beginText(state: State): void {
  Object.assign(state, plainParagraph);
  plain(state);
}

/** Takes a word that says how words look; false for any other. */
export function setLook(state: State, name: string, value: number | undefined): boolean {
  const { look } = state;
  const isOn = value !== 0;
  if (name === 'b') look.bold = isOn;
  else if (name === 'i') look.italic = isOn;
  else if (name === 'strike' || name === 'striked') look.struck = isOn;
  else if (name === 'super') look.raised = isOn ? 'sup' : undefined;
  else if (name === 'sub') look.raised = isOn ? 'sub' : undefined;
  else if (name === 'nosupersub') look.raised = undefined;
  else if (name === 'v') state.hidden = isOn;
  else if (name === 'deleted') state.deleted = isOn;
  else if (name === 'f') state.font = value;
  else if (name === 'uc') state.spare = Math.max(0, Math.min(value ?? 1, 100));
  else if (name === 'plain') plain(state);
  else return false;
  return true;
}

/** Takes a word that says what a paragraph is; false for any other. */
export function setParagraph(state: State, name: string, value: number | undefined): boolean {
  if (name === 'pard') Object.assign(state, plainParagraph);
  else if (name === 's') state.style = value;
  else if (name === 'outlinelevel') state.outline = value;
  else if (name === 'intbl') state.inTable = true;
  else if (name === 'itap') Object.assign(state, { inTable: (value ?? 0) > 0, tableDepth: value ?? 1 });
  else if (name === 'ilvl') state.listLevel = value ?? 0;
  else if (name === 'li') state.indent = value ?? 0;
  else return false;
  return true;
}

function plain(state: State): void {
  const { href } = state.look;
  state.look = { bold: false, italic: false, struck: false, raised: undefined, href };
  Object.assign(state, { hidden: false, deleted: false, font: undefined });
}
