import { productKind } from './product-kind';

it('leaves the model code out', () => {
  expect(productKind('یخچال فریزر اسنوا S8-2322')).toBe('یخچال فریزر اسنوا');
  expect(productKind('گوشی همراه سامسونگ Galaxy S23')).toBe('گوشی همراه سامسونگ');
  expect(productKind('Arta fridge SBS-620')).toBe('Arta fridge');
  expect(productKind('Laptop')).toBe('Laptop');
  expect(productKind('DFB-425')).toBe('DFB-425');
});

it('leaves the maker out, where that leaves anything', () => {
  expect(productKind('یخچال فریزر اسنوا S8-2322', 'اسنوا')).toBe('یخچال فریزر');
  expect(productKind('Arta fridge SBS-620', 'ARTA')).toBe('fridge');
  expect(productKind('Galaxy Samsung', 'Samsung')).toBe('Galaxy');
  expect(productKind('Samsung', 'Samsung')).toBe('Samsung');
  expect(productKind('Laptop', null)).toBe('Laptop');
});
