import { createTheme, mergeThemeOverrides, type MantineThemeOverride } from '@mantine/core'
import { componentDefaults } from './component-defaults.ts'
import { amber, dark, gray, green, jade, red, violet } from './palettes.ts'

/** The two apps differ only in type size: `admin` 14/20, `agent` 15/22. */
export type CarelineApp = 'admin' | 'agent'

const FONT =
  "'Inter Variable', -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

const base = createTheme({
  colors: { jade, green, teal: green, red, violet, yellow: amber, orange: amber, gray, dark },
  primaryColor: 'jade',
  // One shade in both schemes: Mantine picks the text colour on it once, for light, and white stands on 6 in either.
  primaryShade: 6,
  autoContrast: true,
  // Between the luminance of our shades 6 (white text) and 5 (ink text).
  luminanceThreshold: 0.2,
  black: '#101512',
  white: '#ffffff',
  fontFamily: FONT,
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  headings: {
    fontFamily: FONT,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
      h4: { fontSize: '14px', lineHeight: '20px' },
      h5: { fontSize: '13px', lineHeight: '20px' },
      h6: { fontSize: '12px', lineHeight: '16px' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  shadows: { md: '0 0 0 1px rgb(0 0 0 / 4%), 0 8px 24px rgb(0 0 0 / 14%)' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: componentDefaults,
})

const sizes: Record<CarelineApp, MantineThemeOverride> = {
  admin: {
    fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
    lineHeights: { xs: '1.34', sm: '1.43', md: '1.43', lg: '1.5', xl: '1.4' },
  },
  agent: {
    fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '18px', xl: '22px' },
    lineHeights: { xs: '1.39', sm: '1.467', md: '1.467', lg: '1.45', xl: '1.546' },
  },
}

/** Careline's Mantine theme for one of the apps; every page of both is drawn with it. */
export function carelineTheme(app: CarelineApp): MantineThemeOverride {
  return mergeThemeOverrides(base, sizes[app])
}
