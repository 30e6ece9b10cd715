import { KeyHint } from '@careline/ui'
import { Modal, Table } from '@mantine/core'
import { useT } from '../../messages.ts'

export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT('call.keyHelp')
  const rows: [string[], string][] = [
    [['1', '…', '9'], t('answer')],
    [['Enter'], t('continue')],
    [['←'], t('back')],
    [['N'], t('note')],
    [['E'], t('end')],
    [['?'], t('help')],
    [['mod', 'K'], t('palette')],
  ]
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')}>
      <Table>
        <Table.Tbody>
          {rows.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Td w={140}>
                <KeyHint keys={keys} />
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
