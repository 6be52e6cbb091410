import '../../theme/base.css'
import { startPage } from '../../components/start-page.tsx'
import { startLive } from '../../data/live.ts'
import { openLive } from '../../data/live-connection.ts'
import { createQueryClient } from '../../data/query-client.ts'
import { PhoneSimulatorScreen } from '../../features/phone-simulator/phone-simulator-screen.tsx'
import { startTexts } from '../../text/i18n.ts'
import { createPreferences } from '../../theme/preferences.ts'

const preferences = createPreferences({
  page: 'simulator',
  storage: localStorage,
  search: location.search,
})
const queryClient = createQueryClient(() => {})
startLive({ queryClient, open: openLive })

startPage({
  preferences,
  queryClient,
  texts: startTexts(preferences.get().language),
  children: <PhoneSimulatorScreen />,
})
