/** Thrown for a file that must not be accepted. */
export class Refused extends Error {
  /** @param {import('./reading').ReaderVerdict} verdict */
  constructor(verdict) {
    super(verdict);
    this.verdict = verdict;
  }
}
