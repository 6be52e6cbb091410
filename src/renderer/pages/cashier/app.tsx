import { IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { forgetEarlyKeys } from '../../components/early-keys.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { isSignedOut } from '../../data/query-client.ts'
import { sessionQuery } from '../../data/session.ts'
import { Guard } from './guard.tsx'
import styles from './shell.module.css'
import { Shell } from './shell.tsx'

const SetupPage = lazy(async () => {
  const pages = await import('./later-pages.tsx')
  return { default: pages.SetupPage }
})

/** Shows the screens, the set-up of a new shop, or why this window cannot be used. */
export function App() {
  const { t } = useTranslation()
  const session = useQuery(sessionQuery())
  // The shop exists after the third step; the set-up stays until its fourth is done.
  const [isInSetup, setIsInSetup] = useState(false)
  const isDrawn = session.data !== undefined
  // Runs after the effects of the screen inside, which has taken its early key by then.
  useEffect(() => {
    if (isDrawn) forgetEarlyKeys()
  }, [isDrawn])
  if (isSignedOut(session.error)) {
    return (
      <div className={styles.whole}>
        <EmptyState
          icon={<IconLock size={32} aria-hidden />}
          title={t('state.signedOutTitle')}
          text={t('state.signedOutText')}
        />
      </div>
    )
  }
  if (!session.data) return session.isError ? <NotStarted /> : null
  return (
    <Guard>
      {session.data.isShopSetUp && !isInSetup ? (
        <Shell session={session.data} />
      ) : (
        <Suspense>
          <SetupPage onBegin={() => setIsInSetup(true)} onEnd={() => setIsInSetup(false)} />
        </Suspense>
      )}
    </Guard>
  )
}

function NotStarted() {
  const { t } = useTranslation()
  return (
    <div className={styles.whole}>
      <EmptyState
        icon={<IconPlugConnectedX size={32} aria-hidden />}
        title={t('state.startFailedTitle')}
        text={t('state.startFailedText')}
      >
        <Button onClick={() => location.reload()}>{t('state.reload')}</Button>
      </EmptyState>
    </div>
  )
}
