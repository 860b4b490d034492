import { holdsLimits } from './holds-limits.ts';
import { hostileOle } from './hostile-ole.ts';

holdsLimits('a hostile file of old Word, Outlook or Apple Mail', hostileOle);
