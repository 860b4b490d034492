import { holdsLimits } from './holds-limits.ts';
import { hostilePress } from './hostile-press.ts';

holdsLimits('a hostile export of a press database', hostilePress);
