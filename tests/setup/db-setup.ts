import { ensurePostgres } from './stack';

// Jest calls the default export of a global setup file.
export default ensurePostgres;
