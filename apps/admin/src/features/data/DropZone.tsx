import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './data.module.css'
import { useDataT } from './messages.ts'

/** Takes one file: dropped on it, or chosen by pressing it. The file field itself lies over the whole zone, so both are its own doing. */
export function DropZone({ disabled, onFile }: { disabled: boolean; onFile: (file: File) => void }) {
  const t = useDataT('data')
  const [over, setOver] = useState(false)
  return (
    <label className={classes.drop} data-over={over}>
      <IconFileUpload size={24} stroke={1.4} aria-hidden="true" />
      <span>{t('drop')}</span>
      <span className={classes.soft}>{t('dropHelp')}</span>
      <input
        type="file"
        accept=".csv,.xlsx,text/csv"
        className={classes.input}
        data-loading={disabled}
        disabled={disabled}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
