import { useTranslation } from 'react-i18next'
import type { QrisPreview } from '../../../shared/payments/qris-preview.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from './qris-picker.module.css'

/** Who gets the money, in the words of the QRIS itself. */
export function QrisFacts({ preview }: { preview: QrisPreview }) {
  const { t } = useTranslation()
  return (
    <dl className={styles.facts}>
      <dt>{t('qris.merchant')}</dt>
      <dd className={styles.merchant}>{preview.merchantName}</dd>
      <dt>{t('qris.city')}</dt>
      <dd>{preview.city}</dd>
      <dt>{t('qris.nmid')}</dt>
      <dd>{preview.nmid ?? t('qris.nmidMissing')}</dd>
    </dl>
  )
}

export function QrisWarnings({ preview }: { preview: QrisPreview }) {
  const { t } = useTranslation()
  if (preview.warnings.length === 0) return null
  return (
    <Notice tone="warning" title={t('qris.warning')}>
      <ul>
        {preview.warnings.map(({ code }) => (
          <li key={code}>
            {t(`qrisWarning.${code as 'NMID_MISSING'}`, { defaultValue: t('qris.unknownWarning') })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export interface QrisConfirmProps {
  preview: QrisPreview
  isBusy: boolean
  onUse: () => void
  onOther: () => void
  /** Leads out of the choice altogether, where there is something before it. */
  onBack?: (() => void) | undefined
}

export function QrisConfirm({ preview, isBusy, onUse, onOther, onBack }: QrisConfirmProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.picker}>
      <h3 className={styles.question}>{t('qris.confirm')}</h3>
      <QrisFacts preview={preview} />
      <QrisWarnings preview={preview} />
      <div className={styles.actions}>
        {onBack && <BackButton onBack={onBack} />}
        <Button onClick={onOther}>{t('qris.other')}</Button>
        <Button tone="primary" disabled={isBusy} onClick={onUse}>
          {t('qris.use')}
        </Button>
      </div>
    </div>
  )
}

export function BackButton({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation()
  return (
    <Button className={styles.back} onClick={onBack}>
      {t('action.back')}
    </Button>
  )
}

export interface QrisChoiceProps {
  previews: readonly QrisPreview[]
  onChoose: (preview: QrisPreview) => void
  onBack?: (() => void) | undefined
}

export function QrisChoice({ previews, onChoose, onBack }: QrisChoiceProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.picker}>
      <h3 className={styles.question}>{t('qris.several', { count: previews.length })}</h3>
      {previews.map((preview) => (
        <button
          key={preview.text}
          type="button"
          className={styles.option}
          onClick={() => onChoose(preview)}
        >
          <span className={styles.merchant}>{preview.merchantName}</span>
          <span className={styles.help}>
            {preview.city} · {preview.nmid ?? t('qris.nmidMissing')}
          </span>
        </button>
      ))}
      {onBack && <BackButton onBack={onBack} />}
    </div>
  )
}
