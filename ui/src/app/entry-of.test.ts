import { entryOf } from './entry-of';

test('the entry is found as a build writes it and as the browser has it; a page without one has no version', () => {
  expect(entryOf('<script src="/assets/boot-Cx0aQ9_1.js"></script>\n<script type="module" crossorigin src="/assets/index-JGSXTA9S.js"></script>')).toBe('/assets/index-JGSXTA9S.js');
  expect(entryOf('<script type="module" crossorigin="" src="/assets/index-JGSXTA9S.js"></script>')).toBe('/assets/index-JGSXTA9S.js');
  expect(entryOf('<script type="module" src="/src/main.tsx"></script>')).toBeNull();
});
