import { defineConfig } from 'astro/config';
import { reperes } from './src/integrations/reperes.ts';

// For tools that read the project, such as the check of types; commands say all of it themselves, for any dossier.
export default defineConfig({ integrations: [reperes({ content: 'content' })] });
