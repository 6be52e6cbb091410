import { NativeSelect, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import cards from '../../components/card.module.css'
import { catalogQuery } from '../../data/catalog.ts'
import { digitalGoodsQuery } from '../../data/digital-goods.ts'
import { merchantsQuery } from '../../data/merchants.ts'
import { onlineShopQuery, useSetProductPicture } from '../../data/online-shop.ts'
import { useSetSetting } from '../../data/settings.ts'
import styles from './online-shop-section.module.css'

/** The shared catalogue: whether it is open, where it is, and which photo stands beside which product. */
export function OnlineShopSection() {
  const { t } = useTranslation()
  const { data: store } = useQuery(onlineShopQuery())
  const set = useSetSetting()
  if (!store) return null
  return (
    <div className={styles.section}>
      <section className={cards.card}>
        <Switch
          size="lg"
          label={t('catalogue.isOpen')}
          checked={store.isOpen}
          disabled={set.isPending}
          onChange={(event) =>
            set.mutate({ key: 'storeIsOpen', value: event.currentTarget.checked ? '1' : '0' })
          }
        />
        <p className={cards.help}>{t('catalogue.help')}</p>
        <p className={cards.value}>{store.url}</p>
      </section>
      <section className={cards.card} aria-label={t('catalogue.photos')}>
        <div>
          <h3 className={cards.title}>{t('catalogue.photos')}</h3>
          <p className={cards.help}>{t('catalogue.photosHelp')}</p>
        </div>
        <ProductPhotos pictures={store.pictures} />
      </section>
    </div>
  )
}

function ProductPhotos({ pictures }: { pictures: Record<string, number> }) {
  const { t } = useTranslation()
  const { data: catalog } = useQuery(catalogQuery())
  const { data: goods } = useQuery(digitalGoodsQuery())
  const { data: merchants } = useQuery(merchantsQuery())
  const set = useSetProductPicture()
  const counter = merchants?.find(({ isCounter }) => isCounter)
  const photos = goods?.filter(
    ({ kind, merchantId, isActive }) => kind === 'image' && merchantId === counter?.id && isActive,
  )
  if (!catalog || !photos || photos.length === 0) return null
  const choices = photos.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <ul className={cards.rows}>
      {catalog.products.map(({ id, name }) => (
        <li key={id} className={cards.row}>
          <p className={cards.what}>{name}</p>
          <NativeSelect
            aria-label={t('catalogue.photoOf', { name })}
            value={String(pictures[id] ?? '')}
            data={[{ value: '', label: t('catalogue.noPhoto') }, ...choices]}
            onChange={({ currentTarget: { value } }) =>
              set.mutate({ productId: id, imageId: value === '' ? null : Number(value) })
            }
          />
        </li>
      ))}
    </ul>
  )
}
