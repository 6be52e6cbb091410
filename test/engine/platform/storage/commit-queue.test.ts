import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { afterCommit } from '../../../../src/main/engine/platform/storage/commit-queue.ts'
import type {
  Database,
  WritableDb,
} from '../../../../src/main/engine/platform/storage/connection.ts'
import { openMemoryDatabase } from '../../../../src/main/engine/platform/storage/database.ts'

function openShop() {
  const errors: unknown[] = []
  const database = openMemoryDatabase((error) => void errors.push(error))
  database.read.exec('CREATE TABLE notes (number INTEGER PRIMARY KEY, word TEXT UNIQUE)')
  return { database, errors }
}

const write = (word: string) => (db: WritableDb) =>
  void db.prepare('INSERT INTO notes (word) VALUES (?)').run(word)

function words({ read }: Database): unknown[] {
  return read.prepare('SELECT word FROM notes ORDER BY number').pluck().all()
}

describe('works queued in one turn', () => {
  it('are run in the order in which they were queued', async () => {
    const { database } = openShop()

    await Promise.all(['a', 'b', 'c'].map((word) => database.write(write(word))))

    expect(words(database)).toEqual(['a', 'b', 'c'])
  })

  it('share one commit, up to 64 of them', async () => {
    const { database } = openShop()
    const seen: number[] = []
    const writeAndLook = (db: WritableDb, index: number) => {
      write(`w${index}`)(db)
      afterCommit(db, () => seen.push(words(database).length))
    }

    await Promise.all(
      Array.from({ length: 65 }, (_, index) => database.write((db) => writeAndLook(db, index))),
    )

    // Callbacks of the first work see the whole commit.
    expect(seen).toEqual([...Array.from({ length: 64 }, () => 64), 65])
  })

  it('do not affect each other when one of them fails', async () => {
    const { database } = openShop()

    const outcomes = await Promise.allSettled([
      database.write(write('a')),
      database.write((db) => {
        write('half done')(db)
        throw new Error('no')
      }),
      database.write(write('a')),
      database.write(write('b')),
    ])

    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect(words(database)).toEqual(['a', 'b'])
  })

  it('see the writes of the works before them', async () => {
    const { database } = openShop()

    const [, seen] = await Promise.all([
      database.write(write('a')),
      database.write((db) => db.prepare('SELECT count(*) FROM notes').pluck().get()),
    ])

    expect(seen).toBe(1)
  })

  it('all fail when their commit does, and the next ones succeed', async () => {
    const { database } = openShop()
    database.read.exec(`
      CREATE TABLE parents (id INTEGER PRIMARY KEY);
      CREATE TABLE children (
        parent INTEGER REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)`)
    const announced: string[] = []

    const outcomes = await Promise.allSettled([
      database.write((db) => {
        write('a')(db)
        afterCommit(db, () => announced.push('a'))
      }),
      database.write((db) => void db.exec('INSERT INTO children (parent) VALUES (1)')),
    ])

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(announced).toEqual([])
    expect(words(database)).toEqual([])
    await database.write(write('b'))
    expect(words(database)).toEqual(['b'])
  })
})

describe('a callback after the commit', () => {
  it('runs after the commit, once the callers’ promises are resolved', async () => {
    const { database } = openShop()
    const seen: unknown[] = []

    await database.write((db) => {
      afterCommit(db, () => seen.push(db.inTransaction, ...words(database)))
      write('a')(db)
    })

    expect(seen).toEqual([false, 'a'])
  })

  it('never runs for a work that failed', async () => {
    const { database } = openShop()
    const announced: string[] = []

    await Promise.allSettled([
      database.write((db) => {
        afterCommit(db, () => announced.push('failed'))
        throw new Error('no')
      }),
      database.write((db) => afterCommit(db, () => announced.push('done'))),
    ])

    expect(announced).toEqual(['done'])
  })

  it('that fails is reported, and stops neither the others nor the queue', async () => {
    const { database, errors } = openShop()
    const announced: string[] = []

    await database.write((db) => {
      afterCommit(db, () => {
        throw new Error('the screen is gone')
      })
      afterCommit(db, () => announced.push('next'))
    })

    expect(errors).toMatchObject([{ message: 'the screen is gone' }])
    expect(announced).toEqual(['next'])
    await database.write(write('a'))
    expect(words(database)).toEqual(['a'])
  })

  it('may queue a work of its own', async () => {
    const { database } = openShop()

    await database.write((db) => afterCommit(db, () => void database.write(write('later'))))
    await database.settled()

    expect(words(database)).toEqual(['later'])
  })

  it('outside a work is a programming error', () => {
    const { database } = openShop()

    expect(() => afterCommit(database.read as WritableDb, () => {})).toThrow('outside a write')
  })
})

it('an asynchronous work is rejected, and its writes are rolled back', async () => {
  const { database } = openShop()

  const waiting = database.write((db) => {
    write('a')(db)
    return nextTurn()
  })

  await expect(waiting).rejects.toThrow('must not wait')
  expect(words(database)).toEqual([])
})

it('everything queued is on disk when settled resolves', async () => {
  const { database } = openShop()
  for (let index = 0; index < 200; index += 1) void database.write(write(`w${index}`))

  await database.settled()

  expect(words(database)).toHaveLength(200)
  await database.settled()
})

it('a work queued after closing is rejected, and nothing else happens', async () => {
  const { database } = openShop()
  database.close()

  await expect(database.write(write('a'))).rejects.toThrow('not open')
})

it('a full disk is STORAGE_FULL for every work it rejected, and the next ones succeed', async () => {
  const { database } = openShop()
  const pages = Number(database.read.pragma('page_count', { simple: true }))
  database.read.pragma(`max_page_count = ${pages + 2}`)

  const outcomes = await Promise.allSettled([
    database.write(write('small')),
    database.write(write('x'.repeat(100_000))),
  ])

  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject(
    outcomes
      .filter(({ status }) => status === 'rejected')
      .map(() => ({ reason: { code: 'STORAGE_FULL', retryAfterSeconds: 10 } })),
  )
  expect(outcomes[1]!.status).toBe('rejected')
  expect(words(database)).toEqual(outcomes[0]!.status === 'fulfilled' ? ['small'] : [])
  database.read.pragma('max_page_count = 1000000')
  await database.write(write('afterwards'))
  expect(words(database)).toContain('afterwards')
})
