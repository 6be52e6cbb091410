import '../../theme/mantine.css'
import '../../theme/base.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { createHashHistory, RouterContextProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepEarlyKeys } from '../../components/early-keys.ts'
import { notify } from '../../components/notify.tsx'
import { startPage } from '../../components/start-page.tsx'
import { startLive } from '../../data/live.ts'
import { openLive } from '../../data/live-connection.ts'
import { createQueryClient } from '../../data/query-client.ts'
import { createSpeaker } from '../../features/sound/speaker.ts'
import { SpeakerContext } from '../../features/sound/speaker-context.ts'
import { failureText } from '../../text/failure-text.ts'
import { startTexts } from '../../text/i18n.ts'
import { useColorScheme } from '../../theme/color-scheme.ts'
import { mantineTheme, mantineVariables } from '../../theme/mantine.ts'
import { createPreferences, usePreferences } from '../../theme/preferences.ts'
import { App } from './app.tsx'
import { createCashierRouter, loadOtherScreens } from './router.ts'
import styles from './shell.module.css'

keepEarlyKeys(window)
const preferences = createPreferences({
  page: 'cashier',
  storage: localStorage,
  search: location.search,
})
const texts = startTexts(preferences.get().language)
const queryClient = createQueryClient((error) =>
  notify({ tone: 'danger', title: failureText(texts.t, error) }),
)
const speaker = createSpeaker(window)
startLive({ queryClient, open: openLive })
const router = createCashierRouter(createHashHistory())
// Before the first render, so that the screen takes the early keys with it.
await router.load()

function Themed({ children }: { children: ReactNode }) {
  const scheme = useColorScheme(usePreferences().theme)
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme={scheme}
    >
      <Notifications
        position="bottom-left"
        limit={1}
        containerWidth={700}
        autoClose={6_000}
        zIndex={400}
        className={styles.notices}
      />
      {children}
    </MantineProvider>
  )
}

startPage({
  preferences,
  queryClient,
  texts,
  children: (
    <RouterContextProvider router={router}>
      <Themed>
        <SpeakerContext value={speaker}>
          <App />
        </SpeakerContext>
      </Themed>
    </RouterContextProvider>
  ),
})

setTimeout(() => loadOtherScreens(router), 1_000)
