import { defineConfig } from 'astro/config';
import { reperes } from './src/integrations/reperes.ts';

export default defineConfig({ integrations: [reperes()] });
