/** The parts of the report that a team can leave out, in their order. Page one is always there. */
export const REPORT_PARTS = [
  'summary',
  'since',
  'plan',
  'trend',
  'changes',
  'answers',
  'responses',
  'unknown',
  'scale',
] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

/** The parts that an address leaves out, as `answers,scale`; what is no part is passed over. */
export function partsLeftOut(query: unknown): readonly ReportPart[] {
  const named = typeof query === 'string' ? query.split(',') : []
  return REPORT_PARTS.filter((part) => named.includes(part))
}
