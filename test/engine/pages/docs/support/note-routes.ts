import {
  createRouteRegistry,
  type RouteRegistry,
} from '../../../../../src/main/engine/pages/docs/route-registry.ts'
import {
  createHttpServer,
  createRefusal,
} from '../../../../../src/main/engine/platform/http/http-server.ts'
import { DIALECTS } from '../../../../../src/main/engine/sites/gateways/index.ts'
import type { TestGateway } from '../../../../support/test-gateway.ts'

/** The routes of every dialect, taken down from a server that gets no request. */
export async function noteRoutes({ engine }: Pick<TestGateway, 'engine'>): Promise<RouteRegistry> {
  const book = createRouteRegistry()
  const app = await createHttpServer({
    log: undefined,
    isOurHost: () => false,
    bodyLimitBytes: 1,
    errorBody: () => ({}),
  })
  const rejectUnauthenticated = createRefusal(app)
  for (const dialect of DIALECTS) {
    await app.register(
      book.recording(
        dialect,
        dialect.routes({ ...engine.gatewayContexts.of(dialect), rejectUnauthenticated }),
      ),
    )
  }
  await app.ready()
  await app.close()
  return book
}
