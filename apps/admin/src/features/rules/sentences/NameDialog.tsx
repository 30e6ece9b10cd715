import { Dialog } from '@careline/ui'
import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { nameCondition, nameFrom } from '../editing/named-conditions.ts'
import type { TreePath } from '../editing/tree-path.ts'
import { useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'

/** Asks what a condition is to be called, keeps it under that name, and uses it in its place. */
export function NameDialog({ path, onClose }: { path: TreePath; onClose: () => void }) {
  const t = useRulesT('rules')
  const { conditions, editAll } = useEditor()
  const [words, setWords] = useState('')
  const name = words.trim() === '' ? '' : nameFrom(words, conditions)
  return (
    <Dialog onClose={onClose} title={t('nameIt')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name === '') return
          editAll((written) => nameCondition(written, path, name, words.trim()))
          onClose()
        }}
      >
        <TextInput
          label={t('conditionName')}
          description={name === '' ? t('conditionNameHelp') : t('conditionNameIs', { name })}
          value={words}
          data-autofocus
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed" mt="xs">
          {t('nameItHelp')}
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={name === ''}>
            {t('nameItDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
