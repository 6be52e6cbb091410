import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { fastify } from 'fastify'
import { CreateBody } from '../../src/main/engine/sites/gateways/webqris/schemas.ts'

/**
 * The bare stack: the same Fastify with the same validation, and one insert that is committed before the
 * response. Prints one JSON line when it listens.
 */
const db = new SqliteDatabase(join(process.argv[2]!, 'floor.db'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('CREATE TABLE payments (id INTEGER PRIMARY KEY, amount_rupiah INTEGER NOT NULL) STRICT')
const insert = db.prepare('INSERT INTO payments (amount_rupiah) VALUES (?)')

const app = fastify()
app.post<{ Body: { amount: number } }>(
  '/payments',
  { schema: { body: CreateBody } },
  async ({ body }) => {
    const { lastInsertRowid } = insert.run(body.amount)
    return { success: true, id: Number(lastInsertRowid) }
  },
)
await app.listen({ host: '127.0.0.1', port: 0 })
const address = app.server.address()
if (address === null || typeof address === 'string') throw new Error('no TCP address')
console.log(JSON.stringify({ event: 'ready', url: `http://127.0.0.1:${address.port}/payments` }))
process.on('SIGTERM', () => process.exit(0))
