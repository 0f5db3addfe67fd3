// Loaded before the portal (`node --import`): notes every statement that it sends to its database, with its
// values, in the file that RECORD_STATEMENTS names, a line of JSON each. So what answers a question can be asked
// again of the database alone.
import fs from 'node:fs';
import pg from 'pg';

const file = process.env['RECORD_STATEMENTS'];
if (file) {
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = /** @this {pg.Client} @param {any[]} args */ function (...args) {
    const [asked, values] = args;
    const text = typeof asked === 'string' ? asked : asked?.text;
    if (text)
      fs.appendFileSync(
        file,
        `${JSON.stringify({ text, values: values ?? asked.values ?? [] })}\n`,
      );
    return Reflect.apply(query, this, args);
  };
}
