/**
 * Why a look-up found nothing. The page has a sentence for each: `offline`: no host of this name is
 * found; `unreachable`: no answer at all; `certificate`: it cannot prove to be who it
 * says; `timeout`: too late;
 * `private`: its name leads to a machine of a private network, and dossier.yaml does not say so; `long`: more than an
 * answer can be; `status`: it refuses, with a number; `redirect`: it sends elsewhere once too often, or to an address that
 * is not safe; `service`: what answers is no service of the protocol; `version`: it speaks only other versions of it;
 * `key`: it wants a key; `answer`: it answers what the protocol does not know; `extend`: it gives no facts;
 * `missing`: there is no such file; `file`:
 * the file cannot be read; `geonames`: the file is no dump of GeoNames, by the line named; `gone`: dossier.yaml names it no more.
 */
export type ProblemName =
  | 'offline'
  | 'unreachable'
  | 'certificate'
  | 'timeout'
  | 'private'
  | 'long'
  | 'status'
  | 'redirect'
  | 'service'
  | 'version'
  | 'key'
  | 'answer'
  | 'missing'
  | 'file'
  | 'geonames'
  | 'gone';

/** What the page is told of it. */
export interface LookupProblem {
  problem: ProblemName;
  /** Address, or file. */
  where: string;
  /** What more there is to say, as the machine or the service says it. */
  detail: string;
}

/** Thrown by whatever cannot go on with a look-up. */
export class LookupFailed extends Error {
  readonly told: LookupProblem;

  constructor(problem: ProblemName, where: string, detail = '') {
    super(`${problem} ${where} ${detail}`);
    this.name = 'LookupFailed';
    this.told = { problem, where, detail };
  }
}
