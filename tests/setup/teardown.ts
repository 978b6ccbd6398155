import { stopStack } from './stack';

// Jest calls the default export of a global teardown file.
export default stopStack;
