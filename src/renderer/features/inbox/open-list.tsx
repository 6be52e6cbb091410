import { IconInbox } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxEntry } from '../../../shared/inbox/notification.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import styles from '../../components/notification.module.css'
import { inboxQuery } from '../../data/inbox.ts'
import {
  type ActionDialogProps,
  DismissDialog,
  GiveBackDialog,
  SellDialog,
} from './action-dialogs.tsx'
import { AttachDialog } from './attach-dialog.tsx'
import { InboxCard, type InboxCardAction } from './inbox-card.tsx'
import { SearchDialog } from './search-dialog.tsx'

type Asked = { entry: InboxEntry; wish: InboxCardAction } | null

/** Open entries of the inbox: money first, then texts that may be taught. */
export function OpenList() {
  const { t } = useTranslation()
  const { data: entries } = useQuery(inboxQuery())
  const [asked, setAsked] = useState<Asked>(null)
  const money = entries?.filter(({ amount }) => amount !== null) ?? []
  const texts = entries?.filter(({ amount }) => amount === null) ?? []
  const close = () => setAsked(null)
  return (
    <>
      {entries?.length === 0 && (
        <EmptyState
          icon={<IconInbox size={32} stroke={1.6} aria-hidden />}
          title={t('inbox.empty')}
          text={t('inbox.emptyHelp')}
        />
      )}
      <Cards title={t('inbox.money')} entries={money} onAsk={setAsked} />
      <Cards title={t('inbox.texts')} entries={texts} onAsk={setAsked} />
      {asked && (
        <WishDialog
          {...asked}
          onClose={close}
          onWish={(wish) => setAsked({ entry: asked.entry, wish })}
        />
      )}
    </>
  )
}

interface CardsProps {
  title: string
  entries: readonly InboxEntry[]
  onAsk: (asked: Asked) => void
}

function Cards({ title, entries, onAsk }: CardsProps) {
  if (entries.length === 0) return null
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>
        {title} <span className={styles.count}>{entries.length}</span>
      </h2>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <InboxCard key={entry.number} entry={entry} onAction={(wish) => onAsk({ entry, wish })} />
        ))}
      </ul>
    </section>
  )
}

interface WishDialogProps extends ActionDialogProps {
  wish: InboxCardAction
  onWish: (wish: InboxCardAction) => void
}

function WishDialog({ entry, wish, onClose, onWish }: WishDialogProps) {
  switch (wish.kind) {
    case 'attach':
      return <AttachDialog entry={entry} candidate={wish.candidate} onClose={onClose} />
    case 'search':
      return (
        <SearchDialog
          entry={entry}
          onClose={onClose}
          onChoose={(candidate) => onWish({ kind: 'attach', candidate })}
        />
      )
    case 'sell':
      return <SellDialog entry={entry} onClose={onClose} />
    case 'giveBack':
      return <GiveBackDialog entry={entry} onClose={onClose} />
    case 'dismiss':
      return <DismissDialog entry={entry} onClose={onClose} />
  }
}
