import { IconArrowBackUp, IconChecklist } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { InboxAct } from '../../../shared/inbox/notification.ts'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { MoreButton } from '../../components/more-button.tsx'
import styles from '../../components/notification.module.css'
import { useShopTime } from '../../components/shop-time.ts'
import { inboxActsQuery } from '../../data/inbox.ts'
import { actText, amountText } from './inbox-text.ts'
import { UndoDialog } from './undo-dialog.tsx'

/** The acts on inbox entries, newest first, with the undo dialog for `undoing`. */
export function DoneList({ undoing }: { undoing: number | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useInfiniteQuery(inboxActsQuery())
  const acts = query.data?.pages.flat() ?? []
  const asked = acts.find(
    ({ notification, undoUntilMs }) => notification.number === undoing && undoUntilMs !== null,
  )
  return (
    <>
      {query.data && acts.length === 0 && (
        <EmptyState
          icon={<IconChecklist size={32} stroke={1.6} aria-hidden />}
          title={t('inbox.doneEmpty')}
          text={t('inbox.doneEmptyHelp')}
        />
      )}
      <ul className={styles.rows}>
        {acts.map((act) => (
          <DoneRow key={act.number} act={act} />
        ))}
      </ul>
      <MoreButton query={query} />
      {asked && <UndoDialog act={asked} onClose={() => void navigate({ to: '/inbox/done' })} />}
    </>
  )
}

function DoneRow({ act }: { act: InboxAct }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const time = useShopTime()
  const { notification, returnedBy, note, undoneAtMs, undoUntilMs, refusal } = act
  const what = actText(t, act)
  const money = amountText(t, notification)
  const details = [
    returnedBy && t(`inbox.way.${returnedBy}`),
    note,
    notification.payerName && t('inbox.payer', { name: notification.payerName }),
  ].filter(Boolean)
  return (
    <li className={classes(styles.row, undoneAtMs !== null && styles.faded)}>
      <div className={styles.rowWords}>
        <p className={styles.strong}>{what}</p>
        {details.length > 0 && <p>{details.join(' · ')}</p>}
        <p className={styles.muted}>
          {time.moment(act.atMs)} ·{' '}
          <Link
            className={styles.plainLink}
            to="/inbox/heard-{$notificationNumber}"
            params={{ notificationNumber: notification.number }}
          >
            {t('inbox.evidence')}
          </Link>
        </p>
      </div>
      <p className={styles.rowSum}>{money}</p>
      <div className={styles.rowAct}>
        {undoUntilMs !== null && (
          <>
            <Button
              icon={<IconArrowBackUp size={20} stroke={1.8} aria-hidden />}
              aria-label={t('inbox.undoLabel', { what, money })}
              onClick={() =>
                void navigate({
                  to: '/inbox/undo-{$notificationNumber}',
                  params: { notificationNumber: notification.number },
                })
              }
            >
              {t('inbox.undo')}
            </Button>
            <p className={styles.muted}>
              {t('inbox.undoUntil', { time: time.clock(undoUntilMs - 1) })}
            </p>
          </>
        )}
        {undoneAtMs !== null && (
          <p className={styles.muted}>{t('inbox.undone', { time: time.clock(undoneAtMs) })}</p>
        )}
        {refusal !== null && undoneAtMs === null && (
          <p className={styles.muted}>{t(`inbox.refusal.${refusal}`)}</p>
        )}
      </div>
    </li>
  )
}
