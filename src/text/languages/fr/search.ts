import { list } from '../list.ts';

/** Words that an apostrophe ties to the next, and that a search leaves out: l’, d’, qu’. */
export const elided = list('l, d, c, j, m, n, s, t, qu, jusqu, lorsqu, puisqu, quoiqu');

/** The same, and those that are part of a word of their own: presqu’île. */
export const elisions = [...elided, 'quelqu', 'presqu', 'entr'];
