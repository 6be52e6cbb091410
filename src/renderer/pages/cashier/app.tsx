import { IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { forgetEarlyKeys } from '../../components/early-keys.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { isSignedOut } from '../../data/query-client.ts'
import { sessionQuery } from '../../data/session.ts'
import { SetupScreen } from '../../features/setup/setup-screen.tsx'
import { Guard } from './guard.tsx'
import styles from './shell.module.css'
import { Shell } from './shell.tsx'

/** Decides whether this window may work, must be opened anew, or has a shop to set up first. */
export function App() {
  const { t } = useTranslation()
  const session = useQuery(sessionQuery())
  // The shop exists after the third step; the fourth must not be cut off by that.
  const [isInSetup, setIsInSetup] = useState(false)
  const isDrawn = session.data !== undefined
  // After the effects of the screen inside, which has taken what was meant for it.
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
        <SetupScreen onBegin={() => setIsInSetup(true)} onEnd={() => setIsInSetup(false)} />
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
