import { automate } from './automate.ts'
import { jhopan } from './jhopan.ts'
import { lunasTermux } from './lunas-termux.ts'
import { macrodroid } from './macrodroid.ts'
import { other } from './other.ts'
import type { Recipe } from './recipe.ts'
import { saquone } from './saquone.ts'
import { smsForwarder } from './sms-forwarder.ts'
import { tasker } from './tasker.ts'

/** Every forwarder that the owner can choose, best first. */
export const RECIPES: readonly [Recipe, ...Recipe[]] = [
  lunasTermux,
  saquone,
  jhopan,
  smsForwarder,
  macrodroid,
  tasker,
  automate,
  other,
]

/** The recipe of an id; the one for any app when none was chosen or the id is unknown. */
export function recipeOf(id: string | null): Recipe {
  return RECIPES.find((recipe) => recipe.id === id) ?? other
}
