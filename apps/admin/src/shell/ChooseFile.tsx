import { Button, type ButtonProps, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useRef } from 'react'

interface ChooseFileProps extends Pick<ButtonProps, 'loading' | 'variant'> {
  label: string
  /** Endings and types, as a file field takes them. */
  accept: string
  onFile: (file: File) => void
}

/** A button that takes one file, and the same one again once it is mended: of that a browser tells nothing by itself. */
export function ChooseFile({ label, accept, onFile, ...look }: ChooseFileProps) {
  const forget = useRef<() => void>(null)
  return (
    <FileButton
      accept={accept}
      inputProps={{ 'aria-label': label }}
      resetRef={forget}
      onChange={(file) => {
        if (file) onFile(file)
        forget.current?.()
      }}
    >
      {(button) => (
        <Button {...button} {...look} size="xs" leftSection={<IconUpload size={16} />}>
          {label}
        </Button>
      )}
    </FileButton>
  )
}
