import { analyseCampaign, flipsOf, runCases, tryCases } from '@careline/campaign'
import { parentPort } from 'node:worker_threads'
import { answerRequests } from '../threads/answer-requests.ts'
import type { Answers, Question } from './protocol.ts'

if (!parentPort) throw new Error('reasoning-worker.ts runs in a worker thread only.')

answerRequests(parentPort, (question: Question): Answers[Question['kind']] | Promise<Answers[Question['kind']]> => {
  switch (question.kind) {
    case 'findings': {
      const { campaign, ruleSetId } = question
      return analyseCampaign(campaign, ruleSetId === null ? {} : { ruleSetId })
    }
    case 'cases':
      return tryCases(question.campaign)
    case 'proof':
      return runCases(question.campaign)
    case 'flips':
      return flipsOf(question.campaign, question.facts, { showSensitive: question.showSensitive })
  }
})
