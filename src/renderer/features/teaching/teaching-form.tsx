import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeachPreview, TeachSample, TokenKind } from '../../../shared/inbox/teaching.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { notify } from '../../components/notify.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import {
  teachPreviewQuery,
  teachSampleQuery,
  useMarkText,
  useSaveRule,
} from '../../data/teaching.ts'
import { appName } from '../../text/app-name.ts'
import { failureText } from '../../text/failure-text.ts'
import { ReplayedList } from './replayed-list.tsx'
import { RuleText } from './rule-text.tsx'
import { tapped } from './tap-word.ts'
import styles from './teaching.module.css'
import { TOOLS, WordChips } from './word-chips.tsx'

/** One text with the kinds of its words, beside a preview of the rule made of them. */
export function TeachingForm({ number }: { number: number }) {
  const { t } = useTranslation()
  const { data: sample, error } = useQuery(teachSampleQuery(number))
  if (error) return <Notice tone="danger">{failureText(t, error)}</Notice>
  return sample ? <Form sample={sample} /> : null
}

function Form({ sample }: { sample: TeachSample }) {
  const [kinds, setKinds] = useState<TokenKind[]>(sample.tokens.map(({ kind }) => kind))
  const { notificationNumber } = sample
  const { data: preview, isPlaceholderData } = useQuery(
    teachPreviewQuery({ notificationNumber, kinds }),
  )
  return (
    <div className={styles.columns}>
      <div>
        <SampleCard sample={sample} kinds={kinds} onKinds={setKinds} />
      </div>
      {preview && (
        <div>
          <PreviewCard
            sample={sample}
            kinds={kinds}
            preview={preview}
            isStale={isPlaceholderData}
          />
        </div>
      )}
    </div>
  )
}

interface SampleCardProps {
  sample: TeachSample
  kinds: TokenKind[]
  onKinds: (kinds: TokenKind[]) => void
}

function SampleCard({ sample, kinds, onKinds }: SampleCardProps) {
  const { t } = useTranslation()
  const time = useShopTime()
  const [tool, setTool] = useState<TokenKind>('amount')
  return (
    <section className={cards.card}>
      <p className={cards.help}>
        {appName(sample.app)} · {time.moment(sample.receivedAtMs)}
      </p>
      <fieldset className={styles.tools}>
        <legend className={styles.legend}>{t('teach.tools')}</legend>
        <div className={forms.choices}>
          {TOOLS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === tool}
              className={forms.choice}
              onClick={() => setTool(each)}
            >
              {t(`teach.tool.${each}`)}
            </button>
          ))}
        </div>
        <p className={cards.help}>{t(`teach.toolHelp.${tool}`)}</p>
      </fieldset>
      {sample.title !== '' && <p className={styles.sampleTitle}>{sample.title}</p>}
      <WordChips
        tokens={sample.tokens}
        kinds={kinds}
        onTap={(index) => onKinds(tapped(sample.tokens, kinds, index, tool))}
      />
    </section>
  )
}

interface PreviewCardProps {
  sample: TeachSample
  kinds: TokenKind[]
  preview: TeachPreview
  isStale: boolean
}

function PreviewCard({ sample, kinds, preview, isStale }: PreviewCardProps) {
  const { t } = useTranslation()
  const save = useSaveRule()
  const mark = useMarkText()
  const navigate = useNavigate()
  const [isAutomatic, setIsAutomatic] = useState(sample.isFromPhone && !sample.isAutomatic)
  const { notificationNumber } = sample
  const name = appName(sample.app) ?? ''
  const done = (title: string) => {
    notify({ tone: 'good', title })
    void navigate({ to: '/inbox' })
  }
  return (
    <section className={cards.card} aria-label={t('teach.rule')}>
      <p className={cards.title}>{t('teach.rule')}</p>
      <RuleText title={preview.title} body={preview.body} />
      {preview.problems.map((problem) => (
        <Notice key={problem} tone="warning">
          {t(`teach.problem.${problem}`)}
        </Notice>
      ))}
      <ReplayedList heading={t('teach.hits', { count: preview.hits.count })} texts={preview.hits} />
      <ReplayedList
        heading={t('teach.misses', { count: preview.misses.count })}
        texts={preview.misses}
      />
      {sample.isFromPhone && !sample.isAutomatic && (
        <Switch
          label={t('teach.automatic', { app: name })}
          checked={isAutomatic}
          onChange={(event) => setIsAutomatic(event.currentTarget.checked)}
        />
      )}
      {sample.isAutomatic && <p className={cards.help}>{t('teach.isAutomatic', { app: name })}</p>}
      {save.error && <Notice tone="danger">{failureText(t, save.error)}</Notice>}
      <div className={forms.actions}>
        <Button
          disabled={mark.isPending}
          onClick={() =>
            mark.mutate(
              { notificationNumber, isNotMoney: true },
              { onSuccess: () => done(t('teach.markedDone')) },
            )
          }
        >
          {t('teach.mark')}
        </Button>
        <Button
          tone="primary"
          disabled={preview.problems.length > 0 || isStale || save.isPending}
          onClick={() =>
            save.mutate(
              { notificationNumber, kinds, isAutomatic },
              { onSuccess: () => done(t('teach.saved', { app: name })) },
            )
          }
        >
          {t('teach.save')}
        </Button>
      </div>
    </section>
  )
}
