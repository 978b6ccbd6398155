import { QueryTypes, type Sequelize } from 'sequelize';
import type { Sql } from '../unit-of-work';

/** Statements of their own, without a transaction and its four round trips: only for tables without row-level security. */
export const directSql = (sequelize: Sequelize): Sql => ({
  query: <T extends object>(sql: string, bind: readonly unknown[] = []) => sequelize.query<T>(sql, { bind: bind as unknown[], type: QueryTypes.SELECT, raw: true }),
});
