import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeTempDir } from '../support/temp-dir.ts'
import { testFiles } from './projects.ts'

// Built from pieces, so that these samples do not affect the project of this file.
const [MOCK, IMPORT] = ['vi.mock', 'import']

describe('the Vitest project of a test file', () => {
  it('follows from what the file loads', () => {
    const root = makeTree({
      'test/plain.test.ts': `import { sum } from '../src/sum.ts'`,
      'test/types.test.ts': `import type { Server } from 'node:http'`,
      'test/deep.test.ts': `import '../src/uses-launcher.ts'`,
      'test/many-rounds.long.test.ts': `import { sum } from '../src/sum.ts'`,
      'test/direct.test.ts': `import {\n  createServer,\n} from 'node:http'`,
      'test/helper.test.ts': `import { ask } from './support/ask.ts'`,
      'test/late.test.ts': `const ws = await ${IMPORT}('ws')`,
      'test/launcher.test.ts': `import { launch } from '../src/launcher.ts'`,
      'test/gateway.long.test.ts': `import { x } from './support/test-gateway.ts'`,
      'test/mocked.test.ts': `${MOCK}('node:http')`,
      'test/pane.test.tsx': `import { render } from '@testing-library/react'`,
      'test/support/ask.ts': `export * from './request.ts'`,
      'test/support/request.ts': `import { request } from 'node:http'`,
      'src/launcher.ts': `import { spawn } from 'node:child_process'`,
      'src/uses-launcher.ts': `import { launch } from './launcher.ts'`,
      'src/sum.ts': '',
    })
    expect(testFiles(root)).toEqual({
      pure: ['test/deep.test.ts', 'test/plain.test.ts', 'test/types.test.ts'],
      long: ['test/many-rounds.long.test.ts'],
      integration: [
        'test/direct.test.ts',
        'test/gateway.long.test.ts',
        'test/helper.test.ts',
        'test/late.test.ts',
        'test/launcher.test.ts',
      ],
      isolated: ['test/mocked.test.ts'],
      components: ['test/pane.test.tsx'],
    })
  })
})

/** Writes files below a new folder, which is deleted after the test, and returns the folder. */
function makeTree(files: Record<string, string>): string {
  const root = makeTempDir()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}
