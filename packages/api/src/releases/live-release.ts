import type { Campaign } from '@careline/campaign'
import type { Context, Ports } from '../context.ts'
import type { ReleaseRow } from '../ports/releases.ts'
import { refuse } from '../problem.ts'
import { releaseDocument } from './release-document.ts'

/** The release in force, with its document, and the revision that stands for it where there is no draft. */
export async function liveRelease(
  ctx: Pick<Context, 'campaignId'> & { ports: Pick<Ports, 'campaigns' | 'releases'> },
): Promise<{ release: ReleaseRow; campaign: Campaign; draftRevision: number }> {
  const row = await ctx.ports.campaigns.get(ctx.campaignId)
  const release = row?.liveReleaseId ? await ctx.ports.releases.get(row.liveReleaseId) : null
  if (!row || !release)
    refuse('no-release', {
      vi: 'Chiến dịch chưa có bản phát hành nào. Vui lòng phát hành bản nháp trước.',
      en: 'The campaign has no release yet. Please publish the draft first.',
    })
  return { release, campaign: releaseDocument(release), draftRevision: row.draftRevision }
}
