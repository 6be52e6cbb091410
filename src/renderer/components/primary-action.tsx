import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useEnterKey } from './hotkey.ts'

export interface PrimaryActionProps {
  icon?: ReactNode
  children: ReactNode
  isDisabled?: boolean
  onPress: () => void
  className?: string | undefined
}

/** The primary button of a screen; Enter presses it. */
export function PrimaryAction({
  icon,
  children,
  isDisabled = false,
  onPress,
  className,
}: PrimaryActionProps) {
  useEnterKey(onPress, !isDisabled)
  return (
    <Button
      tone="primary"
      size="large"
      icon={icon}
      disabled={isDisabled}
      onClick={onPress}
      className={className}
      aria-keyshortcuts="Enter"
    >
      {children}
    </Button>
  )
}
