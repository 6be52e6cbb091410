import { TextInput } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/money.ts'
import type { SettingRow } from '../../../shared/settings.ts'
import { IconButton } from '../../components/button.tsx'
import { settingsQuery, useSetSetting } from '../../data/settings.ts'
import { failureText } from '../../text/failure-text.ts'
import { notify } from '../notify.tsx'
import styles from './rules-section.module.css'

/** Every setting with its value, unit and default. */
export function RulesSection() {
  const { t } = useTranslation()
  const { data: rows } = useQuery(settingsQuery())
  if (!rows) return null
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('settings.ruleKey')}</th>
          <th scope="col">{t('settings.ruleValue')}</th>
          <th scope="col">{t('settings.ruleDefault')}</th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RuleRow key={`${row.key}=${row.value}`} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function RuleRow({ row }: { row: SettingRow }) {
  const { t } = useTranslation()
  const set = useSetSetting()
  const [text, setText] = useState(row.value === null ? '' : String(row.value))
  const name = t(`settings.rules.${row.key}`)
  const unit = t(`settings.units.${row.unit as 'seconds'}`, { defaultValue: row.unit })
  const before = row.value === null ? '' : String(row.value)
  const isDefault = row.value === row.default

  const save = (value: string | null) =>
    set.mutate(
      { key: row.key, value },
      { onSuccess: () => notify({ tone: 'good', title: t('action.saved') }) },
    )
  const saveText = () => save(text.trim() === '' && row.default === null ? null : text.trim())

  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td>
        <div className={styles.value}>
          <TextInput
            aria-label={name}
            className={styles.field}
            maxLength={200}
            autoComplete="off"
            value={text}
            error={set.error && failureText(t, set.error)}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && text !== before) saveText()
            }}
          />
          <span className={styles.unit}>{unit}</span>
        </div>
      </td>
      <td className={styles.default}>{defaultWords(row) ?? t('settings.ruleUnset')}</td>
      <td>
        <div className={styles.value}>
          <IconButton
            label={t('settings.ruleSave', { name })}
            disabled={text === before}
            onClick={saveText}
          >
            <IconCheck size={20} aria-hidden />
          </IconButton>
          <IconButton
            label={t('settings.ruleReset', { name })}
            disabled={isDefault}
            onClick={() => save(null)}
          >
            <IconArrowBackUp size={20} aria-hidden />
          </IconButton>
        </div>
      </td>
    </tr>
  )
}

function defaultWords(row: SettingRow): string | null {
  if (row.default === null) return null
  if (row.unit === 'rupiah' && typeof row.default === 'number') {
    return formatRupiah(rupiah(row.default))
  }
  return row.default === '' ? '—' : String(row.default)
}
