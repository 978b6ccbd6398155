import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** The role that owns the tables and migrates; and the application's: neither is superuser nor passes row-level security by attribute. */
export const ownerRole = 'zamen_owner';
export const appRole = 'zamen_app';

export interface Provision {
  database: string;
  ownerPassword: string;
  appPassword: string;
}

export interface Provisioned { ownerUrl: string; appUrl: string }

/**
 * Creates both roles and the database where they are missing, as the administrator of `adminUrl` (superuser, or a role
 * with CREATEROLE and CREATEDB), and gives the connections of both roles. Passwords are set each time.
 */
export async function provision(adminUrl: string, { database, ownerPassword, appPassword }: Provision): Promise<Provisioned> {
  await asAdministrator(adminUrl, async (sql) => {
    for (const [role, password] of [[ownerRole, ownerPassword], [appRole, appPassword]] as const) {
      const known = await sql(`select 1 from pg_roles where rolname = ${escapeLiteral(role)}`);
      const attributes = `login nosuperuser nobypassrls nocreatedb nocreaterole password ${escapeLiteral(password)}`;
      await sql(`${known ? 'alter' : 'create'} role ${escapeIdentifier(role)} ${attributes}`);
    }
    await sql(`grant ${escapeIdentifier(ownerRole)} to current_user`);
    const exists = await sql(`select 1 from pg_database where datname = ${escapeLiteral(database)}`);
    if (!exists) await sql(`create database ${escapeIdentifier(database)} owner ${escapeIdentifier(ownerRole)}`);
  });
  return {
    ownerUrl: connectionUrl(adminUrl, database, ownerRole, ownerPassword),
    appUrl: connectionUrl(adminUrl, database, appRole, appPassword),
  };
}

/** The same server, another database and user. */
export function connectionUrl(serverUrl: string, database: string, user: string, password: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  url.username = user;
  url.password = encodeURIComponent(password);
  return url.href;
}

/** A copy of a database nobody is connected to, in some 50 ms. */
export async function cloneDatabase(adminUrl: string, template: string, name: string): Promise<void> {
  await asAdministrator(adminUrl, async (sql) => {
    await sql(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)} owner ${escapeIdentifier(ownerRole)}`);
  });
}

/** Drops a database, also from under those who are still connected. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdministrator(adminUrl, async (sql) => { await sql(`drop database if exists ${escapeIdentifier(name)} with (force)`); });
}

/** Version number of a server (`150014`), as a check that it answers. */
export async function serverVersion(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    return Number(rows[0]?.server_version_num);
  } finally {
    await client.end();
  }
}

async function asAdministrator(adminUrl: string, work: (sql: (text: string) => Promise<boolean>) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await work(async (text) => ((await client.query(text)).rowCount ?? 0) > 0);
  } finally {
    await client.end();
  }
}

/** Whether nobody has an account yet, so that this is a first start. */
export async function isUnpeopled(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ known: boolean }>('select exists (select 1 from app_user) as known');
    return rows[0]?.known === false;
  } finally {
    await client.end();
  }
}
