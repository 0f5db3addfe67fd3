import crypto from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

// The engine needs three things that adapter-pg 7.10.0 lacks; each override says which.

const CHAR = { id: 18, readAs: 1042, mark: '\u0001char' };

/**
 * The catalog queries return PostgreSQL's internal "char" type, which adapter-pg refuses. Such columns are
 * passed on as character(n) and marked by name, so that the adapter below can restore their type.
 */
class CatalogClient extends pg.Client {
  query(...args) {
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      args[args.length - 1] = (error, result) => callback(error, markChars(result));
      return super.query(...args);
    }
    const answer = super.query(...args);
    return typeof answer?.then === 'function' ? answer.then(markChars) : answer;
  }
}

function markChars(result) {
  for (const field of [result ?? []].flat().flatMap(({ fields }) => fields ?? [])) {
    if (field.dataTypeID !== CHAR.id) continue;
    field.dataTypeID = CHAR.readAs;
    field.name += CHAR.mark;
  }
  return result;
}

/** The driver adapter factory that connects the schema engine. */
export class CatalogAdapterFactory extends PrismaPg {
  #config;
  #options;

  /**
   * @param {import('pg').ClientConfig} config
   * @param {string | undefined} schema
   */
  constructor(config, schema) {
    super({ ...config, max: 1, Client: CatalogClient }, { schema });
    this.#config = config;
    this.#options = { schema };
  }

  async connect() {
    return prepare(await super.connect());
  }

  /** adapter-pg drops the shadow database before it closes its pool, so the drop fails. */
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await this.#administer(`CREATE DATABASE "${database}" TEMPLATE template0`);
    const config = { ...this.#config, database, max: 1, Client: CatalogClient };
    const adapter = prepare(await new PrismaPg(config, this.#options).connect());
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await this.#administer(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    };
    return adapter;
  }

  async #administer(sql) {
    const client = new pg.Client(this.#config);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

function prepare(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    result.columnNames.forEach((name, index) => {
      if (!name.endsWith(CHAR.mark)) return;
      result.columnNames[index] = name.slice(0, -CHAR.mark.length);
      result.columnTypes[index] = ColumnTypeEnum.Character;
    });
    return result;
  };
  // adapter-pg splits a script at every ';', even in function bodies and literals. One message of the simple
  // protocol is one transaction, as in the native engine.
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}
