import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that work for ten seconds and more on two cores, longest first. */
const LONG_FILES = [
  'test/engine/invariants/model.long.test.ts',
  'test/engine/invariants/kill.test.ts',
  'test/engine/invariants/bit-flips.long.test.ts',
  'test/main/cli/cli.test.ts',
  'test/main/start/serve.test.ts',
  'test/engine/money/qris/decode-picture.long.test.ts',
  'test/engine/money/notifications/hostile-text.long.test.ts',
  'test/main/on-the-wifi.test.ts',
  'test/engine/pages/docs/webhook-examples.test.ts',
  'test/engine/pages/docs/call-examples.test.ts',
  'test/engine/platform/storage/power-cut.test.ts',
  'test/engine/servers/fuzz.test.ts',
  'test/main/start/start.test.ts',
]

/** Starts the longest test files first, so that no core is idle while the last of them works. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => {
      const index = LONG_FILES.findIndex((name) => moduleId.endsWith(name))
      return index === -1 ? LONG_FILES.length : index
    }
    return sorted.sort((one, other) => rank(one) - rank(other))
  }
}
