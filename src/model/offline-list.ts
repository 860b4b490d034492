/** Files of the edition with the digests of their contents; made by src/integrations/offline/list.ts. */
export interface OfflineList {
  /** Digest of the whole list. */
  version: string;
  /** All sizes together, uncompressed, in bytes. */
  bytes: number;
  /** By path: the first 16 hexadecimal digits of the SHA-256, and the size in bytes. */
  files: Record<string, [digest: string, bytes: number]>;
}

export const LIST = 'offline/files.json';
/** Its `version` and `bytes` alone. Stands in a copy as the last thing written: a copy that has it is whole. */
export const VERSION = 'offline/version.json';
