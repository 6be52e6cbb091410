import '../../theme/tokens.css'
import '../../features/soundbox/soundbox.css'
import { createSpeaker } from '../../features/sound/speaker.ts'
import { keepConnection } from '../../features/soundbox/connection.ts'
import { createView, type SoundboxState } from '../../features/soundbox/view.ts'
import { keepScreenAwake } from '../../features/soundbox/wake-lock.ts'
import { soundboxText as english } from '../../text/en/soundbox.ts'
import { soundboxText as indonesian } from '../../text/id/soundbox.ts'

// Indonesian first, whatever language the phone itself is set to.
const isEnglish = new URLSearchParams(location.search).get('lang') === 'en'
const words = isEnglish ? english : indonesian
document.documentElement.lang = isEnglish ? 'en' : 'id'
document.title = `Lunas · ${words.title}`

const dark = matchMedia('(prefers-color-scheme: dark)')
const paint = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'
}
dark.addEventListener('change', paint)
paint()

const speaker = createSpeaker(window)
let picture: SoundboxState = {
  line: 'connecting',
  isSoundReady: false,
  isAwake: false,
  choices: speaker.choices.get(),
  last: null,
}
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')
const show = createView(root, words, {
  turnOn: () => speaker.tryOut(),
  tryOut: () => speaker.tryOut(),
  choose: (change) => speaker.choices.set(change),
})
const change = (changes: Partial<SoundboxState>) => {
  picture = { ...picture, ...changes }
  show(picture)
}
change({})

speaker.player.subscribe(() => change({ isSoundReady: speaker.player.isReady() }))
speaker.choices.subscribe(() => change({ choices: speaker.choices.get() }))
keepConnection({
  onState: (line) => change({ line }),
  onSound(last, nowMs) {
    change({ last })
    speaker.announce(last, nowMs)
  },
})
void keepScreenAwake().then((isAwake) => change({ isAwake }))
