// Loaded before the portal (`node --import`). While the file that RECORD_STATEMENTS names exists, appends every
// statement that the portal sends to its database, with its values, one line of JSON each, so that the
// statements of a request can be repeated without the portal.
import fs from 'node:fs';
import pg from 'pg';

const file = process.env['RECORD_STATEMENTS'];

/** @param {string} _key @param {unknown} value */
const plain = (_key, value) => (typeof value === 'bigint' ? `${value}` : value);

if (file) {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = /** @this {pg.Client} @param {any[]} args */ function (...args) {
    const [asked, values] = args;
    const text = typeof asked === 'string' ? asked : asked?.text;
    if (text && fs.existsSync(file)) {
      const line = { text, values: Array.isArray(values) ? values : (asked.values ?? []) };
      fs.appendFileSync(file, `${JSON.stringify(line, plain)}\n`);
    }
    return Reflect.apply(query, this, args);
  };
}
