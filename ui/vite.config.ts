import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env.ZAMEN_API ?? 'http://127.0.0.1:3000';

/** The script before the first paint gets a name of its content, so that a page never runs another version's; and the worker a list of all pieces. */
function wholeVersion(): Plugin {
  const boot = readFileSync(new URL('./public/boot.js', import.meta.url));
  const bootName = `assets/boot-${createHash('sha256').update(boot).digest('base64url').slice(0, 8)}.js`;
  return {
    name: 'whole-version',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => html.replace('"/boot.js"', `"/${bootName}"`) },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        this.emitFile({ type: 'asset', fileName: bootName, source: boot });
        const pieces = Object.keys(bundle).filter((name) => /^assets\/.+\.(js|css)$/.test(name)).map((name) => `/${name}`);
        this.emitFile({ type: 'asset', fileName: 'pieces.json', source: JSON.stringify(pieces) });
      },
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), wholeVersion()],
  resolve: { alias: { '@contracts': fileURLToPath(new URL('../contracts', import.meta.url)) } },
  server: { proxy: { '/api': { target: api, changeOrigin: false } }, fs: { allow: ['..'] } },
  // The same policy as in service, so that a look at the build shows what it forbids.
  preview: { headers: { 'content-security-policy': "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'" }, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    target: 'es2022',
    // A strict style and script policy has no room for data: modules, and fonts must be cached as files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        // What every page needs changes seldom: apart from our own code, a new version leaves it in the browser's cache.
        // What many pages share comes in one piece: on a slow network each file costs a turn, however small it is.
        advancedChunks: { groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ }, { name: 'common', minShareCount: 12 }] },
      },
    },
  },
});
