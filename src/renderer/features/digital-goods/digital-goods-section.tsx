import { NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DigitalGoodsItem } from '../../../shared/digital-goods/digital-goods.ts'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { digitalGoodsQuery, useRemoveDigitalGoods } from '../../data/digital-goods.ts'
import { merchantsQuery } from '../../data/merchants.ts'
import { ConfirmDialog } from '../../session/confirm-dialog.tsx'
import { ContentDialog, RenameDigitalGoodsDialog } from './digital-goods-dialogs.tsx'
import { DigitalGoodsRows } from './digital-goods-rows.tsx'
import styles from './digital-goods-section.module.css'
import { UploadDrop } from './upload-drop.tsx'

/** Files, hidden texts and product photos of one site or of the counter, kept by the owner. */
export function DigitalGoodsSection() {
  const { t } = useTranslation()
  const { data: merchants } = useQuery(merchantsQuery())
  const { data: goods } = useQuery(digitalGoodsQuery())
  const [chosen, setChosen] = useState<string | null>(null)
  if (!merchants || !goods) return null
  const merchant = merchants.find(({ id }) => id === chosen) ?? firstOf(merchants)
  if (!merchant) return null
  return (
    <div className={styles.section}>
      <p className={cards.help}>{t('goods.intro')}</p>
      <NativeSelect
        label={t('goods.owner')}
        value={merchant.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={merchants.map(({ id, name, isCounter }) => ({
          value: id,
          label: isCounter ? t('goods.counter') : name,
        }))}
      />
      <Kinds
        key={merchant.id}
        merchantId={merchant.id}
        goods={goods.filter((item) => item.merchantId === merchant.id)}
      />
    </div>
  )
}

/** Sites are who attach goods to bills; the counter only shows photos in its catalogue. */
function firstOf(merchants: readonly Merchant[]): Merchant | undefined {
  return merchants.find(({ isCounter }) => !isCounter) ?? merchants[0]
}

type Edited =
  | { kind: 'new-content' }
  | { kind: 'content' | 'name' | 'removal'; item: DigitalGoodsItem }
  | null

function Kinds({ merchantId, goods }: { merchantId: string; goods: readonly DigitalGoodsItem[] }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<Edited>(null)
  const close = () => setEdited(null)
  return (
    <>
      {(['file', 'content', 'image'] as const).map((kind) => (
        <section key={kind} className={cards.card} aria-label={t(`goods.kinds.${kind}`)}>
          <div>
            <h3 className={cards.title}>{t(`goods.kinds.${kind}`)}</h3>
            <p className={cards.help}>{t(`goods.help.${kind}`)}</p>
          </div>
          {kind === 'content' ? (
            <div>
              <Button
                icon={<IconPlus size={20} stroke={2} aria-hidden />}
                onClick={() => setEdited({ kind: 'new-content' })}
              >
                {t('goods.addContent')}
              </Button>
            </div>
          ) : (
            <UploadDrop kind={kind} merchantId={merchantId} />
          )}
          <DigitalGoodsRows
            kind={kind}
            items={goods.filter((item) => item.kind === kind)}
            onEdit={(item) => setEdited({ kind: kind === 'content' ? 'content' : 'name', item })}
            onRemove={(item) => setEdited({ kind: 'removal', item })}
          />
        </section>
      ))}
      {edited?.kind === 'new-content' && (
        <ContentDialog item={null} merchantId={merchantId} onClose={close} />
      )}
      {edited?.kind === 'content' && (
        <ContentDialog item={edited.item} merchantId={merchantId} onClose={close} />
      )}
      {edited?.kind === 'name' && <RenameDigitalGoodsDialog item={edited.item} onClose={close} />}
      {edited?.kind === 'removal' && <RemoveDialog item={edited.item} onClose={close} />}
    </>
  )
}

function RemoveDialog({ item, onClose }: { item: DigitalGoodsItem; onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useRemoveDigitalGoods()
  return (
    <ConfirmDialog
      title={t('goods.removeTitle', { name: item.name })}
      text={t('goods.removeText')}
      confirm={t('action.remove')}
      onClose={onClose}
      onConfirm={() => remove.mutate(item)}
    />
  )
}
