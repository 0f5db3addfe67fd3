import { bench } from './bench.mjs';
import { database } from './database.mjs';
import { runPortal } from './portal.mjs';
import { develop } from './develop.mjs';
import { validate } from './validate.mjs';

/** @typedef {(args: string[]) => Promise<number | undefined>} Command an exit code, if it is over */

/** @type {Map<string, Command>} */
export const commands = new Map(
  /** @type {[string, Command][]} */ ([
    ['start', (args) => runPortal('start', args)],
    ['tejido', (args) => runPortal('tejido', args)],
    ['dev', () => develop()],
    ['validate', () => validate()],
    ['prepare', (args) => runPortal('prepare', args)],
    ['database', (args) => database(args)],
    ['bench', (args) => bench(args)],
  ]),
);
