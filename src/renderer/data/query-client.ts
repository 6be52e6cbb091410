import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { CallError } from './client.ts'
import { sessionQuery } from './session.ts'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The form shows the error itself, so no notice is shown. */
      isErrorShownInPlace?: boolean
    }
  }
}

/** One cache per window. `onFailure` is called for every failed write that no form shows itself. */
export function createQueryClient(onFailure: (error: Error) => void): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => noticeSignedOut(queryClient, error) }),
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        noticeSignedOut(queryClient, error)
        if (!mutation.meta?.isErrorShownInPlace) onFailure(error)
      },
    }),
    // The engine is on this computer: the browser's offline state does not concern it.
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 500 },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return queryClient
}

function noticeSignedOut(queryClient: QueryClient, error: Error): void {
  if (!isSignedOut(error)) return
  const session = queryClient.getQueryState(sessionQuery().queryKey)
  if (session?.error || session?.fetchStatus === 'fetching') return
  void queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey })
}

/** Whether this window lost its session and must be opened anew. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof CallError && error.code === 'NOT_SIGNED_IN'
}
