import { Button } from './button.tsx'
import cards from './card.module.css'
import { CopyRow, type CopyRowProps } from './copy-row.tsx'
import forms from './form.module.css'
import { Notice } from './notice.tsx'

export interface ShownOnceProps {
  warning: { title?: string; text: string }
  secrets: readonly CopyRowProps[]
  /** Text of the button that closes. */
  done: string
  onDone: () => void
}

/** Secrets that no later screen shows again. Its dialog closes by its button only. */
export function ShownOnce({ warning, secrets, done, onDone }: ShownOnceProps) {
  const { text, ...title } = warning
  return (
    <div className={forms.form}>
      <Notice tone="warning" {...title}>
        {text}
      </Notice>
      <ul className={cards.rows}>
        {secrets.map((secret) => (
          <CopyRow key={secret.label} {...secret} />
        ))}
      </ul>
      <div className={forms.actions}>
        <Button tone="primary" onClick={onDone}>
          {done}
        </Button>
      </div>
    </div>
  )
}
