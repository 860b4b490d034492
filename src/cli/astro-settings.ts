import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';

/** Where Repères itself stands: the folder of astro.config.mjs. */
export function astroSettings(): AstroInlineConfig & { root: string } {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  return { root: fileURLToPath(new URL('../../', import.meta.url)) };
}
