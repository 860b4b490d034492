import { startContents } from './contents.ts';

startContents();
