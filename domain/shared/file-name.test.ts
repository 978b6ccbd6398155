import { extensionOf, fileNameOf } from './file-name';

test.each([
  ['../../etc/passwd', 'passwd'], ['C:\\Users\\x\\پلاک.jpg', 'پلاک.jpg'], ['..', 'file'], ['', 'file'], ['/', 'file'], ['a\u0000.jpg', 'a.jpg'], ['a\r\nSet-Cookie: x.png', 'aSet-Cookie: x.png'],
  // Read from right to left it would seem to be `photo_exe.jpg`.
  ['photo_\u202Egpj.exe', 'photo_gpj.exe'], ['\u2067x\u2069.pdf', 'x.pdf'],
  // Half-space is a letter of Persian names.
  ['می\u200Cخواهم.pdf', 'می\u200Cخواهم.pdf'],
  ['<img src=x onerror=alert(1)>.png', '<img src=x onerror=alert(1)>.png'],
])('%j is kept as %j', (given, kept) => {
  expect(fileNameOf(given)).toBe(kept);
});

test.each([['a.JPG', 'jpg'], ['a.tar.gz', 'gz'], ['a', null], ['.jpg', null], ['a.', null], ['a.b c', null], ['a.عکس', 'عکس']])('%j ends with %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
