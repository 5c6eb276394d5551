import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fixtureGateway } from './dev/fixture-gateway.ts';

/** Two entries: the app, and the page a quick link opens, which must not wait for the app's code. */
export default defineConfig({
  plugins: [react(), fixtureGateway()],
  build: {
    target: 'es2022',
    rolldownOptions: { input: ['index.html', 'offer.html'] },
  },
  server: { port: 5173 },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost' } },
    setupFiles: 'src/shared/testing/setup.ts',
    css: false,
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
