import type { daOverview } from './daOverview'
import { plural } from './plural'

/** The texts of an assessment's own page in English, as far as it is more than a list. */
export const enOverview: typeof daOverview = {
  start: {
    title: 'Next step',
    firstRound:
      'There are no rounds here yet. In a round you answer the questions about the six Ps going by what happened last time.',
    makeFirst: 'Make the first round',
    notBegun: (label, n) =>
      `‘${label}’ is ready, and ${n} ${plural('en', n, { one: 'question is waiting for your answer', other: 'questions are waiting for your answers' })}.`,
    begin: 'Get started',
    begun: (label, n) =>
      `You are under way with ‘${label}’. ${n} ${plural('en', n, { one: 'question has', other: 'questions have' })} no answer yet.`,
    goOn: 'Go on answering',
    workshop: (label, n) =>
      `The workshop about ‘${label}’ is under way. ${n} ${plural('en', n, { one: 'question has', other: 'questions have' })} no agreed answer yet.`,
    toWorkshop: 'Go to the workshop',
    decide: (label) =>
      `The result of ‘${label}’ is ready. Is it good enough? Choose where you want to be, and what to begin with.`,
    toAims: 'Choose ambitions',
    compare: (before, after) =>
      `The result of ‘${after}’ is ready. See what has changed since ‘${before}’, and then choose where you want to be.`,
    toComparison: 'See what has changed',
    choose: (label) =>
      `You have chosen your ambitions after ‘${label}’. Now choose what to begin with.`,
    toPriorities: 'Choose priorities',
    plan: (n) =>
      `${n === 1 ? 'One priority has' : `${n} priorities have`} no action yet. Agree who does what, and when.`,
    toPlan: 'Agree actions',
    act: (open, overdue) =>
      [
        open === 1 ? 'One action is open.' : `${open} actions are open.`,
        ...(overdue === 0
          ? []
          : open === 1
            ? ['It is past its due date.']
            : overdue === open
              ? [open === 2 ? 'Both are past their due dates.' : 'All are past their due dates.']
              : [
                  overdue === 1
                    ? 'One of them is past its due date.'
                    : `${overdue} of them are past their due dates.`,
                ]),
      ].join(' '),
    toActions: 'See the actions',
    again: {
      'long-ago': (label, month) =>
        `‘${label}’ is from ${month}. Answer the same questions again, and see what has changed.`,
      done: () => 'All actions are done or dropped. Take another round, and see what has changed.',
      empty: (label) =>
        `‘${label}’ was closed without answers. Make a new round when you are ready to answer.`,
    },
    makeNext: 'Make the next round',
    rest: (label) =>
      `After ‘${label}’ you have said that it is good enough as it is. Take another round in a year or so.`,
    toResult: 'See where you stand',
    latest: 'Latest',
    states: { open: 'Not begun', begun: 'Under way', answered: 'All answered' },
    earlier: (n) =>
      `Show ${n} ${plural('en', n, { one: 'earlier round', other: 'earlier rounds' })}`,
    fewer: 'Show the latest rounds only',
    next: 'Next time',
    nextLead: 'Answer again after a project or a year. Then you can see what has changed.',
    trend: 'See the trend',
    history: 'Earlier closings',
    shape: 'How it looks now',
    shapeChange: 'Before and now',
    wholeResult: 'See the whole result',
    wholeComparison: 'See the whole comparison',
    actions: 'Open actions',
    noActions:
      'The actions you agree appear here, each with its owner and due date. You choose them once you have seen the result.',
    allDone: 'All actions are done or dropped.',
    wholePlan: 'See the whole plan',
    morePlan: (n) => `+ ${n} ${plural('en', n, { one: 'action', other: 'actions' })} in the plan`,
    noOwner: 'No owner',
    due: (date) => `Due ${date}`,
    noDue: 'No due date',
    overdue: 'past its due date',
    statusSet: (what, status) => `The status of ‘${what}’ is now: ${status}.`,
    keep: 'Keep a copy as a baseline',
    copyName: (label, n) => (n === 1 ? `${label} (baseline)` : `${label} (baseline ${n})`),
    kept: (label) => `‘${label}’ has been kept as a baseline.`,
    keptFor: (label) =>
      `The copy is closed and stays as it is while you go on working on ‘${label}’. Use ‘Compare’ to see the differences.`,
    scopeFrozen:
      'The round is closed. Its name and date can still be corrected, but not what the answers are about. Reopen the round if that needs correcting.',
    revealFrozen: 'The round is closed, and no more answers are shown. Reopen it on the overview.',
    groupsFrozen:
      'The round is closed, and its groups cannot be edited. Reopen it on the overview.',
    reopenedSince: (label, dates) =>
      `‘${label}’ was reopened on ${dates} after it had been closed.`,
    nothingChanged: 'No answers have been changed since.',
    changedSince: (n) =>
      `${n} ${plural('en', n, { one: 'answer has', other: 'answers have' })} been changed since.`,
    changedIn: (label, n) =>
      `${n} ${plural('en', n, { one: 'answer', other: 'answers' })} in ‘${label}’ ${plural('en', n, { one: 'was', other: 'were' })} changed after the round was closed.`,
  },
}
