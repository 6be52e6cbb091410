import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { vi } from 'vitest'
import { notify } from '../../src/renderer/components/notify.tsx'
import { createQueryClient } from '../../src/renderer/data/query-client.ts'
import { failureText } from '../../src/renderer/text/failure-text.ts'
import { startTexts } from '../../src/renderer/text/i18n.ts'
import { mantineTheme, mantineVariables } from '../../src/renderer/theme/mantine.ts'
import { createPreferences, PreferencesContext } from '../../src/renderer/theme/preferences.ts'
import type { Language } from '../../src/shared/base/language.ts'
import type { Answer, CommandInput, CommandName, CommandOutput } from '../../src/shared/contract.ts'

/** Responses of the fake engine; a command without an entry is unreachable. */
export type Answers = {
  [Name in CommandName]?: (input: CommandInput<Name>) => CommandOutput<Name> | Refusal
}

/** An error response in the engine's format. */
export interface Refusal {
  refused: string
  retryAfterSeconds?: number
}

export interface Shown {
  user: UserEvent
  /** The commands that were sent, oldest first. */
  sent: { name: string; input: unknown }[]
  /** Changes the engine's responses from now on. */
  answer(more: Answers): void
  /** The address that a link or a command of the part led to, as `/inbox/done`; `/` at first. */
  address(): string
}

export interface ShowOptions {
  answers?: Answers
  language?: Language
}

/** Renders a part of the cashier like main.tsx, with a fake engine behind `call()`. */
export function show(node: ReactNode, { answers = {}, language = 'id' }: ShowOptions = {}): Shown {
  const known: Answers = { ...answers }
  const sent: Shown['sent'] = []
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    const name = address.replace('/app/', '') as CommandName
    const input = JSON.parse(body)
    sent.push({ name, input })
    return { json: async () => answerOf(known, name, input) }
  })
  const texts = startTexts(language)
  const queryClient = createQueryClient((error) =>
    notify({ tone: 'danger', title: failureText(texts.t, error) }),
  )
  const preferences = createPreferences({
    page: 'cashier',
    storage: localStorage,
    search: `?lang=${language}&theme=light`,
  })
  // Links need a router around them; where they lead is not drawn.
  const history = createMemoryHistory()
  const router = createRouter({ routeTree: createRootRoute(), history })
  render(
    <PreferencesContext value={preferences}>
      <QueryClientProvider client={queryClient}>
        <I18nextProvider i18n={texts}>
          {/* Without transitions: what opens is there at once, and what closes is gone. */}
          <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} env="test">
            <RouterContextProvider router={router}>
              <Notifications />
              {node}
            </RouterContextProvider>
          </MantineProvider>
        </I18nextProvider>
      </QueryClientProvider>
    </PreferencesContext>,
  )
  return {
    user: userEvent.setup(),
    sent,
    answer: (more) => void Object.assign(known, more),
    address: () => history.location.pathname,
  }
}

function answerOf(answers: Answers, name: CommandName, input: unknown): Answer<unknown> {
  const answer = answers[name] as ((input: unknown) => unknown) | undefined
  if (!answer) throw new Error(`the test gives no answer to ${name}`)
  const value = answer(input)
  if (!isRefusal(value)) return { ok: true, value }
  const { refused: code, ...more } = value
  return { ok: false, code, message: code, ...more } as Answer<unknown>
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
