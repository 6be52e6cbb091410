import { IconVolume } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { settingsQuery, useSetSetting } from '../../data/settings.ts'
import { OwnerGate } from '../../session/owner-gate.tsx'
import { failureText } from '../../text/failure-text.ts'
import styles from './sound-section.module.css'
import { SoundboxList } from './soundbox-list.tsx'
import { useIsSoundReady, useSoundChoices, useSpeaker } from './speaker-context.ts'

/** What this computer says aloud, and the other phones that say it too. */
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
      <fieldset aria-label={t('sound.thisComputer')} className={forms.choices}>
        {[true, false].map((each) => (
          <button
            key={String(each)}
            type="button"
            aria-pressed={each === isOn}
            className={forms.choice}
            onClick={() => choices.set({ isOn: each })}
          >
            {each ? t('sound.on') : t('sound.off')}
          </button>
        ))}
      </fieldset>
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
      <fieldset aria-label={t('sound.what')} className={forms.choices}>
        {([0, 1] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === current}
            className={forms.choice}
            onClick={() => set.mutate({ key: 'soundForSites', value: String(each) })}
          >
            {each === 0 ? t('sound.counterOnly') : t('sound.everything')}
          </button>
        ))}
      </fieldset>
      {set.error && <Notice tone="danger">{failureText(t, set.error)}</Notice>}
    </div>
  )
}
