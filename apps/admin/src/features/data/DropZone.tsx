import { IconFileUpload } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import classes from './data.module.css'
import { useDataT } from './messages.ts'

/** Takes one file: dropped on it, or chosen by pressing it. */
export function DropZone({ disabled, onFile }: { disabled: boolean; onFile: (file: File) => void }) {
  const t = useDataT('data')
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !disabled) onFile(file)
  }
  return (
    <label
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={24} stroke={1.4} aria-hidden="true" />
      <span>{t('drop')}</span>
      <span className={classes.soft}>{t('dropHelp')}</span>
      <input
        type="file"
        accept=".csv,text/csv"
        className={classes.input}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
