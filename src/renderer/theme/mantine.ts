import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import styles from './mantine.module.css'

const brand: MantineColorsTuple = [
  '#e5f5ee',
  '#c8ebdc',
  '#9bdbc0',
  '#66c79f',
  '#33ab7d',
  '#12855c',
  '#0b6e4f',
  '#095c42',
  '#074a35',
  '#053828',
]

const field = {
  size: 'md',
  classNames: {
    input: styles.input,
    label: styles.label,
    error: styles.error,
    description: styles.help,
  },
} as const

export const mantineTheme = createTheme({
  fontFamily: 'var(--font)',
  primaryColor: 'brand',
  primaryShade: 6,
  colors: { brand },
  defaultRadius: 10,
  focusRing: 'auto',
  components: {
    TextInput: { defaultProps: field },
    PasswordInput: {
      defaultProps: {
        ...field,
        rightSectionWidth: 48,
        visibilityToggleButtonProps: { size: 48 },
        classNames: { ...field.classNames, innerInput: styles.innerInput },
      },
    },
    Textarea: { defaultProps: field },
    NativeSelect: { defaultProps: field },
    Switch: {
      defaultProps: {
        size: 'md',
        classNames: { label: styles.switchLabel, body: styles.switchBody },
      },
    },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 16,
        padding: 24,
        transitionProps: { duration: 0 },
        overlayProps: { color: 'transparent', className: styles.overlay },
        classNames: {
          content: styles.floating,
          title: styles.title,
          header: styles.header,
          close: styles.close,
        },
      },
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        size: 520,
        padding: 24,
        transitionProps: { duration: 0 },
        overlayProps: { color: 'transparent', className: styles.overlay },
        classNames: {
          content: styles.drawer,
          title: styles.title,
          header: styles.header,
          close: styles.close,
        },
      },
    },
    Notification: {
      defaultProps: {
        radius: 16,
        withBorder: true,
        classNames: {
          root: styles.notice,
          title: styles.noticeTitle,
          description: styles.noticeText,
          closeButton: styles.close,
        },
      },
    },
  },
})

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--danger-ink)',
  '--mantine-primary-color-filled': 'var(--brand)',
}

/** Maps Mantine's variables to our tokens, which depend on the theme. */
export const mantineVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
})
