import { createFormat } from '../format.ts'
import { transferIn } from '../transfer-format.ts'

export const permata = createFormat(
  transferIn({
    id: 'permata',
    apps: ['net.myinfosys.permatamobilex'],
    titles: ['Permata ME', 'PermataMobile X'],
  }),
)
