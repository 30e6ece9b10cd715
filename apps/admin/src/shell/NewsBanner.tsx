import { Button, CloseButton, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLive } from './live.ts'
import { useShellT } from './messages.ts'
import classes from './shell.module.css'

/** A newer release went live while this page was open. */
export function NewsBanner() {
  const t = useShellT('shell')
  const { news, hideNews } = useLive()
  if (!news) return null
  const words = { number: String(news.number), name: news.byName, message: news.message }
  return (
    <div className={classes.news} role="status">
      <span>
        {news.restoresNumber === null
          ? t('newRelease', words)
          : t('restoredRelease', { ...words, restores: String(news.restoresNumber) })}
      </span>
      <Group gap={4} wrap="nowrap">
        <Button
          component={Link}
          to="/releases/$number"
          params={{ number: String(news.number) } as never}
          size="xs"
          variant="subtle"
          onClick={hideNews}
        >
          {t('openRelease', { number: String(news.number) })}
        </Button>
        <CloseButton size="sm" aria-label={t('dismiss')} onClick={hideNews} />
      </Group>
    </div>
  )
}
