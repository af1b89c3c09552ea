import type { daSideBySide } from './daSideBySide'
import { plural } from './plural'

const assessments = (n: number) =>
  `${n} ${plural('en', n, { one: 'assessment', other: 'assessments' })}`

/** The texts of the page with assessments side by side, in English. */
export const enSideBySide: typeof daSideBySide = {
  sideBySide: {
    title: 'Side by side',
    lead: 'Choose 2 to 12 assessments. They are shown on the same scale, so that you can see where you are alike and where you can learn from each other.',
    choose: 'Assessments in this browser',
    missing:
      'Is somebody missing? Ask them for their assessment as a file, and open it on the front page. It is only read into this browser. Nothing is sent anywhere.',
    toHome: 'Open files on the front page',
    chosen: (n) => `${n} chosen`,
    tooFew: 'Choose at least two assessments.',
    tooMany: (n, most) =>
      `You have chosen ${n}, and there is room for ${most}. Remove ${n - most}.`,
    show: 'Put side by side',
    needTwoTitle: 'It takes at least two assessments',
    needTwo:
      'Ask colleagues in other teams, departments or municipalities for their assessment as a file, and open the files on the front page. They are only read into this browser. Nothing is sent anywhere.',
    others: 'Choose others',
    othersWithNames: 'Choose others (with names)',
    print: 'Print',
    hideNames: 'Hide names',
    hidden:
      'Names and rounds are hidden, and the order follows neither names nor scores. Somebody who knows the scores, scope or date of an assessment can still recognise it.',
    count: assessments,
    notHere: (n) =>
      `${assessments(n)} in the address ${plural('en', n, { one: 'is', other: 'are' })} not in this browser.`,
    withoutRounds: (who) => `Left out because there is no round: ${who}.`,
    withoutQuestionnaire: (who) =>
      `Left out because this version of the app does not have the questionnaire: ${who}. Reload the page to get the newest version.`,
    tooFewShown: 'There are fewer than two assessments to show.',
    noRanking:
      'This is not a ranking, and there is no total score. Differences may come from different scopes, different dates, or some being stricter with themselves than others.',
    factsTitle: 'Can the assessments be compared?',
    facts: {
      scope: 'Scope',
      sameScope: 'The same',
      differentScope: 'Different',
      scopeCount: (scope, n) => `${scope} (${n})`,
      questionnaire: 'Questionnaire',
      sameQuestionnaire: 'The same',
      differentQuestionnaire: 'Different',
      questionnaireName: (title, version) => `${title}, version ${version}`,
      differentPs: 'Only Ps that at least two of the assessments have are included.',
      date: 'Date',
      within: 'At most a year apart',
      farApart: 'More than a year apart',
      sameDate: 'The same',
      fromTo: (from, to) => `From ${from} to ${to}`,
      scores: 'Scores',
      allScores: 'Every P has a score',
      someMissing: (n, total) =>
        `${n} of ${total} ${plural('en', n, { one: 'is', other: 'are' })} missing`,
      gap: 'The table shows where and why.',
    },
    example: 'One of the assessments is a made-up example.',
    radarsTitle: 'Each assessment by itself',
    radarsLead:
      'All have the same scale: 0 in the centre and 5 at the rim. Where a P has no score there is a gap in the line.',
    spreadTitle: 'All assessments, P by P',
    plot: 'The scores on the scale from 1 to 5',
    legendDot: 'One assessment',
    legendMedian: 'Median',
    legendBand: 'Middle half',
    legendRange: 'Range, where there are only three scores',
    median: 'Median',
    middleHalf: 'Middle half',
    scores: 'Scores',
    scoresOf: (n, total) => `${n} of ${total}`,
    fromTo: (low, high) => `${low}–${high}`,
    range: 'range',
    none: '–',
    rule: 'The median is the score in the middle when the scores stand in order. The middle half is those around it, without the lowest and the highest quarter. With three scores it is the whole range, and with fewer there are only the dots.',
    tableTitle: 'All figures',
    tableLead:
      'Below each score is how many of the relevant questions have a level. For each assessment the figures are those of the latest round in which at least one P has a score.',
    tableScroll: 'All figures. The table can be scrolled sideways.',
    assessment: 'Assessment',
    round: 'Round and scope',
    notAsked: 'not asked',
    footer: 'Side by side · Self-assessments with Six P · levels 1–5 · not a ranking',
    furthest: {
      one: (name, low, high) =>
        `The assessments are furthest apart in ${name}: from ${low} to ${high}.`,
      several: (names, width) =>
        `The assessments are furthest apart in ${names}: ${width} from the lowest to the highest score.`,
    },
    closest: {
      one: (name, low, high) =>
        low === high
          ? `They are closest in ${name}: all at ${low}.`
          : `They are closest in ${name}: from ${low} to ${high}.`,
      several: (names, width) =>
        `They are closest in ${names}: ${width} from the lowest to the highest score.`,
    },
    sentenceOne: (name, low, high) =>
      `Only ${name} has at least two scores. They go from ${low} to ${high}.`,
    sentenceEqual: (width) => `In every P, the lowest and highest scores are ${width} apart.`,
    sentenceSame: 'In each P all have the same score.',
    sentenceNone: 'No P has at least two scores.',
  },
}
