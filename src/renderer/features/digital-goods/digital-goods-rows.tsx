import { Switch } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type {
  DigitalGoodsItem,
  DigitalGoodsKind,
} from '../../../shared/digital-goods/digital-goods.ts'
import { IconButton } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { pictureQuery, useChangeDigitalGoods } from '../../data/digital-goods.ts'
import styles from './digital-goods-section.module.css'

export interface DigitalGoodsRowsProps {
  kind: DigitalGoodsKind
  items: readonly DigitalGoodsItem[]
  onEdit: (item: DigitalGoodsItem) => void
  onRemove: (item: DigitalGoodsItem) => void
}

/** The items of one kind, newest first. */
export function DigitalGoodsRows({ kind, items, onEdit, onRemove }: DigitalGoodsRowsProps) {
  const { t } = useTranslation()
  if (items.length === 0) return <p className={cards.help}>{t(`goods.empty.${kind}`)}</p>
  return (
    <ul className={cards.rows}>
      {items.map((item) => (
        <Row
          key={item.id}
          item={item}
          onEdit={() => onEdit(item)}
          onRemove={() => onRemove(item)}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  item: DigitalGoodsItem
  onEdit: () => void
  onRemove: () => void
}

function Row({ item, onEdit, onRemove }: RowProps) {
  const { t, i18n } = useTranslation()
  const change = useChangeDigitalGoods()
  const { kind, id, name, isActive } = item
  const facts = [
    t('goods.number', { id }),
    sizeText(item.sizeBytes, i18n.language),
    kind === 'file' ? t('goods.downloads', { count: item.downloads }) : null,
    isActive ? null : t('goods.off'),
  ]
  return (
    <li className={cards.row}>
      {kind === 'image' && <Photo item={item} />}
      <div className={cards.what}>
        <p className={cards.name}>{name}</p>
        <p className={cards.help}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </div>
      <Switch
        size="lg"
        aria-label={t('goods.active', { name })}
        checked={isActive}
        disabled={change.isPending}
        onChange={(event) => change.mutate({ kind, id, isActive: event.currentTarget.checked })}
      />
      <IconButton
        label={kind === 'content' ? t('goods.edit', { name }) : t('goods.rename', { name })}
        onClick={onEdit}
      >
        <IconPencil size={20} stroke={1.8} aria-hidden />
      </IconButton>
      <IconButton label={t('goods.remove', { name })} onClick={onRemove}>
        <IconTrash size={20} stroke={1.8} aria-hidden />
      </IconButton>
    </li>
  )
}

function Photo({ item: { id, name } }: { item: DigitalGoodsItem }) {
  const { t } = useTranslation()
  const { data } = useQuery(pictureQuery(id))
  return <img className={styles.photo} src={data?.dataUrl} alt={t('goods.photo', { name })} />
}

/** `2,0 MB`, as file managers say it. */
function sizeText(bytes: number, language: string): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
  if (bytes < 1_000) return `${number(bytes, 0)} B`
  if (bytes < 1_000_000) return `${number(bytes / 1_000, 0)} kB`
  return `${number(bytes / 1_000_000, 1)} MB`
}
