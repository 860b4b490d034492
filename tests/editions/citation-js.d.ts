declare module '@citation-js/core' {
  /** Reads references in any format whose plugin is loaded. */
  export class Cite {
    constructor(text: string);
    /** As CSL-JSON. */
    readonly data: never[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
