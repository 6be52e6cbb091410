import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { SIMULATED_WALLETS } from '../../../shared/sites/simulated-wallets.ts'
import {
  LONGEST_DELAY_SECONDS,
  SCENARIOS,
  type Scenario,
  type SimulatorRequest,
} from '../../../shared/sites/simulator.ts'
import { MoneyInput } from '../../components/money-input.tsx'
import styles from './simulator-dialog.module.css'

export interface OrderDraft {
  scenario: Scenario
  app: string
  amount: number | null
  delaySeconds: number
}

const APPS = SIMULATED_WALLETS.map(({ name, app }) => ({ label: name, value: app }))

/** Scenarios in which another amount than the total may be paid. */
const WITH_AMOUNT: readonly Scenario[] = ['short', 'over', 'grouped']

export const USUAL_ORDER: OrderDraft = {
  scenario: 'exact',
  app: SIMULATED_WALLETS[0].app,
  amount: null,
  delaySeconds: 10,
}

/** The request to the simulator, without the fields that are not shown. */
export function orderOf({ scenario, app, amount, delaySeconds }: OrderDraft): SimulatorRequest {
  return {
    scenario,
    app,
    ...(amount !== null && WITH_AMOUNT.includes(scenario) && { amount }),
    ...(scenario === 'offline' && { delaySeconds }),
  }
}

export function OrderFields({ form }: { form: UseFormReturnType<OrderDraft> }) {
  const { t } = useTranslation()
  const { scenario } = form.values
  return (
    <div className={styles.fields}>
      <NativeSelect label={t('tester.wallet')} data={APPS} {...form.getInputProps('app')} />
      <NativeSelect
        label={t('tester.scenario')}
        data={SCENARIOS.map((value) => ({ value, label: t(`tester.scenarios.${value}`) }))}
        {...form.getInputProps('scenario')}
      />
      {WITH_AMOUNT.includes(scenario) && (
        <MoneyInput label={t('tester.amount')} {...form.getInputProps('amount')} />
      )}
      {scenario === 'offline' && (
        <TextInput
          label={t('tester.delay')}
          inputMode="numeric"
          maxLength={4}
          {...form.getInputProps('delaySeconds')}
          onChange={(event) =>
            form.setFieldValue('delaySeconds', secondsOf(event.currentTarget.value))
          }
        />
      )}
    </div>
  )
}

function secondsOf(typed: string): number {
  return Math.min(Number(typed.replace(/\D/g, '')), LONGEST_DELAY_SECONDS)
}
