import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ManualPairing } from '../../../shared/phones/device.ts'
import { recipeOf } from '../../../shared/phones/forwarders/index.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { CopyRow } from '../../components/copy-row.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import styles from '../../components/pairing.module.css'
import { devicesQuery, usePairHere } from '../../data/devices.ts'
import { failureText } from '../../text/failure-text.ts'
import { useBilingualText } from './forwarder-choice.tsx'
import { PairingProgress } from './pairing-progress.tsx'

/** For a phone without a usable camera or browser: shows once what to type into its app. */
export function PairHere({ forwarder }: { forwarder: string }) {
  const { t } = useTranslation()
  const pair = usePairHere()
  const [name, setName] = useState('')
  if (pair.data) return <ShownOnce paired={pair.data} forwarder={forwarder} />
  return (
    <form
      className={forms.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') pair.mutate({ name: name.trim(), forwarder })
      }}
    >
      <TextInput
        label={t('pairing.phoneName')}
        placeholder={t('pairing.phoneNameExample')}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {pair.error && <Notice tone="danger">{failureText(t, pair.error)}</Notice>}
      <div className={forms.actions}>
        <Button type="submit" disabled={name.trim() === '' || pair.isPending}>
          {t('pairing.showHere')}
        </Button>
      </div>
    </form>
  )
}

function ShownOnce({ paired, forwarder }: { paired: ManualPairing; forwarder: string }) {
  const { t } = useTranslation()
  const words = useBilingualText()
  const recipe = recipeOf(forwarder)
  const { origin, token, signingSecret, encrypted } = paired
  const told = { origin, token, signingSecret, encrypted, deviceName: paired.device.name }
  const { data: devices } = useQuery(devicesQuery())
  const device = devices?.find(({ id }) => id === paired.device.id) ?? paired.device
  return (
    <div className={forms.form}>
      <Notice tone="warning" title={t('pairing.paired', { name: paired.device.name })}>
        {t('pairing.shownOnce')}
      </Notice>
      <ul className={cards.rows}>
        {recipe.settings(told).map((setting) => (
          <CopyRow key={setting.label.en} label={words(setting.label)} value={setting.value} />
        ))}
      </ul>
      <ol className={styles.steps}>
        {[...recipe.steps, ...recipe.heartbeatSteps].map((step) => (
          <li key={step.en}>{words(step)}</li>
        ))}
      </ol>
      <ul className={styles.traps}>
        {recipe.traps.map((trap) => (
          <li key={trap.en}>{words(trap)}</li>
        ))}
      </ul>
      <div role="status">
        <PairingProgress device={device} leftText="" />
      </div>
    </div>
  )
}
