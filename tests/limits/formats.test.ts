import { holdsLimits } from './holds-limits.ts';
import { hostileFormats } from './hostile-formats.ts';

holdsLimits('a hostile mailbox, book, list, scan or saved page', hostileFormats);
