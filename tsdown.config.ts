import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/hosts/cli/main.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: { entry: 'src/index.ts' },
  copy: ['scripts/commonjs/index.cjs', 'scripts/commonjs/index.d.cts'],
  sourcemap: false,
  report: false,
});
