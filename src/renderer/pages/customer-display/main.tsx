import '../../theme/base.css'
import { startPage } from '../../components/start-page.tsx'
import { startLive } from '../../data/live.ts'
import { openLive } from '../../data/live-connection.ts'
import { createQueryClient } from '../../data/query-client.ts'
import { DisplayScreen } from '../../features/display/display-screen.tsx'
import { startTexts } from '../../text/i18n.ts'
import { createPreferences } from '../../theme/preferences.ts'

const preferences = createPreferences({
  page: 'display',
  storage: localStorage,
  search: location.search,
  // A shop's display stands in daylight; dark only when chosen.
  fallback: { theme: 'light' },
})
const queryClient = createQueryClient(() => {})
startLive({ queryClient, open: openLive })

startPage({
  preferences,
  queryClient,
  texts: startTexts(preferences.get().language),
  children: <DisplayScreen />,
})
