import { AppError } from '../../../../shared/base/errors.ts'
import type { STATIC_CODE_COMMANDS } from '../../../../shared/payments/commands.ts'
import type { HandlersOf } from '../../platform/command-types.ts'
import type { StaticCodes } from './static-codes.ts'

/** Maximum static codes listed for the owner. */
const SHOWN = 200

export function staticCodeCommands(
  staticCodes: Pick<StaticCodes, 'find' | 'listOpen' | 'close'>,
): HandlersOf<typeof STATIC_CODE_COMMANDS> {
  return {
    'codes.list': ({ merchantId }) =>
      staticCodes
        .listOpen(merchantId, SHOWN)
        .map(({ id, merchantOrderId: name, dialect, isTest, createdAtMs }) => ({
          id,
          name,
          dialect,
          isTest,
          createdAtMs,
        })),
    'codes.close': async ({ id }) => {
      const code = staticCodes.find(id)
      if (code && (await staticCodes.close(code))) return null
      throw new AppError('NOT_FOUND', `no open code ${id}`)
    },
  }
}
