import { IconSend } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import type { TestWebhookResult } from '../../../shared/sites/webhook-delivery.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { Notice } from '../../components/notice.tsx'
import { useSendTestWebhook } from '../../data/developer.ts'
import { failureText } from '../../text/failure-text.ts'
import { deliveryErrorText } from '../webhooks/delivery-text.ts'

/** Sends the site one webhook about nothing, and says what came of it. */
export function TestWebhookCard({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const send = useSendTestWebhook()
  return (
    <section className={cards.card} aria-label={t('developer.webhook')}>
      <h3 className={cards.title}>{t('developer.webhook')}</h3>
      <p className={cards.help}>{site.webhookUrl ?? t('sites.noWebhook')}</p>
      <div className={cards.inline}>
        <p className={cards.help}>{t('developer.testHelp')}</p>
        <Button
          icon={<IconSend size={20} stroke={1.8} aria-hidden />}
          disabled={send.isPending || site.webhookUrl === null}
          onClick={() => send.mutate({ merchantId: site.id })}
        >
          {t('developer.sendTest')}
        </Button>
      </div>
      {send.data && (
        <Notice tone={send.data.delivered ? 'good' : 'danger'}>{resultText(t, send.data)}</Notice>
      )}
      {send.error && <Notice tone="danger">{failureText(t, send.error)}</Notice>}
    </section>
  )
}

function resultText(t: TFunction, result: TestWebhookResult): string {
  const { delivered, statusCode, error, redirectUrl, durationMs } = result
  if (delivered) return t('developer.sent', { status: statusCode, ms: durationMs })
  if (statusCode !== null) {
    const answer = t('developer.notTaken', { status: statusCode })
    return redirectUrl === null
      ? answer
      : `${answer} ${t('webhooks.redirect', { url: redirectUrl })}`
  }
  return t('developer.notSent', { why: deliveryErrorText(t, error ?? '') })
}
