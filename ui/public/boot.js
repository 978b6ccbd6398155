// Runs before the first paint: the language's direction and the theme, as last chosen on this device.
(function () {
  var saved = {};
  try { saved = JSON.parse(localStorage.getItem('zamen.preferences') || '{}'); } catch (error) { saved = {}; }
  var root = document.documentElement;
  root.lang = saved.language === 'en' ? 'en' : 'fa';
  root.dir = root.lang === 'en' ? 'ltr' : 'rtl';
  var dark = saved.theme === 'dark' || (saved.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
})();
