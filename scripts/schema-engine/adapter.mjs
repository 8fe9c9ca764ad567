import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

// PostgreSQL's ids of the types in its catalogs.
const oneChar = 18;
const text = 25;
const textArray = 1009;
const nameArray = 1003;

/** Prisma's adapter for PostgreSQL, with the types that only the schema engine reads. */
export class CatalogAdapterFactory extends PrismaPg {
  #url;

  constructor(url) {
    super({ connectionString: url, max: 4 });
    this.#url = url;
  }

  async connect() {
    return withCatalogTypes(await super.connect());
  }

  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    const admin = new pg.Client({ connectionString: this.#url });
    await admin.connect();
    await admin.query(`CREATE DATABASE "${database}"`);
    const url = new URL(this.#url);
    url.pathname = database;
    const shadow = await new CatalogAdapterFactory(url.href).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.query(`DROP DATABASE "${database}" WITH (FORCE)`);
      await admin.end();
    };
    return shadow;
  }
}

function withCatalogTypes(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  // The engine sends one query at a time, so one list for the latest result is enough.
  let chars = [];
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    chars = [];
    for (const [at, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID === oneChar) {
        chars.push(at);
        field.dataTypeID = text;
      } else if (field.dataTypeID === nameArray) field.dataTypeID = textArray;
    }
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const at of chars) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter would split a script at every semicolon, even inside the body of a function.
  adapter.executeScript = async (script) => {
    await adapter.client.query(script).catch((error) => adapter.onError(error));
  };
  return adapter;
}
