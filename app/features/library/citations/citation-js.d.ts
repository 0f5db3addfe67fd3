declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[] | string, options?: { forceType?: string });
    readonly data: readonly Record<string, unknown>[];
    format(name: string, options?: Record<string, string>): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
