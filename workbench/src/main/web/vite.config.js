import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  build: { outDir: '../../../target/classes/web', emptyOutDir: true, chunkSizeWarningLimit: 900 },
  // `npm run dev` shows the page as it is being changed, with the data of a running `demarche serve`
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:7014' } },
});
