import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface DialogProps {
  title: string
  /** Width in CSS pixels, or a size of Mantine. */
  size?: number | string
  /**
   * `anything`: the close button, Escape or a click outside. `button`: only the close button, so that a slip
   * does not close it. `content`: only what it contains, for what cannot be shown a second time.
   */
  closesBy?: 'anything' | 'button' | 'content'
  onClose: () => void
  children: ReactNode
}

/** A dialog that is open for as long as it is rendered. */
export function Dialog({ title, size, closesBy = 'anything', onClose, children }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      {...(size !== undefined && { size })}
      title={title}
      withCloseButton={closesBy !== 'content'}
      closeOnClickOutside={closesBy === 'anything'}
      closeOnEscape={closesBy === 'anything'}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={onClose}
    >
      {children}
    </Modal>
  )
}
