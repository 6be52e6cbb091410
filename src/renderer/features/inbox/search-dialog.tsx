import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxCandidate, InboxEntry } from '../../../shared/inbox/notification.ts'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import styles from '../../components/notification.module.css'
import { candidatesQuery } from '../../data/inbox.ts'
import { CandidateRow } from './candidate-row.tsx'
import { amountText } from './inbox-text.ts'

export interface SearchDialogProps {
  entry: InboxEntry
  onChoose: (candidate: InboxCandidate) => void
  onClose: () => void
}

/** Any unpaid payment of the last day, for money without a suggested payment. */
export function SearchDialog({ entry, onChoose, onClose }: SearchDialogProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const { data: candidates } = useQuery(candidatesQuery(entry.number, search))
  return (
    <Dialog
      size="lg"
      title={`${t('inbox.searchTitle')} · ${amountText(t, entry)}`}
      onClose={onClose}
    >
      <div className={forms.form}>
        <TextInput
          data-autofocus
          label={t('inbox.searchField')}
          maxLength={60}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {candidates?.length === 0 && <p className={forms.text}>{t('inbox.searchEmpty')}</p>}
        <ul className={styles.candidates}>
          {candidates?.map((candidate) => (
            <CandidateRow
              key={candidate.payment.id}
              amount={entry.amount ?? 0}
              candidate={candidate}
              why={t(`status.${candidate.payment.status}`)}
              onChoose={() => onChoose(candidate)}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
