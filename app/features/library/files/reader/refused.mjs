/** A file that is no good. */
export class Refused extends Error {
  /** @param {import('./reading').ReaderVerdict} verdict */
  constructor(verdict) {
    super(verdict);
    this.verdict = verdict;
  }
}
