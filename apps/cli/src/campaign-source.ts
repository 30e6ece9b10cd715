import { type Campaign, type CampaignProblem, readStoredCampaign } from '@careline/campaign'
import { readFile } from 'node:fs/promises'
import { Failure } from './failure.ts'

export interface CampaignSource {
  campaign: Campaign
  /** The release's number, or null for a campaign that is not a release. */
  release: number | null
}

/** The campaigns that come with Careline, by id. */
const shipped: Record<string, () => Promise<unknown>> = {
  'high-value-care': async () => (await import('@careline/campaign-high-value-care')).highValueCare,
}

/**
 * The document of a campaign that comes with Careline, or of a JSON file: a campaign, or a release with its `number` and `document`.
 * @throws Failure where there is none, or the file is no JSON
 */
export async function readDocument(nameOrFile: string): Promise<{ document: unknown; release: number | null }> {
  const load = Object.hasOwn(shipped, nameOrFile) ? shipped[nameOrFile] : undefined
  if (load) return { document: await load(), release: null }
  const content = await readJson(nameOrFile)
  if (typeof content === 'object' && content !== null && 'document' in content && 'number' in content) {
    return { document: content.document, release: typeof content.number === 'number' ? content.number : null }
  }
  return { document: content, release: null }
}

/** The campaign itself, of today's or an earlier version, checked. @throws Failure with the first thing that is wrong with it */
export async function readCampaign(nameOrFile: string): Promise<CampaignSource> {
  const { document, release } = await readDocument(nameOrFile)
  const parsed = readStoredCampaign(document)
  if (parsed.ok) return { campaign: parsed.campaign, release }
  const { problems } = parsed
  const [first] = problems
  const more = problems.length - 1
  throw new Failure(
    `${nameOrFile} chưa phải là chiến dịch hợp lệ. ${first ? problemLine(first).vi : ''}${more > 0 ? ` Còn ${more} lỗi khác: careline check ${nameOrFile}` : ''}`,
    `${nameOrFile} is not a valid campaign. ${first ? problemLine(first).en : ''}${more > 0 ? ` ${more} more: careline check ${nameOrFile}` : ''}`,
  )
}

export function problemLine({ path, message }: CampaignProblem) {
  const where = path.length > 0 ? `${path.join('.')}: ` : ''
  return { vi: where + message.vi, en: where + message.en }
}

async function readJson(file: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    const names = Object.keys(shipped).join(', ')
    throw new Failure(
      `Không có chiến dịch hoặc tệp ${file}. Chiến dịch có sẵn: ${names}.`,
      `There is no campaign or file ${file}. Campaigns that come with Careline: ${names}.`,
    )
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : ''
    throw new Failure(`${file} không phải JSON hợp lệ (${detail}).`, `${file} is not valid JSON (${detail}).`)
  }
}
