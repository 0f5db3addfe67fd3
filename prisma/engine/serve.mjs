import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { CatalogAdapterFactory } from './catalog-adapter.mjs';
import { readConnection } from './connection.mjs';

// Methods that have another name in the WebAssembly build than in the CLI.
const methodNames = { getDatabaseVersion: 'version' };
const needsShadowDatabase = new Set(['createMigration', 'evaluateDataLoss']);
let panic = '';

/**
 * Answers JSON-RPC requests, one per line, in order, until stdin ends.
 *
 * @param {{ url?: string, datamodels: string[] }} options
 */
export async function serve(options) {
  await instantiate();
  let engine;
  const open = async () => (engine ??= await createEngine(options));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const request = JSON.parse(line);
    if (request.method) await answer(request, open); // a message without one acknowledges what we printed
  }
}

async function instantiate() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) };
  const script = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const file = path.join(path.dirname(script), 'schema_engine_bg.wasm');
  const imports = { './schema_engine_bg.js': bindings };
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), imports);
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

function createEngine({ url, datamodels }) {
  const { config, schema } = url ? readConnection(url) : { config: {}, schema: undefined };
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapterFactory(config, schema));
  const models = datamodels.map((file) => [file, fs.readFileSync(file, 'utf8')]);
  const log = (message) => process.env.DEBUG && process.stderr.write(`${message}\n`);
  return bindings.SchemaEngine.new(
    { datamodels: models.length ? models : undefined },
    log,
    adapter,
  );
}

async function answer({ id, method, params }, open) {
  try {
    const engine = await open();
    const name = methodNames[method] ?? method;
    if (typeof engine[name] !== 'function')
      throw Object.assign(new Error(`Method not found: ${method}`), { code: -32601 });
    if (needsShadowDatabase.has(method)) await prepareShadowDatabase(engine, params);
    const result = (await engine[name](params)) ?? null;
    // The native engine asks the CLI to print a diff; the WebAssembly one only returns it.
    if (method === 'diff' && typeof result?.stdout === 'string')
      send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } });
    send({ id, result });
  } catch (error) {
    send({ id, error: describe(error) });
  }
}

/**
 * After it has applied migrations, the engine cannot make a shadow database any more ("must be provided
 * through an external factory"). Diagnosing the history with a shadow database restores that.
 */
async function prepareShadowDatabase(engine, { migrationsList, filters }) {
  await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function describe(error) {
  const panicked = error?.name === 'RuntimeError';
  const data = error?.data ?? {
    is_panic: panicked,
    message: panicked ? panic : (error?.message ?? String(error)),
    error_code: error?.error_code,
    meta: error?.meta,
  };
  const message = error?.message ?? 'An error happened. Check the data field for details.';
  return { code: error?.code ?? 4466, message, data };
}
