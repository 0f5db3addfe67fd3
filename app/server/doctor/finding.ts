/** What a check found, in one line. `warn` can wait, `fail` cannot. */
export interface Finding {
  state: 'ok' | 'warn' | 'fail';
  says: string;
}

export const ok = (says: string): Finding => ({ state: 'ok', says });
export const warn = (says: string): Finding => ({ state: 'warn', says });
export const fail = (says: string): Finding => ({ state: 'fail', says });

/** A check by its name. */
export type Check = readonly [name: string, find: () => Finding | Promise<Finding>];
