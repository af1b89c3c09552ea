/** The parts of the report in Danish. */
export const daReportParts = {
  reportParts: {
    legend: 'Tag med i rapporten:',
    names: {
      summary: 'Resultatet i ord',
      since: 'Hvad der blev af planen',
      plan: 'Prioriteter og handlinger',
      trend: 'Udvikling',
      changes: 'Før og efter, spørgsmål for spørgsmål',
      answers: 'Spørgsmål og svar',
      responses: 'Deltagernes egne svar',
      unknown: 'Det, vi ikke ved',
      scale: 'Skalaen, og hvordan scorerne er regnet ud',
    },
    trendTitle: 'Udvikling over alle runder',
    planTitle: 'Prioriteter og handlinger',
    planOf: (label: string) => `Prioriteter og handlinger: »${label}«`,
  },
}
