import {
  createRouteBook,
  type RouteBook,
} from '../../../../../src/main/engine/pages/docs/route-registry.ts'
import {
  createHttpServer,
  createRefusal,
} from '../../../../../src/main/engine/platform/http/http-server.ts'
import { DIALECTS } from '../../../../../src/main/engine/sites/gateways/index.ts'
import type { TestGateway } from '../../../../support/test-gateway.ts'

/** The routes of every dialect, taken down from a server that nobody calls. */
export async function noteRoutes({ engine }: Pick<TestGateway, 'engine'>): Promise<RouteBook> {
  const book = createRouteBook()
  const app = await createHttpServer({
    log: undefined,
    isOurHost: () => false,
    bodyLimitBytes: 1,
    errorBody: () => ({}),
  })
  const refuse = createRefusal(app)
  for (const dialect of DIALECTS) {
    await app.register(
      book.noting(dialect, dialect.routes({ ...engine.cores.of(dialect), refuse })),
    )
  }
  await app.ready()
  await app.close()
  return book
}
