/**
 * A trie over word hashes: for each state and the hash of a next word, the state that follows. Edges lie in one
 * open-addressing table (linear probing), so that a step costs the same whatever the size of the glossary.
 * Words are known by 32-bit hashes only: two words may collide, and who walks the trie must verify what it finds.
 */
export interface Automaton {
  /** Next state, or -1. State 0 is the root. */
  step(state: number, wordHash: number): number;
  /** Indexes of the forms that end in a state; empty for most. */
  readonly formsAt: readonly (readonly number[] | undefined)[];
}

/**
 * Bits of the filter before the table. Most steps lead nowhere, and find out in 2^20 bits, which stay in the
 * second-level cache as the table does not.
 */
const FILTER_BITS = 20;

/** Builds the trie of forms, each given as the hashes of its words. */
export function buildAutomaton(forms: readonly (readonly number[])[]): Automaton {
  const words = forms.reduce((sum, form) => sum + form.length, 0);
  let size = 1024;
  while (size < words * 2) size *= 2;
  const mask = size - 1;
  // State, hash and target of an edge lie side by side, so that a probe touches one line of the cache.
  const edges = new Int32Array(size * 4);
  for (let at = 0; at < edges.length; at += 4) edges[at] = -1;
  const filter = new Uint32Array(1 << (FILTER_BITS - 5));
  const formsAt: (number[] | undefined)[] = [undefined];

  const slot = (mixed: number, state: number, hash: number): number => {
    let at = mixed & mask;
    while (edges[at * 4] !== -1 && (edges[at * 4] !== state || edges[at * 4 + 1] !== hash)) at = (at + 1) & mask;
    return at * 4;
  };

  forms.forEach((form, index) => {
    let state = 0;
    for (const hash of form) {
      const mixed = edgeHash(state, hash);
      const bit = mixed >>> (32 - FILTER_BITS);
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
      const at = slot(mixed, state, hash);
      if (edges[at] === -1) {
        edges[at] = state;
        edges[at + 1] = hash;
        edges[at + 2] = formsAt.length;
        formsAt.push(undefined);
      }
      state = edges[at + 2] ?? 0;
    }
    const here = formsAt[state];
    if (here) here.push(index);
    else formsAt[state] = [index];
  });

  return {
    formsAt,
    step(state, hash) {
      const mixed = edgeHash(state, hash);
      const bit = mixed >>> (32 - FILTER_BITS);
      if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1;
      let at = mixed & mask;
      for (;;) {
        const found = edges[at * 4];
        if (found === -1) return -1;
        if (found === state && edges[at * 4 + 1] === hash) return edges[at * 4 + 2] ?? -1;
        at = (at + 1) & mask;
      }
    },
  };
}

function edgeHash(state: number, hash: number): number {
  return mix(hash ^ Math.imul(state, 0x9e3779b1));
}

/** Finaliser of MurmurHash3 (Appleby): spreads the bits of a hash over the table. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
