import { characters } from './characters.ts';
import { Encoding } from './encoding.ts';
import { initialState, type State } from './state.ts';
import { tokensOf } from './tokens.ts';

/** Most groups of such a file that are open at a time; what lies deeper is no part of the HTML. */
const DEEPEST = 512;

/** A group: whether its words are HTML, stand for programs that read RTF alone, or are neither. */
interface Group {
  state: State;
  isTag: boolean;
  isOther: boolean;
  isForRtf: boolean;
  isFresh: boolean;
  isStarred: boolean;
}

/** Groups that hold nothing of the page. */
const others = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pntext', 'pict']);

/**
 * The HTML that Outlook keeps within RTF (`\fromhtml1`); nothing for RTF that is no such thing.
 * @throws DiagnosticError where it announces more bytes than it holds.
 */
export function htmlWithin(bytes: Uint8Array, file: string): string | undefined {
  if (!Buffer.from(bytes.subarray(0, 400)).includes('\\fromhtml1')) return undefined;
  const encoding = new Encoding(() => undefined);
  let group: Group = {
    state: initialState(),
    isTag: false,
    isOther: false,
    isForRtf: false,
    isFresh: false,
    isStarred: false,
  };
  const groups: Group[] = [];
  const out: string[] = [];
  let pending: number[] = [];
  let passing = 0;
  const isShown = () => !group.isOther && !group.isForRtf && groups.length <= DEEPEST;
  const flush = () => {
    if (pending.length > 0 && isShown()) out.push(encoding.decode(Uint8Array.from(pending), group.state));
    pending = [];
  };
  let isInFonts = false;
  for (const token of tokensOf(bytes, file)) {
    if (token.type === 'open') {
      flush();
      passing = 0;
      groups.push(group);
      group = { ...group, state: { ...group.state }, isFresh: true, isStarred: false };
    } else if (token.type === 'close') {
      flush();
      passing = 0;
      group = groups.pop() ?? group;
      if (groups.length < 2) isInFonts = false;
    } else if (token.type === 'text' || token.type === 'byte') {
      const some = token.type === 'text' ? token.bytes : Uint8Array.of(token.value);
      const passed = Math.min(passing, some.length);
      passing -= passed;
      for (const byte of some.subarray(passed)) pending.push(byte);
      group.isFresh = false;
    } else if (token.type === 'symbol') {
      if (token.name === '*') group.isStarred = true;
      else if ('{}\\'.includes(token.name)) pending.push(token.name.charCodeAt(0));
      else if (token.name === '~') {
        flush();
        if (isShown()) out.push('&nbsp;');
      }
    } else if (token.type === 'word') {
      const { name, value } = token;
      flush();
      if (group.isFresh && group.isStarred)
        Object.assign(group, { isTag: name === 'htmltag', isOther: name !== 'htmltag' });
      if (group.isFresh && others.has(name)) group.isOther = true;
      if (name === 'fonttbl') isInFonts = true;
      group.isFresh = false;
      if (isInFonts) encoding.fontWord(group.state, name, value);
      else if (name === 'htmlrtf') group.isForRtf = value !== 0;
      else if (name === 'f') group.state.font = value;
      else if (name === 'uc') group.state.spare = value ?? 1;
      else if (name === 'u') {
        if (isShown()) out.push(encoding.unit(value ?? 0));
        passing = group.state.spare;
      } else if (name === 'par' || name === 'line') out.push(isShown() ? '\n' : '');
      else if (name in characters) out.push(isShown() ? (characters[name] ?? '') : '');
      else encoding.word(name, value);
    }
  }
  flush();
  return out.join('');
}
