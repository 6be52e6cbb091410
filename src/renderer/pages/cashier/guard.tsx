import { IconAlertTriangle } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import styles from './shell.module.css'

// Only a class component can catch what a child throws while rendering.
export class Guard extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <Stopped /> : this.props.children
  }
}

function Stopped() {
  const { t } = useTranslation()
  return (
    <div className={styles.whole}>
      <EmptyState
        icon={<IconAlertTriangle size={32} aria-hidden />}
        title={t('state.crashedTitle')}
        text={t('state.crashedText')}
      >
        <Button tone="primary" onClick={() => location.reload()}>
          {t('state.reload')}
        </Button>
      </EmptyState>
    </div>
  )
}
