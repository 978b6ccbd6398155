import { ensureStack } from './temporal-stack';

// Jest calls the default export of a global setup file.
export default ensureStack;
