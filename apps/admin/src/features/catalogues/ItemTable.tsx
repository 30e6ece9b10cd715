import { ActionIcon, Textarea } from '@mantine/core'
import { useLocale, useNotify } from '@careline/ui'
import type { Campaign, Catalogue } from '@careline/campaign'
import { IconTrash } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import classes from './catalogues.module.css'
import { ItemCell, oneLine } from './ItemCell.tsx'
import { attributeOf, type Item } from './items.ts'
import { useCataloguesT } from './messages.ts'
import { rowKey, sameRow } from './row-keys.ts'

interface ItemTableProps {
  catalogue: Catalogue
  items: Item[]
  disabled: boolean
  /** Where the items are stores: what their codes of provinces and districts mean. */
  provinces: Campaign['provinces'] | null
  onChange: (items: Item[]) => void
}

const isPlace = (key: string) => key === 'province' || key === 'district'

/** The items as a table whose cells are fields. */
export function ItemTable({ catalogue, items, disabled, provinces, onChange }: ItemTableProps) {
  const t = useCataloguesT('catalogues')
  const { pick } = useLocale()
  const notify = useNotify()
  const put = (index: number, key: string, value: Item[string]) =>
    onChange(items.map((item, at) => (at === index ? sameRow(item, { ...item, [key]: value }) : item)))
  // What a removal takes back is put among the rows as they are by then.
  const latest = useRef({ items, onChange })
  useLayoutEffect(() => {
    latest.current = { items, onChange }
  })
  const remove = (index: number, item: Item) => {
    onChange(items.toSpliced(index, 1))
    notify({
      message: t('removed', { name: item.label }),
      onUndo: () => latest.current.onChange(latest.current.items.toSpliced(index, 0, item)),
    })
  }
  const columns = catalogue.facts.map((fact) => ({
    fact,
    key: attributeOf(fact),
    label: fact.label ? pick(fact.label) : attributeOf(fact),
  }))
  const choicesOf = (key: string, item: Item) => {
    const places =
      key === 'province'
        ? provinces
        : key === 'district'
          ? provinces?.find(({ code }) => code === item['province'])?.districts
          : undefined
    return places?.map(({ code, name }) => ({ value: code, label: name }))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, so the keyboard must reach it
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={pick(catalogue.label)}>
      <table className={classes.table}>
        {/* Fields grow with their text, so how wide they are must be known before there is any. */}
        <colgroup>
          <col data-kind="id" />
          <col data-kind="label" />
          {columns.map(({ fact, key }) => (
            <col key={key} data-kind={isPlace(key) ? 'place' : fact.type} />
          ))}
          <col data-kind="remove" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('id')}</th>
            <th scope="col">{t('label')}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={rowKey(item)}>
              <td data-name={t('id')}>
                <Textarea
                  size="xs"
                  autosize
                  minRows={1}
                  aria-label={`${t('id')}, ${item.label}`}
                  value={item.id}
                  disabled={disabled}
                  onChange={(event) => put(index, 'id', oneLine(event.currentTarget.value))}
                />
              </td>
              <td data-name={t('label')}>
                <Textarea
                  size="xs"
                  autosize
                  minRows={1}
                  aria-label={`${t('label')}, ${item.id}`}
                  value={item.label}
                  disabled={disabled}
                  onChange={(event) => put(index, 'label', oneLine(event.currentTarget.value))}
                />
              </td>
              {columns.map(({ fact, key, label }) => (
                <td key={key} data-name={label}>
                  <ItemCell
                    fact={fact}
                    choices={choicesOf(key, item)}
                    value={item[key]}
                    disabled={disabled}
                    label={`${label}, ${item.label}`}
                    onChange={(value) => put(index, key, value)}
                  />
                </td>
              ))}
              <td data-kind="remove">
                {!disabled && (
                  <ActionIcon
                    aria-label={t('remove', { name: item.label })}
                    // The second press of a double click would meet the row that moved up.
                    onClick={({ detail }) => detail < 2 && remove(index, item)}
                  >
                    <IconTrash size={16} stroke={1.6} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
