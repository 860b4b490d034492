import { holdsLimits } from './holds-limits.ts';
import { archives, hostile } from './hostile.ts';

holdsLimits('a hostile file', { ...hostile, ...archives });
