import type { MantineThemeComponents } from '@mantine/core'

const HEIGHTS: Record<string, string> = { xs: '28px', sm: '36px' }

const inputHeight = (_theme: unknown, props: { size?: unknown }) => {
  const height = HEIGHTS[String(props.size ?? 'sm')]
  return { wrapper: height ? { '--input-height': height, '--input-size': height } : {} }
}

const buttonHeight = (_theme: unknown, props: { size?: unknown }) => {
  const height = HEIGHTS[String(props.size ?? 'sm')]
  return { root: height ? { '--button-height': height } : {} }
}

const flat = { defaultProps: { shadow: 'none' } }
const floating = { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } }

/** Rows are 36 px (`sm`, the default) or 28 px (`xs`); only what floats above the page casts a shadow. */
export const componentDefaults: MantineThemeComponents = {
  Input: { defaultProps: { size: 'sm' }, vars: inputHeight },
  Button: { defaultProps: { size: 'sm' }, vars: buttonHeight },
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
  Badge: { defaultProps: { variant: 'light', radius: 'sm' } },
  Paper: flat,
  Card: flat,
  // Without the placeholder the first item takes the focus, and a menu holds nothing but items.
  Menu: { defaultProps: { ...floating.defaultProps, withInitialFocusPlaceholder: false } },
  Popover: floating,
  HoverCard: floating,
  Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 }, withArrow: false } },
  Modal: { defaultProps: { shadow: 'md', radius: 'md', centered: true, transitionProps: { duration: 120 } } },
  Drawer: { defaultProps: { shadow: 'none', transitionProps: { duration: 120 } } },
  Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 12 } },
  Tabs: { defaultProps: { keepMounted: false } },
  NumberInput: { defaultProps: { thousandSeparator: '.', decimalSeparator: ',' } },
}
