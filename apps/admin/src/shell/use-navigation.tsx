import { type NavGroup, useLocale } from '@careline/ui'
import {
  IconBook2,
  IconChecklist,
  IconChecks,
  IconDatabase,
  IconFilter,
  IconFlask,
  IconHistory,
  IconLayoutDashboard,
  IconMail,
  IconMessages,
  IconRoute,
  IconShieldCheck,
  IconUserCog,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useShellT } from './messages.ts'
import { ReviewsBadge } from './ReviewsBadge.tsx'
import { hasOnlyDuties, mayAudit, mayGiveAccounts } from './roles.ts'
import { useUser } from './session.ts'

/** The pages that this person may open, in groups; the rule sets come from the campaign itself. */
export function useNavigation(): NavGroup[] {
  const t = useShellT('nav')
  const { pick } = useLocale()
  const { roles } = useUser()
  const onlyDuties = hasOnlyDuties(roles)
  const answer = useQuery({ ...api.draft.get.queryOptions(), enabled: !onlyDuties })
  const draft = answer.data
  const changed = new Set(draft?.changes.map((change) => change.ruleSetId))
  const duties: NavGroup = {
    label: t('followUp'),
    items: [{ label: t('followUps'), path: '/follow-ups', icon: <IconChecklist /> }],
  }
  if (onlyDuties) return [duties]
  const ruleSets = draft?.document.ruleSets ?? []
  const catalogues = Object.entries(draft?.document.catalogues ?? {})
  return [
    { items: [{ label: t('overview'), path: '/', icon: <IconLayoutDashboard /> }] },
    {
      label: t('campaign'),
      items: [
        {
          label: t('rules'),
          path: '/rules',
          icon: <IconFilter />,
          items: ruleSets.map((ruleSet) => ({
            label: ruleSet.label ? pick(ruleSet.label) : ruleSet.id,
            path: `/rules/${ruleSet.id}`,
            ...(changed.has(ruleSet.id) && { badge: '●' }),
          })),
        },
        { label: t('audience'), path: '/audience', icon: <IconUsers /> },
        { label: t('reviews'), path: '/reviews', icon: <IconChecks />, badge: <ReviewsBadge /> },
        { label: t('playground'), path: '/playground', icon: <IconFlask /> },
        { label: t('releases'), path: '/releases', icon: <IconHistory /> },
        { label: t('data'), path: '/data', icon: <IconDatabase /> },
        ...(mayGiveAccounts(roles) ? [{ label: t('accounts'), path: '/accounts', icon: <IconUserCog /> }] : []),
        ...(mayAudit(roles) ? [{ label: t('audit'), path: '/audit', icon: <IconShieldCheck /> }] : []),
      ],
    },
    {
      label: t('content'),
      items: [
        {
          label: t('catalogues'),
          path: '/catalogues',
          icon: <IconBook2 />,
          items: catalogues.map(([id, catalogue]) => ({ label: pick(catalogue.label), path: `/catalogues/${id}` })),
        },
        { label: t('templates'), path: '/templates', icon: <IconMail /> },
        { label: t('script'), path: '/script', icon: <IconRoute /> },
      ],
    },
    {
      ...duties,
      items: [...duties.items, { label: t('messages'), path: '/messages', icon: <IconMessages /> }],
    },
  ]
}
