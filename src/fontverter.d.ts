declare module 'fontverter' {
  /** Converts a font between formats; `sfnt` is TrueType or OpenType. */
  export function convert(font: Uint8Array, to: 'sfnt' | 'woff' | 'woff2'): Promise<Uint8Array>;
}
