import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The page in the browser. It is built into the package (dist/app) and served by src/server/, which adds the headers and the token.
export default defineConfig({
  root: 'app',
  plugins: [react()],
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing as data: addresses or inline scripts: the page's content security policy allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
});
