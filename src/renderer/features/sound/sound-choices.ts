/** Sound on or off and its volume; kept in this browser only. */
export interface SoundChoices {
  isOn: boolean
  /** From 10 to 100. */
  volumePercent: number
}

export interface KeptSoundChoices {
  get: () => SoundChoices
  set: (change: Partial<SoundChoices>) => void
  subscribe: (listener: () => void) => () => void
}

const USUAL: SoundChoices = { isOn: true, volumePercent: 100 }

export function createSoundChoices(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): KeptSoundChoices {
  const listeners = new Set<() => void>()
  const percent = Number(storage.getItem('lunas.sound.volume'))
  let choices: SoundChoices = {
    isOn: storage.getItem('lunas.sound.on') !== 'no',
    volumePercent: percent >= 10 && percent <= 100 ? percent : USUAL.volumePercent,
  }
  return {
    get: () => choices,
    set(change) {
      choices = { ...choices, ...change }
      storage.setItem('lunas.sound.on', choices.isOn ? 'yes' : 'no')
      storage.setItem('lunas.sound.volume', String(choices.volumePercent))
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What the player is set to. */
export function volumeOf({ isOn, volumePercent }: SoundChoices): number {
  return isOn ? volumePercent / 100 : 0
}
