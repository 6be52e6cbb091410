import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import {
  type BuildEnvironmentOptions,
  defineConfig,
  type EnvironmentOptions,
  type Plugin,
} from 'vite'

if (Number(process.versions.node.split('.')[0]) < 22) {
  throw new Error(
    'Lunas is built with the Node that package.json pins: run it through npm scripts.',
  )
}

const page = (name: string) =>
  resolve(import.meta.dirname, 'src/renderer/pages', name, 'index.html')

/** Scripts and styles of the pages on the Wi-Fi, by their file names in src/pages-client. */
const PAGE_SCRIPTS = ['pay', 'shop', 'simulator', 'docs-copy', 'docs-checker', 'pairing']
const PAGE_STYLES = ['pay', 'shop', 'simulator', 'docs', 'phones', 'start']
const pagesClient = (name: string) => resolve(import.meta.dirname, 'src/pages-client', name)

/** Customers pay with old phones: syntax of 2019, and styles for browsers of that year. */
const CUSTOMERS_SYNTAX = 'es2019'
const CUSTOMERS_BROWSERS = ['chrome74', 'safari12', 'ios12']
/** Computes with BigInt, for developers only. */
const NEWER_SYNTAX: Record<string, string> = { 'docs-checker': 'es2020' }

function pagesEnvironment(
  rolldownOptions: BuildEnvironmentOptions['rolldownOptions'],
  target = CUSTOMERS_SYNTAX,
): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: resolve(import.meta.dirname, 'dist/pages'),
      // Several environments write into this folder.
      emptyOutDir: false,
      assetsInlineLimit: 0,
      target,
      cssTarget: CUSTOMERS_BROWSERS,
      ...(rolldownOptions && { rolldownOptions }),
    },
  }
}

/** One script is one file without imports: the pages' content security policy names it alone. */
function scriptEnvironments(): Record<string, EnvironmentOptions> {
  return Object.fromEntries(
    PAGE_SCRIPTS.map((name) => [
      `page_script_${name.replace('-', '_')}`,
      pagesEnvironment(
        {
          input: { [name]: pagesClient(`${name}.ts`) },
          output: { format: 'iife', entryFileNames: '[name].js' },
        },
        NEWER_SYNTAX[name],
      ),
    ]),
  )
}

/** The screens' dark colours stand under an attribute that scripts set; pages follow the browser alone. */
function darkByMediaQuery(): Plugin {
  const dark = /:root\[data-theme=["']?dark["']?\]\{([^}]*)\}/g
  return {
    name: 'dark-by-media-query',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'page_styles',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') {
          delete bundle[file.fileName]
          continue
        }
        const text = String(file.source)
        if (text.match(dark)?.length !== 1) this.error(`${file.fileName} has no dark colours`)
        file.source = text.replace(dark, '@media (prefers-color-scheme:dark){:root{$1}}')
      }
    },
  }
}

export default defineConfig({
  root: 'src/renderer/pages',
  base: '/',
  plugins: [react(), darkByMediaQuery()],
  environments: {
    client: {
      build: {
        outDir: resolve(import.meta.dirname, 'dist/screens'),
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
    ...scriptEnvironments(),
    page_styles: pagesEnvironment({
      input: Object.fromEntries(
        PAGE_STYLES.map((name) => [name, pagesClient(`styles/${name}.css`)]),
      ),
      output: { assetFileNames: '[name][extname]' },
    }),
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
            worker: resolve(import.meta.dirname, 'src/main/start/worker.ts'),
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
