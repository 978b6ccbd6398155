import { signature, signatureField } from '@contracts/signature';
import { pointOn, strokeOf, thinned } from './strokes';

const box = { left: 100, top: 50, width: 640, height: 240 };

describe('strokes of a signature', () => {
  test('a pointer is told in the units of the field, and never outside of it', () => {
    expect(pointOn(box, { clientX: 420, clientY: 170 })).toEqual({ x: 160, y: 60 });
    expect(pointOn(box, { clientX: 20, clientY: 9999 })).toEqual({ x: 0, y: signatureField.height });
  });

  test('points beside one another are left out, the last one stays', () => {
    expect(thinned([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 5, y: 0 }, { x: 6, y: 0 }])).toEqual([{ x: 0, y: 0 }, { x: 5, y: 0 }, { x: 6, y: 0 }]);
  });

  test('a stroke and a dot are as the contract writes them', () => {
    const drawn = strokeOf([{ x: 1, y: 2 }, { x: 30, y: 40 }]) + strokeOf([{ x: 7, y: 7 }]);
    expect(drawn).toBe('M1 2L30 40M7 7L7 7');
    expect(signature.safeParse(drawn).success).toBe(true);
    expect(strokeOf([])).toBe('');
  });

  test.each(['', 'M1 2"/><script>alert(1)</script>', 'M1 2C3 4 5 6 7 8', 'L1 2', 'M1000 2', 'M1.5 2', 'url(#a)'])('what is no drawing is refused: %s', (text) => {
    expect(signature.safeParse(text).success).toBe(false);
  });

  test('a drawing of the longest allowed size is told from a wrong one at once', () => {
    expect(signature.safeParse('M1 2L3 4'.repeat(2_500)).success).toBe(true);
    expect(signature.safeParse(`${'M1 2L3 4'.repeat(2_499)}M1 2L3 x`).success).toBe(false);
  });
});
