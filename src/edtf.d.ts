declare module 'edtf' {
  /** Parses an EDTF string (levels 0 to 2); throws on anything else. */
  export default function edtf(value: string): {
    readonly edtf: string;
    readonly type: string;
    readonly min: number;
    readonly max: number;
  };
}
