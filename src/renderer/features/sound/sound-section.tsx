import { IconVolume } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { Choice } from '../../components/choice.tsx'
import { Notice } from '../../components/notice.tsx'
import { settingsQuery, useSetSetting } from '../../data/settings.ts'
import { OwnerGate } from '../../session/owner-gate.tsx'
import { failureText } from '../../text/failure-text.ts'
import styles from './sound-section.module.css'
import { SoundboxList } from './soundbox-list.tsx'
import { useIsSoundReady, useSoundChoices, useSpeaker } from './speaker-context.ts'

/** Sound of this computer, and the soundboxes. */
export function SoundSection() {
  return (
    <>
      <ThisComputer />
      <SoundboxList />
      <div className={styles.owners}>
        <OwnerGate>
          <WhatIsSaid />
        </OwnerGate>
      </div>
    </>
  )
}

function ThisComputer() {
  const { t } = useTranslation()
  const { choices, tryOut } = useSpeaker()
  const { isOn, volumePercent } = useSoundChoices()
  const isReady = useIsSoundReady()
  const volumeId = useId()
  return (
    <div className={cards.card}>
      <p className={cards.title}>{t('sound.thisComputer')}</p>
      <Choice
        label={t('sound.thisComputer')}
        values={['on', 'off'] as const}
        labelOf={(each) => t(`sound.${each}`)}
        value={isOn ? 'on' : 'off'}
        onChange={(each) => choices.set({ isOn: each === 'on' })}
      />
      <div className={styles.volume}>
        <label htmlFor={volumeId}>{t('sound.volume')}</label>
        <input
          id={volumeId}
          type="range"
          min={10}
          max={100}
          step={10}
          value={volumePercent}
          disabled={!isOn}
          className={styles.slider}
          onChange={({ target }) => choices.set({ volumePercent: Number(target.value) })}
        />
        <span className={styles.percent}>{volumePercent}%</span>
        <Button
          icon={<IconVolume size={22} stroke={1.8} aria-hidden />}
          disabled={!isOn}
          onClick={tryOut}
        >
          {t('sound.try')}
        </Button>
      </div>
      {isOn && !isReady && <Notice tone="warning">{t('sound.blocked')}</Notice>}
      <p className={cards.help}>{t('sound.help')}</p>
    </div>
  )
}

function WhatIsSaid() {
  const { t } = useTranslation()
  const { data: settings } = useQuery(settingsQuery())
  const set = useSetSetting()
  const current = settings?.find(({ key }) => key === 'soundForSites')?.value
  return (
    <div className={cards.card}>
      <p className={cards.title}>{t('sound.what')}</p>
      <Choice
        label={t('sound.what')}
        values={['0', '1'] as const}
        labelOf={(each) => t(each === '0' ? 'sound.counterOnly' : 'sound.everything')}
        value={String(current)}
        onChange={(value) => set.mutate({ key: 'soundForSites', value })}
      />
      {set.error && <Notice tone="danger">{failureText(t, set.error)}</Notice>}
    </div>
  )
}
