import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWooCommerce } from './woocommerce.ts'

// `npm run woocommerce`: the plug-in as one file that WordPress installs, into release/.
const root = join(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const path = join(root, 'release', `lunas-woocommerce-${version}.zip`)
mkdirSync(join(root, 'release'), { recursive: true })
writeFileSync(path, packWooCommerce(root))
console.log(path)
