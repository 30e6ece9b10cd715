import type { MantineThemeComponents, MantineThemeOverride } from '@mantine/core'

/** The two heights of the page; other sizes stay Mantine's. */
function heightOf(size: unknown): string | undefined {
  if (size === 'xs') return '28px'
  return size === undefined || size === 'sm' ? '36px' : undefined
}

const inputHeight = (_theme: unknown, props: { size?: unknown }) => {
  const height = heightOf(props.size)
  return { wrapper: height ? { '--input-height': height, '--input-size': height } : {} }
}

const buttonHeight = (_theme: unknown, props: { size?: unknown }) => {
  const height = heightOf(props.size)
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
  Modal: {
    defaultProps: {
      shadow: 'md',
      radius: 'md',
      centered: true,
      overlayProps: { backgroundOpacity: 0.35 },
      transitionProps: { duration: 120 },
    },
  },
  Drawer: {
    defaultProps: { shadow: 'none', overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 120 } },
  },
  Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 12 } },
  // On a phone the tabs scroll sideways in one line.
  Tabs: { defaultProps: { keepMounted: false }, styles: { list: { flexWrap: 'nowrap', overflowX: 'auto' } } },
  NumberInput: { defaultProps: { thousandSeparator: '.', decimalSeparator: ',' } },
}

/** The cross of every dialog, drawer, notice and field, by its name in the page's language: it has no words of its own. */
export function namedCrosses({ close, clear }: { close: string; clear: string }): MantineThemeOverride {
  const named = { defaultProps: { closeButtonProps: { 'aria-label': close } } }
  return {
    components: {
      Modal: named,
      Drawer: named,
      Alert: { defaultProps: { closeButtonLabel: close } },
      InputClearButton: { defaultProps: { 'aria-label': clear } },
    },
  }
}
