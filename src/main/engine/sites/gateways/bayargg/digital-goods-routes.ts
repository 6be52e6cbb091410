import type { FastifyInstance, FastifyRequest } from 'fastify'
import type {
  DigitalGoodsItem,
  DigitalGoodsKind,
} from '../../../../../shared/digital-goods/digital-goods.ts'
import { originOf } from '../page-address.ts'
import { addresses, type RouteParts } from './addresses.ts'
import { yesOrNo } from './queries.ts'
import { GoodsListQuery } from './schemas.ts'

/** The lists of digital goods, with the document's fields of each kind. */
const LISTS: readonly {
  endpoint: string
  kind: DigitalGoodsKind
  row: (item: DigitalGoodsItem, origin: string) => object
}[] = [
  {
    endpoint: 'list-files',
    kind: 'file',
    row: ({ id, name, sizeBytes, isActive }) => ({
      id,
      filename: name,
      size: sizeBytes,
      active: isActive,
    }),
  },
  {
    endpoint: 'list-contents',
    kind: 'content',
    row: ({ id, name, isActive }) => ({ id, title: name, type: 'text', active: isActive }),
  },
  {
    endpoint: 'list-images',
    kind: 'image',
    row: ({ id, name, path, isActive }, origin) => ({
      id,
      filename: name,
      url: `${origin}${path}`,
      active: isActive,
    }),
  },
]

/** Files, hidden texts and photos of the merchant. */
export function digitalGoodsRoutes(app: FastifyInstance, { auth }: RouteParts): void {
  for (const { endpoint, kind, row } of LISTS) {
    for (const url of addresses(endpoint)) {
      app.get<{ Querystring: GoodsListQuery }>(
        url,
        { schema: { querystring: GoodsListQuery } },
        async (request: FastifyRequest<{ Querystring: GoodsListQuery }>) => {
          const isActiveOnly = yesOrNo('active_only', request.query.active_only)
          const items = auth.clientOf(request).digitalGoods(kind, isActiveOnly)
          return { success: true, data: items.map((item) => row(item, originOf(request))) }
        },
      )
    }
  }
}
