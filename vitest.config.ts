import { defineConfig, type ViteUserConfig } from 'vitest/config';

// Days in the record are days, wherever the machine stands; workers inherit this.
process.env.TZ = 'UTC';

const config: ViteUserConfig = defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      'app/**/*.test.{ts,tsx}',
      'bench/**/*.test.ts',
      'train/**/*.test.ts',
    ],
    // Whole processes are started and killed in some tests: generous, so that a slow machine fails none of them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    unstubEnvs: true,
    restoreMocks: true,
  },
});

export default config;
