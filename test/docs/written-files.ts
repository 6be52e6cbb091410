import { GUIDES } from '../../src/main/engine/pages/docs/guides/index.ts'
import { DIALECTS } from '../../src/main/engine/sites/gateways/index.ts'
import { formatsFile } from './formats-file.ts'
import { gatewayFile } from './gateway-file.ts'

/** Every generated file under `docs/` by its path. Throws for a gateway without a guide. */
export function writtenFiles(): Map<string, string> {
  const files = new Map([['docs/notification-formats.md', formatsFile()]])
  for (const dialect of DIALECTS) {
    const guide = GUIDES.find((each) => each.dialect === dialect.name)
    if (!guide) throw new Error(`the gateway ${dialect.name} has no guide`)
    files.set(`docs/gateways/${dialect.name}.md`, gatewayFile(dialect, guide))
  }
  return files
}
