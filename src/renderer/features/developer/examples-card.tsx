import { NativeSelect } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type DeveloperDialect,
  EXAMPLE_STEPS,
  type ExampleStep,
  PLACEHOLDERS,
} from '../../../shared/sites/developer.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { Choice } from '../../components/choice.tsx'
import styles from './developer.module.css'

export interface ExamplesCardProps {
  dialects: readonly DeveloperDialect[]
  /** A key that was made just now; it stands in the examples until this section is left. */
  freshKey: string | null
}

/** One example at a time, ready to be run. */
export function ExamplesCard({ dialects, freshKey }: ExamplesCardProps) {
  const { t } = useTranslation()
  const [dialectName, setDialectName] = useState(dialects[0]?.name)
  const [step, setStep] = useState<ExampleStep>('create')
  const [language, setLanguage] = useState('curl')
  const dialect = dialects.find(({ name }) => name === dialectName) ?? dialects[0]
  if (!dialect) return null
  const ofStep = dialect.examples.filter((example) => example.step === step)
  const example = ofStep.find(({ title }) => title === language) ?? ofStep[0]
  const code = example?.code.replaceAll(PLACEHOLDERS.key, freshKey ?? PLACEHOLDERS.key) ?? ''
  return (
    <section className={cards.card} aria-label={t('developer.examples')}>
      <h3 className={cards.title}>{t('developer.examples')}</h3>
      <p className={cards.help}>{t('developer.examplesHelp')}</p>
      <NativeSelect
        label={t('developer.exampleDialect')}
        data={dialects.map(({ name, title }) => ({ value: name, label: title }))}
        value={dialect.name}
        onChange={(event) => setDialectName(event.currentTarget.value)}
      />
      <Choice
        label={t('developer.step')}
        values={EXAMPLE_STEPS}
        labelOf={(value) => t(`developer.steps.${value}`)}
        value={step}
        onChange={setStep}
      />
      <Choice
        label={t('developer.language')}
        values={ofStep.map(({ title }) => title)}
        labelOf={(title) => title}
        value={example?.title ?? language}
        onChange={setLanguage}
      />
      <textarea
        readOnly
        className={styles.code}
        aria-label={example?.runs}
        rows={14}
        spellCheck={false}
        wrap="off"
        value={code}
      />
      <CopyCode key={code} code={code} runs={example?.runs ?? ''} />
    </section>
  )
}

function CopyCode({ code, runs }: { code: string; runs: string }) {
  const { t } = useTranslation()
  const [isCopied, setIsCopied] = useState(false)
  const Icon = isCopied ? IconCheck : IconCopy
  return (
    <div className={cards.inline}>
      <code className={styles.runs}>{runs}</code>
      <Button
        icon={<Icon size={20} stroke={1.8} aria-hidden />}
        onClick={() =>
          void navigator.clipboard.writeText(code).then(
            () => setIsCopied(true),
            () => setIsCopied(false),
          )
        }
      >
        {isCopied ? t('action.copied') : t('developer.copyCode')}
      </Button>
    </div>
  )
}
