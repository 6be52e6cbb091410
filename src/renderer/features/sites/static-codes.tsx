import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaticCodeView } from '../../../shared/payments/commands.ts'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import { IconButton } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { useShopTime } from '../../components/shop-time.ts'
import { codesQuery, useCloseCode } from '../../data/static-codes.ts'
import { ConfirmDialog } from '../../session/confirm-dialog.tsx'

/** A site's open codes without an amount, below its row: two of them cannot be told apart when money comes. */
export function StaticCodes({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const { data: codes = [] } = useQuery(codesQuery(site.id))
  const closeCode = useCloseCode(site.id)
  const [closing, setClosing] = useState<StaticCodeView | null>(null)
  const live = codes.filter(({ isTest }) => !isTest).length
  return (
    <>
      {live > 1 && (
        <li className={cards.row}>
          <p className={cards.help} role="status">
            {t('codes.ambiguous', { count: live, site: site.name })}
          </p>
        </li>
      )}
      {codes.map((code) => (
        <CodeRow key={code.id} code={code} onClose={() => setClosing(code)} />
      ))}
      {closing && (
        <ConfirmDialog
          title={t('codes.closeTitle', { name: nameOf(closing) })}
          text={t('codes.closeText')}
          confirm={t('codes.closeConfirm')}
          dismiss={t('codes.closeDismiss')}
          isOwnerOnly
          onClose={() => setClosing(null)}
          onConfirm={() => closeCode.mutate(closing.id)}
        />
      )}
    </>
  )
}

function CodeRow({ code, onClose }: { code: StaticCodeView; onClose: () => void }) {
  const { t } = useTranslation()
  const { moment } = useShopTime()
  const name = nameOf(code)
  const facts = [t(code.isTest ? 'codes.test' : 'codes.live'), moment(code.createdAtMs), code.id]
  return (
    <li className={cards.row}>
      <div className={cards.what}>
        <p className={cards.name}>{t('codes.name', { name })}</p>
        <p className={cards.help}>{facts.join(' · ')}</p>
      </div>
      <IconButton label={t('codes.close', { name })} onClick={onClose}>
        <IconX size={20} stroke={1.8} aria-hidden />
      </IconButton>
    </li>
  )
}

function nameOf({ name, id }: StaticCodeView): string {
  return name ?? id
}
