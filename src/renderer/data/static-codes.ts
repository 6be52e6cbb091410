import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './client.ts'

/** A site's open codes without an amount. */
export function codesQuery(merchantId: string) {
  return queryOptions({
    queryKey: ['codes', merchantId],
    queryFn: () => call('codes.list', { merchantId }),
  })
}

export function useCloseCode(merchantId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call('codes.close', { id }),
    onSuccess: () => queryClient.invalidateQueries(codesQuery(merchantId)),
  })
}
