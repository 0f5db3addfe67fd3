// A process that handles one form with a file as the portal does, and ends at a given step. `go` on stdin
// starts it; it reports its response and the steps that it took.
import { count, steps } from './steps';
import readline from 'node:readline';
import { action as edit } from '~/routes/workspace/resource-edit';
import { action as share } from '~/routes/workspace/resource-new';
import { connectDatabase } from '~/platform/db/client.server';
import { loadEnvironment } from '~/platform/env.server';

const { databaseUrl = '' } = loadEnvironment();
connectDatabase(databaseUrl, { connections: 1 });

interface Order {
  at: number;
  when: 'before' | 'during';
  cookie: string;
  path: string;
  /** of the resource whose file is replaced; undefined if a new one is shared */
  slug?: string;
  fields: Record<string, string>;
  /** base64 */
  pdf: string;
}

async function take({ cookie, path, slug, fields, pdf }: Order) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const file = new File([Buffer.from(pdf, 'base64')], 'informe.pdf', { type: 'application/pdf' });
  form.append('file', file);
  const request = new Request(`http://localhost${path}`, {
    method: 'POST',
    body: form,
    headers: { Cookie: cookie },
  });
  const args = { request, params: { lang: 'es', slug }, context: {} };
  return slug ? edit(args) : share(args);
}

readline.createInterface(process.stdin).on('line', (line) => {
  const order = JSON.parse(line) as Order;
  count(order);
  void take(order).then(
    (answer) => {
      const status = answer instanceof Response ? answer.status : JSON.stringify(answer);
      console.log(`done ${JSON.stringify({ status, steps })}`);
    },
    (error: unknown) => console.log(`done ${JSON.stringify({ status: String(error), steps })}`),
  );
});
console.log('ready');
