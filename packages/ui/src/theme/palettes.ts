import type { MantineColorsTuple } from '@mantine/core'

/**
 * Even steps of lightness in OKLCH, so that one shade number reads alike in every hue:
 * 6 carries white text and stands on shade 0 (both AA), 4 stands on dark paper, 5 carries ink.
 */
export const jade: MantineColorsTuple = [
  '#ecfaf4',
  '#d8f2e8',
  '#b6e5d4',
  '#8fd5bc',
  '#69c2a5',
  '#3ea788',
  '#0b7a5e',
  '#006950',
  '#005640',
  '#004130',
]

export const green: MantineColorsTuple = [
  '#ecfaee',
  '#d8f4dd',
  '#b6e8bf',
  '#90d89f',
  '#6bc580',
  '#41ab60',
  '#027e38',
  '#006b2c',
  '#005822',
  '#004217',
]

export const red: MantineColorsTuple = [
  '#ffefec',
  '#ffded9',
  '#ffc1b8',
  '#ffa095',
  '#ff7e74',
  '#ef5952',
  '#ba2b2b',
  '#a11d1f',
  '#861317',
  '#670b0e',
]

export const violet: MantineColorsTuple = [
  '#f7f2ff',
  '#ede4ff',
  '#ddccff',
  '#cbb0ff',
  '#b794ff',
  '#9d72fb',
  '#7447c8',
  '#6339ad',
  '#512c91',
  '#3d206f',
]

export const amber: MantineColorsTuple = [
  '#fef4e7',
  '#fbe8d0',
  '#f4d3a8',
  '#e9bb7b',
  '#daa250',
  '#c1851a',
  '#935b00',
  '#7e4b00',
  '#683d00',
  '#4f2d00',
]

/** Paper to ink for the light scheme. 6 is the lightest that reads on paper (6:1). */
export const gray: MantineColorsTuple = [
  '#f7fbf9',
  '#f0f5f2',
  '#e4e9e7',
  '#d6dad8',
  '#babfbd',
  '#8f9391',
  '#606462',
  '#4a4e4c',
  '#333635',
  '#1d201e',
]

/** Ink to paper for the dark scheme: 0 is text, 2 dimmed text (7:1), 4 hairlines, 7 the page. */
export const dark: MantineColorsTuple = [
  '#e3eae7',
  '#c6ccc9',
  '#a0a6a3',
  '#7f8582',
  '#3e4441',
  '#2e3331',
  '#222724',
  '#161b19',
  '#0e1311',
  '#080c0a',
]
