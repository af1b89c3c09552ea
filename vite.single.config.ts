import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { oneFile } from './build/oneFile'
import { ALIASES, BROWSERS, CONSTANTS, firstScreen, LICENCES } from './vite.config'

/** The app as one file that opens from a disk: docs/single-file.md. With `--mode full` all exports. */
export default defineConfig(({ mode }) => {
  const isFull = mode === 'full'
  const fileName = isFull ? 'six-p-full.html' : 'six-p.html'
  return {
    base: './',
    resolve: { alias: ALIASES },
    plugins: [vue(), firstScreen(), oneFile({ fileName, licences: LICENCES })],
    define: { ...CONSTANTS, __ONE_FILE__: 'true', __WITH_OFFICE__: String(isFull) },
    build: {
      target: BROWSERS,
      license: { fileName: LICENCES },
      outDir: 'dist-single',
      // The two files may lie beside each other.
      emptyOutDir: false,
    },
  }
})
