import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstLoad } from './build/firstLoad';

const hub = process.env.HUB_URL ?? 'http://localhost:8080';
const throughTheHub = ['/api', '/oauth2', '/login/oauth2', '/logout'];

export default defineConfig({
  plugins: [react(), firstLoad()],
  server: {
    proxy: Object.fromEntries(throughTheHub.map((path) => [path, { target: hub, xfwd: true }])),
  },
  // what reads a PDF is a module
  worker: { format: 'es' },
  build: {
    // The gateway's content security policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'e2e/support/*.test.ts'],
    testTimeout: 120_000,
    // the framework is loaded once per worker, not once per file; each test cleans up after itself
    isolate: false,
    maxWorkers: 2,
    css: false,
  },
});
