import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

/** A script or style of the pages: a built file of src/pages-client. */
export interface Asset {
  /** Address on our own server. */
  path: string
  type: string
  text: string
}

/** Beside the built program, or beside the sources. */
const FOLDERS = ['../pages', '../../../../../dist/pages'].map((path) =>
  join(import.meta.dirname, path),
)

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
} as const

/**
 * A built file of src/pages-client, read at its first use. Its address changes with its content, so a
 * browser may keep it for ever: `at` is the address without hash and ending, such as `/pay-page/page`.
 */
export function builtAsset(file: `${string}.${keyof typeof TYPES}`, at: string): () => Asset {
  return once(() => {
    const asset = readBuilt(file)
    const hash = createHash('sha256').update(asset.text).digest('hex').slice(0, 12)
    return { ...asset, path: `${at}.${hash}.${file.split('.').pop()}` }
  })
}

/** A built file of src/pages-client at an address that stays the same. */
export function builtAssetAt(path: string, file: `${string}.${keyof typeof TYPES}`): () => Asset {
  return once(() => ({ ...readBuilt(file), path }))
}

/** Serves assets whose address changes with their content. */
export function serveAssets(app: FastifyInstance, assets: readonly Asset[]): void {
  for (const { path, type, text } of assets) {
    app.get(path, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(text),
    )
  }
}

function readBuilt(file: `${string}.${keyof typeof TYPES}`): Omit<Asset, 'path'> {
  const path = FOLDERS.map((folder) => join(folder, file)).find(existsSync)
  if (path === undefined) throw new Error(`dist/pages/${file} is missing: run \`npm run build\``)
  return { type: file.endsWith('.js') ? TYPES.js : TYPES.css, text: readFileSync(path, 'utf8') }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
