import { FileButton, Switch } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { Notice } from '../../components/notice.tsx'
import { useExportRules, useImportRules } from '../../data/teaching.ts'
import { failureText } from '../../text/failure-text.ts'

/** Export and import of rules. The texts they were taught from are included only when chosen. */
export function RuleFile({ hasRules }: { hasRules: boolean }) {
  const { t } = useTranslation()
  const [withSamples, setWithSamples] = useState(false)
  const exporting = useExportRules()
  const importing = useImportRules()
  const save = () =>
    exporting.mutate(
      { withSamples },
      { onSuccess: ({ text }) => download('lunas-aturan-ajari.json', text) },
    )
  const read = async (file: File | null) => {
    if (file) importing.mutate({ text: await file.text() })
  }
  return (
    <div className={cards.card} style={{ marginTop: 16 }}>
      <p className={cards.help}>{t('taught.fileHelp')}</p>
      {hasRules && (
        <Switch
          label={t('taught.withSamples')}
          checked={withSamples}
          onChange={(event) => setWithSamples(event.currentTarget.checked)}
        />
      )}
      {importing.error && <Notice tone="danger">{failureText(t, importing.error)}</Notice>}
      {importing.data && (
        <Notice tone="good">{t('taught.imported', { count: importing.data.added })}</Notice>
      )}
      <div className={cards.barStart}>
        {hasRules && (
          <Button icon={<IconDownload size={20} stroke={1.8} aria-hidden />} onClick={save}>
            {t('taught.export')}
          </Button>
        )}
        <FileButton accept="application/json" onChange={(file) => void read(file)}>
          {(props) => (
            <Button icon={<IconUpload size={20} stroke={1.8} aria-hidden />} {...props}>
              {t('taught.import')}
            </Button>
          )}
        </FileButton>
      </div>
    </div>
  )
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
