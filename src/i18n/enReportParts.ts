import type { daReportParts } from './daReportParts'

/** The parts of the report in English. */
export const enReportParts: typeof daReportParts = {
  reportParts: {
    legend: 'Include in the report:',
    names: {
      summary: 'The result in words',
      since: 'What came of the plan',
      plan: 'Priorities and actions',
      trend: 'Trend',
      changes: 'Before and after, question by question',
      answers: 'Questions and answers',
      responses: 'The participants’ own answers',
      unknown: 'What we do not know',
      scale: 'The scale, and how it was counted',
    },
    trendTitle: 'Trend over all rounds',
    planTitle: 'Priorities and actions',
    planOf: (label) => `Priorities and actions: ‘${label}’`,
  },
}
