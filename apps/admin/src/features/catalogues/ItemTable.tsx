import { ActionIcon, TextInput } from '@mantine/core'
import { useLocale } from '@careline/ui'
import type { Catalogue } from '@careline/campaign'
import { IconTrash } from '@tabler/icons-react'
import classes from './catalogues.module.css'
import { ItemCell } from './ItemCell.tsx'
import { attributeOf, type Item } from './items.ts'
import { useCataloguesT } from './messages.ts'

interface ItemTableProps {
  catalogue: Catalogue
  items: Item[]
  disabled: boolean
  onChange: (items: Item[]) => void
}

/** The items as a table whose cells are fields. */
export function ItemTable({ catalogue, items, disabled, onChange }: ItemTableProps) {
  const t = useCataloguesT('catalogues')
  const { pick } = useLocale()
  const put = (index: number, key: string, value: Item[string]) =>
    onChange(items.map((item, at) => (at === index ? { ...item, [key]: value } : item)))
  const columns = catalogue.facts.map((fact) => ({
    fact,
    key: attributeOf(fact),
    label: fact.label ? pick(fact.label) : attributeOf(fact),
  }))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, so the keyboard must reach it
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={pick(catalogue.label)}>
      <table className={classes.table}>
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
            <tr key={index}>
              <td>
                <TextInput
                  size="xs"
                  aria-label={`${t('id')}, ${item.label}`}
                  value={item.id}
                  disabled={disabled}
                  onChange={(event) => put(index, 'id', event.currentTarget.value)}
                />
              </td>
              <td className={classes.wide}>
                <TextInput
                  size="xs"
                  aria-label={`${t('label')}, ${item.id}`}
                  value={item.label}
                  disabled={disabled}
                  onChange={(event) => put(index, 'label', event.currentTarget.value)}
                />
              </td>
              {columns.map(({ fact, key, label }) => (
                <td key={key}>
                  <ItemCell
                    fact={fact}
                    value={item[key]}
                    disabled={disabled}
                    label={`${label}, ${item.label}`}
                    onChange={(value) => put(index, key, value)}
                  />
                </td>
              ))}
              <td>
                {!disabled && (
                  <ActionIcon
                    aria-label={t('remove', { name: item.label })}
                    onClick={() => onChange(items.toSpliced(index, 1))}
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
