import { IconMessageOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UnreadText } from '../../../shared/inbox/teaching.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import inbox from '../../components/notification.module.css'
import { useShopTime } from '../../components/shop-time.ts'
import { unreadTextsQuery, useMarkText } from '../../data/teaching.ts'
import { appName } from '../../text/app-name.ts'
import styles from './teaching.module.css'

/** Texts with an amount that no rule reads, also of unknown apps; chats are left out. */
export function TextList() {
  const { t } = useTranslation()
  const { data: texts } = useQuery(unreadTextsQuery())
  if (texts?.length === 0) {
    return (
      <EmptyState
        icon={<IconMessageOff size={32} stroke={1.6} aria-hidden />}
        title={t('teach.textsEmpty')}
        text={t('teach.textsEmptyHelp')}
      />
    )
  }
  return (
    <ul className={inbox.list}>
      {texts?.map((text) => (
        <TextCard key={text.number} text={text} />
      ))}
    </ul>
  )
}

function TextCard({ text }: { text: UnreadText }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const mark = useMarkText()
  const { number: notificationNumber, isNotMoney } = text
  return (
    <li className={inbox.card}>
      <div className={inbox.top}>
        <p className={inbox.payer}>{appName(text.app)}</p>
        <p className={inbox.muted}>{time.moment(text.receivedAtMs)}</p>
      </div>
      {isNotMoney && <p className={inbox.why}>{t('teach.marked')}</p>}
      <figure className={inbox.evidence}>
        {text.title !== '' && <p className={inbox.strong}>{text.title}</p>}
        <p className={inbox.raw}>{text.text}</p>
      </figure>
      <div className={inbox.bottom}>
        <Button
          disabled={mark.isPending}
          onClick={() => mark.mutate({ notificationNumber, isNotMoney: !isNotMoney })}
        >
          {isNotMoney ? t('teach.unmark') : t('teach.mark')}
        </Button>
        {!isNotMoney && (
          <Link
            className={styles.link}
            to="/inbox/teach-{$notificationNumber}"
            params={{ notificationNumber }}
          >
            {t('teach.teach')}
          </Link>
        )}
      </div>
    </li>
  )
}
