import { Menu, Tooltip, UnstyledButton } from '@mantine/core'
import type { DraftPlace } from '@careline/api'
import { initials } from '@careline/ui'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Draft } from '../draft.ts'
import { useUser } from '../session.ts'
import { usePresenceT } from './messages.ts'
import { isHere, others, type PresentPerson } from './presence-state.ts'
import { setPlace, usePresence } from './presence-store.ts'
import classes from './presence.module.css'
import { usePersonWords } from './use-person-words.ts'

const SHOWN = 4

/** The others in the draft by their initials, and this page present in it too. Pressed, they lead to where that person is. */
export function PresentPeople({ draft, here }: { draft: Draft; here: DraftPlace }) {
  const t = usePresenceT('presence')
  const { id: myId } = useUser()
  const words = usePersonWords(draft)
  const { area, id, view } = here
  useEffect(() => {
    setPlace({ area, id, view })
    return () => setPlace(null)
  }, [area, id, view])
  const people = others(usePresence(), myId, here)
  if (people.length === 0) return null
  const [shown, more] = people.length > SHOWN ? [people.slice(0, SHOWN - 1), people.slice(SHOWN - 1)] : [people, []]
  return (
    <ul className={classes.people} aria-label={t('list')}>
      {shown.map((person) => (
        <li key={person.id}>
          <Tooltip label={words(person)} multiline maw={320}>
            <Link
              {...wayTo(person, here)}
              className={classes.person}
              data-here={isHere(person, here)}
              aria-label={`${initials(person.name)} · ${words(person)}`}
            >
              {initials(person.name)}
            </Link>
          </Tooltip>
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <Menu position="bottom-end">
            <Menu.Target>
              <UnstyledButton className={classes.person} aria-label={`+${more.length} · ${t('more')}`}>
                +{more.length}
              </UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              {more.map((person) => (
                <Menu.Item key={person.id} component={Link} {...(wayTo(person, here) as object)}>
                  {words(person)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </li>
      )}
    </ul>
  )
}

/** To where the person is; of several places to one where this page is not. */
function wayTo({ places }: PresentPerson, here: DraftPlace): LinkProps {
  const { area, id, view } = places.find((each) => each.area !== here.area || each.id !== here.id) ?? places[0] ?? here
  switch (area) {
    case 'rules':
      return { to: '/rules/$ruleSetId', params: { ruleSetId: id }, search: { tab: view ?? 'sentences' } }
    case 'templates':
      return { to: '/templates', search: { template: id } }
    case 'catalogues':
      return { to: '/catalogues/$catalogueId', params: { catalogueId: id } }
  }
}
