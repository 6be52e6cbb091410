import { object, seal } from './make-qris.ts'

/** Random whole numbers from 0 up to, not including, `limit`; deterministic for a seed. */
export type Dice = (limit: number) => number

/** mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

const CHARACTERS = Array.from('01234567890123456789AZaz %+-.\n\0\uFEFFé京🍜\uD83C９')
const IDS = [
  '00',
  '01',
  '02',
  '26',
  '40',
  '51',
  '52',
  '53',
  '54',
  '58',
  '59',
  '60',
  '62',
  '63',
  '99',
]
const VALUES = [
  '01',
  '02',
  '11',
  '12',
  '13',
  'ID',
  'SG',
  'id',
  '360',
  '840',
  '5411',
  '4829',
  '0804DMCT',
]

/** Damage by cameras, people and programs. Half of the codes get a valid CRC again, as a forger would do. */
const HARMS: ((text: string, dice: Dice) => string)[] = [
  (text, dice) => spliced(text, dice, 1, pick(CHARACTERS, dice)),
  (text, dice) => spliced(text, dice, 0, pick(CHARACTERS, dice)),
  (text, dice) => spliced(text, dice, 1, ''),
  (text, dice) => spliced(text, dice, dice(30), ''),
  (text, dice) => text.slice(0, dice(text.length)),
  (text, dice) => text.slice(dice(text.length)),
  (text, dice) => spliced(text, dice, 0, text.slice(0, dice(60))),
  (text, dice) => spliced(text, dice, 0, object(pick(IDS, dice), pick(VALUES, dice))),
  (text, dice) => withObject(text, dice, object(pick(IDS, dice), pick(VALUES, dice))),
  (text, dice) => withObject(text, dice, ''),
  (text, dice) => text.replace('5802ID', `5802${pick(VALUES, dice)}`),
  (text, dice) => `${pick(CHARACTERS, dice)}${text}${pick(CHARACTERS, dice)}`,
  (text) => text.toLowerCase(),
  (text, dice) => noise(dice, dice(80)) + text.slice(dice(40)),
  (_, dice) => noise(dice, dice(600)),
  (_, dice) => `000201${noise(dice, dice(200))}`,
]

/** The text with one to three kinds of damage. */
export function harmed(text: string, dice: Dice): string {
  let result = text
  for (let times = 1 + dice(3); times > 0; times--) result = pick(HARMS, dice)(result, dice)
  return dice(2) === 0 ? result : seal(result.slice(0, -8))
}

function pick<Item>(items: readonly Item[], dice: Dice): Item {
  return items[dice(items.length)]!
}

function spliced(text: string, dice: Dice, removed: number, added: string): string {
  const at = dice(text.length + 1)
  return text.slice(0, at) + added + text.slice(at + removed)
}

/** Replaces a whole object by `object`, or inserts it, so that the structure stays valid. */
function withObject(text: string, dice: Dice, object: string): string {
  const starts: number[] = []
  for (let at = 0; at + 4 <= text.length; at += 4 + Number(text.slice(at + 2, at + 4) || 0)) {
    if (!/^\d{4}/.test(text.slice(at))) break
    starts.push(at)
  }
  const start = starts.length === 0 ? 0 : pick(starts, dice)
  const end = start + 4 + Number(text.slice(start + 2, start + 4) || 0)
  return text.slice(0, start) + object + text.slice(dice(2) === 0 ? start : end)
}

function noise(dice: Dice, length: number): string {
  return Array.from({ length }, () => pick(CHARACTERS, dice)).join('')
}
