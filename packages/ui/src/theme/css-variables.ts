import type { CSSVariablesResolver } from '@mantine/core'

const HUES = ['jade', 'green', 'teal', 'red', 'violet', 'yellow', 'orange', 'gray']

/** Soft backgrounds of badges, notices and light buttons: a tint of the hue on the page, and the hue as text. */
function softVariants(tint: number, textShade: number): Record<string, string> {
  return Object.fromEntries(
    HUES.flatMap((hue) => {
      const color = `var(--mantine-color-${hue}-5)`
      return [
        [`--mantine-color-${hue}-light`, `color-mix(in srgb, ${color} ${tint}%, var(--careline-paper))`],
        [`--mantine-color-${hue}-light-hover`, `color-mix(in srgb, ${color} ${tint + 5}%, var(--careline-paper))`],
        [`--mantine-color-${hue}-light-color`, `var(--mantine-color-${hue}-${textShade})`],
      ]
    }),
  )
}

/**
 * Careline's own tokens beside Mantine's. The meaning colours (`in`, `out`, `changed`, `waiting`) are for meaning only,
 * and always stand beside a sign or a word; `-soft` is their background.
 */
export const carelineCssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--careline-header-height': '48px',
    '--careline-nav-width': '212px',
    '--careline-aside-width': '320px',
  },
  light: {
    ...softVariants(14, 7),
    '--mantine-color-text': 'var(--mantine-color-gray-9)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-3)',
    '--mantine-color-default-hover': 'var(--mantine-color-gray-1)',
    '--mantine-color-default-color': 'var(--mantine-color-gray-9)',
    '--mantine-color-disabled-color': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-red-6)',
    '--mantine-color-success': 'var(--mantine-color-green-6)',
    '--mantine-color-anchor': 'var(--mantine-color-jade-7)',
    '--careline-paper': '#ffffff',
    '--careline-sunken': 'var(--mantine-color-gray-0)',
    '--careline-hover': 'var(--mantine-color-gray-1)',
    '--careline-hairline': 'var(--mantine-color-gray-2)',
    '--careline-ink': 'var(--mantine-color-gray-9)',
    '--careline-ink-soft': 'var(--mantine-color-gray-6)',
    '--careline-brand': 'var(--mantine-color-jade-6)',
    '--careline-brand-soft': 'var(--mantine-color-jade-0)',
    '--careline-brand-ink': 'var(--mantine-color-jade-7)',
    '--careline-bar': 'var(--mantine-color-jade-3)',
    '--careline-in': 'var(--mantine-color-green-6)',
    '--careline-in-soft': 'var(--mantine-color-green-0)',
    '--careline-out': 'var(--mantine-color-red-6)',
    '--careline-out-soft': 'var(--mantine-color-red-0)',
    '--careline-changed': 'var(--mantine-color-violet-6)',
    '--careline-changed-soft': 'var(--mantine-color-violet-0)',
    '--careline-waiting': 'var(--mantine-color-yellow-6)',
    '--careline-waiting-soft': 'var(--mantine-color-yellow-0)',
  },
  dark: {
    ...softVariants(16, 4),
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-default-hover': 'var(--mantine-color-dark-5)',
    '--mantine-color-default-color': 'var(--mantine-color-dark-0)',
    '--mantine-color-disabled-color': 'var(--mantine-color-dark-2)',
    '--mantine-color-bright': 'var(--mantine-color-dark-0)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-success': 'var(--mantine-color-green-4)',
    '--mantine-color-anchor': 'var(--mantine-color-jade-4)',
    '--careline-paper': 'var(--mantine-color-dark-7)',
    '--careline-sunken': '#111614',
    '--careline-hover': 'var(--mantine-color-dark-6)',
    '--careline-hairline': 'var(--mantine-color-dark-5)',
    '--careline-ink': 'var(--mantine-color-dark-0)',
    '--careline-ink-soft': 'var(--mantine-color-dark-2)',
    '--careline-brand': 'var(--mantine-color-jade-5)',
    '--careline-brand-soft': '#14302a',
    '--careline-brand-ink': 'var(--mantine-color-jade-4)',
    '--careline-bar': '#23705b',
    '--careline-in': 'var(--mantine-color-green-4)',
    '--careline-in-soft': '#16311f',
    '--careline-out': 'var(--mantine-color-red-4)',
    '--careline-out-soft': '#3b1d1b',
    '--careline-changed': 'var(--mantine-color-violet-4)',
    '--careline-changed-soft': '#2b2243',
    '--careline-waiting': 'var(--mantine-color-yellow-4)',
    '--careline-waiting-soft': '#33260f',
  },
})
