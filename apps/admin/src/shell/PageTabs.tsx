import { Tabs } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

interface PageTabsProps<Tab extends string> {
  tabs: readonly Tab[]
  tab: Tab
  label: (tab: Tab) => string
  onTab: (tab: Tab) => void
  /** What the tab in hand shows. */
  children: ReactNode
}

/** The parts of a page, of which its address names one. */
export function PageTabs<Tab extends string>({ tabs, tab, label, onTab, children }: PageTabsProps<Tab>) {
  const list = useRef<HTMLDivElement>(null)
  // On a phone the row of tabs scrolls sideways: the one in hand is in view.
  useEffect(() => {
    list.current
      ?.querySelector(`[data-tab="${CSS.escape(tab)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [tab])
  return (
    <Tabs
      value={tab}
      onChange={(value) => {
        const next = tabs.find((candidate) => candidate === value)
        if (next !== undefined) onTab(next)
      }}
    >
      <Tabs.List ref={list} mb="md">
        {tabs.map((value) => (
          <Tabs.Tab key={value} value={value} data-tab={value}>
            {label(value)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>{children}</Tabs.Panel>
    </Tabs>
  )
}
