import { PageHeader } from '@careline/ui'
import { getRouteApi } from '@tanstack/react-router'
import { DemoCustomersButton } from '../../shell/DemoCustomersButton.tsx'
import { PageTabs } from '../../shell/PageTabs.tsx'
import { useMayManage } from '../../shell/session.ts'
import { ImportForm } from './ImportForm.tsx'
import { ImportDetails } from './ImportDetails.tsx'
import { ImportHistory } from './ImportHistory.tsx'
import { Lists } from './Lists.tsx'
import { useDataT } from './messages.ts'
import { SendProgress } from './SendProgress.tsx'
import { Snapshots } from './Snapshots.tsx'
import { useSendImport } from './use-send-import.ts'

const route = getRouteApi('/data')
const TABS = ['import', 'snapshots', 'lists'] as const

/** Customers and lists: how they come in, and which snapshot is in use. */
export function DataPage() {
  const t = useDataT('data')
  const { tab, import: importId } = route.useSearch()
  const navigate = route.useNavigate()
  const mayManage = useMayManage()
  // Held here: the form that a file was given to may be gone while it is still on its way.
  const sending = useSendImport()
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={mayManage && <DemoCustomersButton label={t('demo')} />}
      />
      <PageTabs
        tabs={TABS}
        tab={tab}
        label={(each) => t(each)}
        onTab={(next) => void navigate({ search: { tab: next } })}
      >
        {tab === 'import' && mayManage && <ImportForm sending={sending} />}
        <SendProgress sending={sending} />
        {tab === 'import' && (
          <>
            {importId !== undefined && <ImportDetails importId={importId} sending={sending} />}
            <ImportHistory />
          </>
        )}
        {tab === 'snapshots' && <Snapshots />}
        {tab === 'lists' && <Lists />}
      </PageTabs>
    </>
  )
}
