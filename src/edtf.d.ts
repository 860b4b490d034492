declare module 'edtf' {
  /** Parses an EDTF string (levels 0 to 2, or as told); throws on anything else. */
  export default function edtf(
    value: string,
    options?: { level: 0 | 1 | 2 | 3 },
  ): {
    readonly edtf: string;
    readonly type: string;
    readonly min: number;
    readonly max: number;
  };
}
