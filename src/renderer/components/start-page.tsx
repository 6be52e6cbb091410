import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { useColorScheme } from '../theme/color-scheme.ts'
import { type Preferences, PreferencesContext, usePreferences } from '../theme/preferences.ts'

export interface PageParts {
  preferences: Preferences
  queryClient: QueryClient
  texts: i18n
  children: ReactNode
}

/** Puts a page's tree into the document with its texts, theme and query client. */
export function startPage({ preferences, queryClient, texts, children }: PageParts): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no root element')
  // In development, an edit that concerns the whole page runs its start again.
  if (root.hasChildNodes()) {
    location.reload()
    return
  }
  createRoot(root).render(
    <StrictMode>
      <PreferencesContext value={preferences}>
        <QueryClientProvider client={queryClient}>
          <I18nextProvider i18n={texts}>
            <FollowChoices texts={texts} />
            {children}
          </I18nextProvider>
        </QueryClientProvider>
      </PreferencesContext>
    </StrictMode>,
  )
}

function FollowChoices({ texts }: { texts: i18n }) {
  const { language, theme } = usePreferences()
  const scheme = useColorScheme(theme)
  useEffect(() => {
    document.documentElement.dataset.theme = scheme
  }, [scheme])
  useEffect(() => {
    document.documentElement.lang = language
    void texts.changeLanguage(language)
  }, [language, texts])
  return null
}
