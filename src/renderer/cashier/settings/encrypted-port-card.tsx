import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice.tsx'
import { encryptionQuery } from '../../data/devices.ts'
import cards from './card.module.css'

/** Whether phones can send encrypted, and the fingerprint to compare. */
export function EncryptedPortCard() {
  const { t } = useTranslation()
  const { data: state } = useQuery(encryptionQuery())
  if (!state) return null
  const { line, trouble } = state
  return (
    <section className={cards.card} style={{ marginTop: 16 }}>
      <h3 className={cards.title}>{t('phoneLine.portTitle')}</h3>
      {line && (
        <>
          <p className={cards.help}>{t('phoneLine.portOpen', { origin: line.origin })}</p>
          <p className={cards.help}>
            {t('phoneLine.pin')}: <span className={cards.value}>{line.pin}</span>
          </p>
        </>
      )}
      {!line && trouble === null && <p className={cards.help}>{t('phoneLine.portClosed')}</p>}
      {trouble !== null && (
        <Notice tone="warning">{t('phoneLine.portTrouble', { trouble })}</Notice>
      )}
    </section>
  )
}
