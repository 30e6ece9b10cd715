import { Button } from '@mantine/core'
import { useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queryClient } from '../api.ts'
import { useSay } from './api-problem.ts'
import { useShellT } from './messages.ts'
import { useShowLater } from './use-show-later.ts'

const COUNT = 30_000
const SEED = 1

/** Makes demonstration customers and lists; there only where the server is a demonstration. */
export function DemoCustomersButton({ label }: { label: string }) {
  const t = useShellT('shell')
  const say = useSay()
  const showLater = useShowLater()
  const notify = useNotify()
  const navigate = useNavigate()
  const me = useQuery(api.session.me.queryOptions())
  const make = useMutation(
    api.data.demoCustomers.mutationOptions({
      onMutate: showLater,
      onSuccess: ({ importIds }, _, show) => {
        void queryClient.invalidateQueries({ queryKey: api.data.pathKey() })
        const [first] = importIds
        show({
          go: () =>
            void navigate({ to: '/data', search: { tab: 'import', ...(first !== undefined && { import: first }) } }),
          message: t('demoBegun'),
          label: t('demoSee'),
        })
      },
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
    }),
  )
  if (!me.data?.demo) return null
  return (
    <Button variant="default" loading={make.isPending} onClick={() => make.mutate({ count: COUNT, seed: SEED })}>
      {label}
    </Button>
  )
}
