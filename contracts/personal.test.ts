import { isNationalId } from './personal';

test.each([
  ['0084575948', true], ['0499370899', true], ['0084575947', false], ['1111111111', false], ['008457594', false], ['00845759481', false], ['۰۰۸۴۵۷۵۹۴۸', false],
])('%s is a national id: %s', (value, expected) => { expect(isNationalId(value)).toBe(expected); });
