import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

if (Number(process.versions.node.split('.')[0]) < 22) {
  throw new Error(
    'Lunas is built with the Node that package.json pins: run it through npm scripts.',
  )
}

const page = (name: string) =>
  resolve(import.meta.dirname, 'src/renderer/pages', name, 'index.html')

export default defineConfig({
  root: 'src/renderer/pages',
  base: '/',
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: resolve(import.meta.dirname, 'dist/screens'),
        // The cashier is one bundle on purpose: it is loaded from this computer, and a rebuild cannot leave half of it old.
        chunkSizeWarningLimit: 1_000,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: {
            cashier: page('cashier'),
            'customer-display': page('customer-display'),
            'phone-simulator': page('phone-simulator'),
            soundbox: page('soundbox'),
          },
        },
      },
    },
    main: {
      consumer: 'server',
      build: {
        outDir: resolve(import.meta.dirname, 'dist/main'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: {
            desktop: resolve(import.meta.dirname, 'src/main/desktop/main.ts'),
            serve: resolve(import.meta.dirname, 'src/main/start/serve.ts'),
            // Started by its file name, beside the program that starts it.
            'picture-worker': resolve(
              import.meta.dirname,
              'src/main/engine/money/qris/picture-worker.ts',
            ),
            'search-worker': resolve(
              import.meta.dirname,
              'src/main/engine/money/payments/search/search-worker.ts',
            ),
          },
          // Packages stay packages; our own files have relative names, or on Windows a drive.
          external: [/^(?:node:|@|[a-z][\w.-]*(?:\/|$))/i],
          // All in one folder, so that import.meta.dirname means the same in every file.
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            chunkFileNames: '[name]-[hash].js',
          },
        },
      },
    },
  },
})
