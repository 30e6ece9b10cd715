import { Drawer, type DrawerProps, Modal, type ModalProps } from '@mantine/core'
import { useReturnFocus } from './use-return-focus.ts'

/** A dialog, there for as long as it is drawn; then the focus is back where it came from. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  useReturnFocus()
  return <Modal opened {...props} />
}

/** The same at the right edge, for what is read beside the page. */
export function SideDialog(props: Omit<DrawerProps, 'opened' | 'position'>) {
  useReturnFocus()
  return <Drawer opened position="right" {...props} />
}
