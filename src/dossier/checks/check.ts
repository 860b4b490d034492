import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DossierReading } from '../load.ts';

/** A check over a dossier that was read: a file each, a line in `registry.ts`. What it finds is of the catalogue. */
export type Check = (reading: DossierReading) => Diagnostic[] | Promise<Diagnostic[]>;
