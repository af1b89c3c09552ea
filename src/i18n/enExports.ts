import type { daExports } from './daExports'
import { plural } from './plural'

/** The texts of the files to work on in other programs, in English. */
export const enExports: typeof daExports = {
  exports: {
    menu: 'Save for a spreadsheet',
    menuName: 'Save for a spreadsheet (CSV)',
    hint: 'A CSV file each, with a decimal point. The file to go on working with in Six P is ‘Save as file’.',
    tables: { answers: 'Answers', scores: 'Scores', actions: 'Actions' },
    saved: (rows) =>
      `It has ${rows} ${plural('en', rows, { one: 'row', other: 'rows' })} below the headings. Excel and other spreadsheets open it with a double click.`,
    none: {
      answers: 'There are no rounds to take answers from yet.',
      scores: 'There are no rounds to take scores from yet.',
      actions: 'There are no actions yet. You agree on them under ‘Plan’.',
    },
    leftOut: (names) =>
      `${names} is not included, because the app lacks the questions of the round. Update the app.`,
    columns: {
      round: 'Round',
      date: 'Date',
      scope: 'Scope',
      dimension: 'P',
      question: 'Question id',
      statement: 'Question',
      level: 'Level',
      answer: 'Answer',
      score: 'Score',
      withLevel: 'Questions with a level',
      applicable: 'Relevant questions',
      dontKnow: 'Don’t know',
      notRelevant: 'Not relevant',
      priority: 'Priority',
      action: 'Action',
      owner: 'Owner',
      due: 'Due date',
      status: 'Status',
      note: 'Note',
    },
    answerTexts: {
      reason: 'Reason for ‘not relevant’',
      evidence: 'Evidence',
      why: 'Why has it changed?',
      dissent: 'Disagreement',
    },
  },
}
