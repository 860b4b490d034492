import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { collectionsByMark, isMarkName } from '../model/collections.ts';

/** Letters of the longest name of a mark. */
const LONGEST = Math.max(...Object.keys(collectionsByMark).map(({ length }) => length));

const COLON = 58;
const BRACKET = 91;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    markName: 'markName';
  }
}

/**
 * Looks ahead for `:actor[`, `:place[` or the mark of another collection, and nothing else. The generic directive syntax would also swallow
 * `:word` wherever an author wrote one, and an author's text is never changed.
 */
const aheadOfMark: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    let name = '';
    return (code: Code) => {
      effects.enter('markName');
      effects.consume(code);
      return letter;
    };
    function letter(code: Code): State | undefined {
      if (code === BRACKET && isMarkName(name)) {
        effects.exit('markName');
        return ok(code);
      }
      if (code === null || code < 97 || code > 122 || name.length > LONGEST) return nok(code);
      name += String.fromCharCode(code);
      effects.consume(code);
      return letter;
    }
  },
};

/** micromark syntax of `:actor[text]{#id}` and `:place[text]{#id}`: text directives of these names only. */
export function marksSyntax(): Extension {
  const whole = directive().text?.[COLON] as Construct;
  const mark: Construct = {
    ...(whole.previous ? { previous: whole.previous } : {}),
    tokenize(effects, ok, nok) {
      return effects.check(aheadOfMark, effects.attempt(whole, ok, nok), nok);
    },
  };
  return { text: { [COLON]: mark } };
}
