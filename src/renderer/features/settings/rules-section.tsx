import { Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import { SETTINGS, type SettingRow } from '../../../shared/settings.ts'
import { IconButton } from '../../components/button.tsx'
import { notify } from '../../components/notify.tsx'
import { settingsQuery, useSetSetting } from '../../data/settings.ts'
import { failureText } from '../../text/failure-text.ts'
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
        {rows.map((row) =>
          SETTINGS[row.key].kind === 'switch' ? (
            <SwitchRow key={row.key} row={row} />
          ) : (
            <RuleRow key={`${row.key}=${row.value}`} row={row} />
          ),
        )}
      </tbody>
    </table>
  )
}

/** A setting that is on or off: saved at the touch. */
function SwitchRow({ row }: { row: SettingRow }) {
  const { t } = useTranslation()
  const set = useSetSetting()
  const name = t(`settings.rules.${row.key}`)
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td>
        <Switch
          size="lg"
          aria-label={name}
          checked={row.value === 1}
          disabled={set.isPending}
          error={set.error && failureText(t, set.error)}
          onChange={(event) =>
            set.mutate({ key: row.key, value: event.currentTarget.checked ? '1' : '0' })
          }
        />
      </td>
      <td className={styles.default}>
        {row.default === 1 ? t('settings.ruleOn') : t('settings.ruleOff')}
      </td>
      <td />
    </tr>
  )
}

function RuleRow({ row }: { row: SettingRow }) {
  const { t, i18n } = useTranslation()
  const set = useSetSetting()
  const [isTyping, setIsTyping] = useState(false)
  const form = useForm({ initialValues: { text: row.value === null ? '' : String(row.value) } })
  const { text } = form.values
  const name = t(`settings.rules.${row.key}`)
  const unit = t(`settings.units.${row.unit as 'seconds'}`, { defaultValue: row.unit })
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
            value={isTyping ? text : grouped(row, text, i18n.language)}
            onFocus={() => setIsTyping(true)}
            onBlur={() => setIsTyping(false)}
            error={set.error && failureText(t, set.error)}
            onChange={(event) => form.setFieldValue('text', event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && form.isDirty()) saveText()
            }}
          />
          <span className={styles.unit}>{unit}</span>
        </div>
      </td>
      <td className={styles.default}>
        {defaultText(row, i18n.language) ?? t('settings.ruleUnset')}
      </td>
      <td>
        <div className={styles.value}>
          <IconButton
            label={t('settings.ruleSave', { name })}
            disabled={!form.isDirty()}
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

/** `1.800` for a number in a field without focus; any other text stays as it is. */
function grouped({ key, unit }: SettingRow, text: string, language: string): string {
  if (SETTINGS[key].kind !== 'whole' || !/^\d{1,15}$/.test(text)) return text
  // Rupiah are written the Indonesian way in every language.
  return new Intl.NumberFormat(unit === 'rupiah' ? 'id' : language).format(Number(text))
}

function defaultText(row: SettingRow, language: string): string | null {
  if (row.default === null) return null
  if (row.unit === 'rupiah' && typeof row.default === 'number') {
    return formatRupiah(rupiah(row.default))
  }
  return row.default === '' ? '—' : grouped(row, String(row.default), language)
}
