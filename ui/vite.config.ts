import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.ZAMEN_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
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
        advancedChunks: { groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ }, { name: 'common', minShareCount: 8 }] },
      },
    },
  },
});
