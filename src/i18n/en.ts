import type { Texts } from './da'
import { enOneFile } from './enOneFile'
import { enPlan } from './enPlan'
import { enReportParts } from './enReportParts'
import { enOverview } from './enOverview'
import { enTrend } from './enTrend'
import { enSideBySide } from './enSideBySide'
import { enSummary } from './enSummary'
import { enCalendar } from './enCalendar'
import { enExports } from './enExports'
import { enWorkshop } from './enWorkshop'
import { plural } from './plural'

/** The interface in English. */
export const en: Texts = {
  ...enOverview,
  ...enSideBySide,
  ...enWorkshop,
  ...enPlan,
  ...enReportParts,
  ...enTrend,
  ...enSummary,
  ...enCalendar,
  ...enExports,
  oneFile: enOneFile,
  app: {
    name: 'Six P',
    documentTitle: 'Six P – how far have we got with the Sustainable Development Goals?',
    title: (page) => `${page} · Six P`,
    skip: 'Skip to the content',
    home: 'Six P, to the front page',
    mainMenu: 'Pages of the assessment',
    loading: 'Loading …',
    slowOrOld:
      'If the page does not appear, use a newer browser: Edge or Chrome 111, Firefox 115 or Safari 16.4 at the least.',
    example: 'Example',
    close: 'Close',
    cancel: 'Cancel',
    undo: 'Undo',
    undone: 'That has been undone and is as it was before.',
    undoneWhat: (what) => `Undone: ${what}`,
    undoUntil:
      'You can undo this (with Ctrl+Z too) until you close the page or save the assessment as a file.',
    dropFile: 'Drop the file to open it',
  },
  footer: {
    label: 'About Six P',
    about: 'Method and sources',
    questionnaire: 'All questions',
    guide: 'How to run a workshop',
    privacy: 'Your data',
    line: 'Six P is a free tool. It is neither made nor endorsed by WHO or the UN.',
  },
  nav: {
    overview: 'Overview',
    answer: 'Answer',
    result: 'Result',
    plan: 'Plan',
    compare: 'Compare',
  },
  view: {
    button: 'View',
    language: 'Language',
    danish: 'Dansk',
    english: 'English',
    theme: 'Light or dark',
    system: 'Same as device',
    light: 'Light',
    dark: 'Dark',
    keys: 'Choose a level with the keys 1–5 in the question you are on',
  },
  save: {
    saved: 'Saved',
    saving: 'Saving',
    failed: 'Not saved',
    where: 'in this browser',
    at: (time) => `at ${time}`,
    full: 'The browser’s storage is full, and the latest changes are not saved. Save the assessment as a file so that nothing is lost. Then delete assessments you no longer use.',
    blocked:
      'The browser does not let this page save anything, perhaps because the window is private. You can go on working, but save the assessment as a file before you close the page.',
    notKept:
      'The browser did not keep what it was given. You can go on working, but save the assessment as a file before you close the page.',
    newerVersion:
      'The assessment was saved by a newer version of Six P in another tab, so it is no longer being saved here. Save your copy as a file, reload the page, and then open the file.',
    unreadable:
      'The copy of this assessment in the browser cannot be read, so it will not be overwritten. Save your own copy as a file. On the front page you can download or delete the one that cannot be read.',
    unread:
      'The assessment has also been changed in another tab. The changes will be merged and saved once the rest of the app has loaded. Check the network connection, and save your copy as a file in the meantime.',
    retry: 'Try to save again',
    saveAsFile: 'Save as file',
    noFile: 'not saved as a file yet',
    downloaded: (when) => `saved as a file ${when}`,
    linked: (when) => `file updated ${when}`,
    waiting: 'the file needs your permission',
    failing: 'the file is not being updated',
    fileBehind: (when) => `newer than the file saved ${when}`,
    on: (date) => `on ${date}`,
    remind:
      'The latest changes have not been saved as a file yet. Some computers clear the browser when it is closed. The file is the safe copy.',
  },
  home: {
    headline: 'How far have we really got with the Sustainable Development Goals?',
    lead: 'Six P is a self-assessment for municipal teams: 30 questions, five described levels and a picture of where you stand. Everything stays in this browser until you save it as a file.',
    newAssessment: 'New assessment',
    openFile: 'Open file',
    tryExample: 'Try an example',
    yours: 'Your assessments',
    sideBySide: 'Put side by side',
    none: 'There are no assessments in this browser yet. Start a new one, or open a file from a colleague.',
    six: 'The six Ps are People, Participation, Place, Prosperity, Peace and Planet: WHO’s Healthy Cities model, as interpreted by nine Danish municipalities.',
    steps: [
      'Gather 3–25 people, and set aside two hours.',
      'Answer the questions together, one P at a time.',
      'Look at your result, and talk about it.',
      'Assess again after a year or a project, and compare.',
    ],
    howTitle: 'How it works',
    search: 'Search the assessments',
    sort: 'Order',
    sortNewest: 'Latest round first',
    sortName: 'Organisation, A–Z',
    found: (n, total) => `${n} of ${total} assessments`,
    noMatch: 'No assessment matches the search.',
    showMore: (n) => `Show ${n} more`,
    noRounds: 'No rounds yet',
    rounds: (n) => `${n} ${plural('en', n, { one: 'round', other: 'rounds' })}`,
    latest: (label, date) => `${label}, ${date}`,
    removeExample: 'Remove the example',
    deleted: (name) => `The assessment ‘${name}’ has been deleted.`,
    exampleAdded: 'The example has been added. Everything in it is made up.',
    unreadableTitle: 'Assessments that cannot be read',
    unreadableLead:
      'They are still in the browser, unchanged. Download them as files before you do anything else. Someone may be able to rescue what is in them.',
    unreadableName: (id) => `Assessment ${id}`,
    unreadableReasons: {
      empty: 'It is empty.',
      'too-large': 'It is too large to be an assessment.',
      'not-json': 'The contents are not an assessment.',
      damaged: 'It is damaged.',
      'other-app': 'The contents come from another program.',
      'other-kind': 'The contents are not an assessment.',
      'newer-version':
        'It was saved by a newer version of Six P. Reload the page to get the newest version.',
      'wrong-shape': 'It is set out in a way that Six P does not know.',
      'duplicate-keys': 'It contains the same field twice, so it is unclear which one counts.',
      'beyond-time': 'It contains times from 2099 or later.',
    },
    unreadableDownload: 'Download as file',
    unreadableRetry: 'Try again',
    unreadableRead: 'The assessment can be read again.',
    unreadableStill: 'The assessment still cannot be read. It is unchanged.',
    unreadableGone: 'The assessment is no longer in the browser.',
    hasReserve: 'There is a spare copy that can be read.',
    openReserve: 'Open the spare copy',
    reserveOpened:
      'The spare copy has been opened as a new assessment. The one that cannot be read is still on the front page.',
    unreadableDelete: 'Delete for good',
    unreadableConfirm:
      'The assessment will be deleted for good, and so will any spare copy of it. This cannot be undone. Have you downloaded it as a file?',
  },
  edit: {
    newTitle: 'New assessment',
    who: 'Whose self-assessment is it?',
    organisation: 'Organisation',
    organisationHint: 'For example, the name of the municipality',
    team: 'Team',
    teamHint: 'For example, a department, a project or a working group',
    note: 'Note (optional)',
    noteName: 'Note',
    noteHint: 'For example, what prompted the assessment. Leave out personal data.',
    firstRound: 'First round',
    roundLabel: 'Name of the round',
    before: 'Before',
    after: 'After',
    roundNumber: (n) => `Round ${n}`,
    date: 'Date',
    scope: 'What are the answers about?',
    scopes: {
      task: 'A task',
      department: 'A department',
      municipality: 'The whole municipality',
    },
    scopeHint: 'In the questions, ‘we’ means whoever you choose here.',
    create: 'Create and begin',
    save: 'Save',
    missingOrganisation: 'Enter the name of the organisation.',
    missingTeam: 'Enter the name of the team.',
    missingLabel: 'Give the round a name.',
    missingDate: 'Choose a date from 1900 to 2099.',
    errorTitle: 'Something is missing',
  },
  overview: {
    edit: 'Edit name and note',
    editTitle: 'Name and note',
    rounds: 'Rounds',
    newRound: 'New round',
    newRoundTitle: 'New round',
    newRoundLead:
      'The answers from last time are not carried over. You can have them shown beside each question while you answer.',
    start: 'Create the round and begin',
    goOn: 'Continue',
    begin: 'Begin',
    see: 'See the answers',
    result: 'See the result',
    compare: 'Compare before and after',
    noRounds: 'The rounds will stand here by date, so that you can follow how it goes.',
    more: 'More',
    moreFor: (label) => `More about the round ${label}`,
    editRound: 'Edit the round',
    editRoundTitle: 'Edit the round',
    closeRound: 'Close the round',
    reopenRound: 'Reopen the round',
    deleteRound: 'Delete the round',
    roundClosed: (label) => `The round ‘${label}’ has been closed.`,
    roundUnanswered: (n) =>
      `${n} ${plural('en', n, { one: 'question has', other: 'questions have' })} not been answered.`,
    roundsOf: 'Choose a round',
    closedOn: (date) => `Closed on ${date}`,
    reopenedOn: (date) => `Reopened on ${date}`,
    changedAfterClosing: (n) =>
      `${n} ${plural('en', n, { one: 'answer was', other: 'answers were' })} changed after the round was closed`,
    noRoomForRound:
      'The assessment has as many rounds as it can hold. Delete rounds you do not use, or make a new assessment.',
    duplicate: 'Make a copy',
    duplicateName: (team) => `${team} (copy)`,
    duplicated: 'The copy has been made. You are looking at it now.',
    deleteAssessment: 'Delete the assessment',
    roundDeleted: (label) => `The round ‘${label}’ has been deleted.`,
    exampleNote: 'This is a made-up example. Change it as you like, or remove it again.',
    setAside: (n) =>
      `${n} ${plural('en', n, { one: 'part', other: 'parts' })} of the file could not be read and ${plural('en', n, { one: 'has', other: 'have' })} been set aside. The rest is as it was.`,
  },
  progress: {
    answered: (n, total) => `${n} of ${total} answered`,
    short: (n, total) => `${n}/${total}`,
    steps: 'The six Ps',
  },
  answering: {
    title: (dimension) => `Answer: ${dimension}`,
    round: (label, date) => `${label} · ${date}`,
    howRead: (name) => `How WHO and the network read ${name}`,
    network: 'The network of nine municipalities',
    who: 'WHO',
    sdgs: (numbers) => `SDG ${numbers}`,
    reason: 'Why is the question not relevant?',
    reasonHint:
      '‘It is someone else’s responsibility’ and ‘We have decided not to’ do not make the question irrelevant.',
    clear: 'Clear answer',
    clearFor: (statement) => `Clear answer to: ${statement}`,
    cleared: 'The answer has been cleared.',
    evidence: 'What do you base it on?',
    why: 'Why has it changed since last time?',
    notes: 'Evidence and remarks',
    notesFilled: 'Evidence and remarks (filled in)',
    last: 'last time',
    lastWas: (state) => `last time: ${state}`,
    lastEvidence: (text) => `Last time you based it on: ${text}`,
    showLast: (label) => `Show the answers from ‘${label}’`,
    shape: 'The shape so far',
    shapeEmpty: 'A P appears in the picture once at least 3 of its 5 questions have a level.',
    keysHint: 'Press 1–5 to choose a level, and Enter to go to the next question.',
    findOut: 'If you can, note who could answer, and when.',
    dissent: 'Dissent',
    dissentHint: 'What did those who would have chosen another level say?',
    addDissent: 'Note dissent',
    missing: (n) =>
      `${n} ${plural('en', n, { one: 'question has', other: 'questions have' })} no answer yet:`,
    ruleTitle: 'Choosing a level',
    scaleTitle: 'The five levels',
    next: (dimension) => `On to ${dimension}`,
    toResult: 'See the result',
    previous: (dimension) => `Back to ${dimension}`,
    closed: 'The round is closed. Reopen it to change the answers.',
    reopen: 'Reopen the round',
    noText:
      'This version of the app does not have the round’s questionnaire. The answers have been kept, but can only be shown without their texts. Reload the page to get the newest version.',
    tooLong: (max) => `The text can be at most ${max} characters long.`,
  },
  states: {
    unanswered: 'Not answered',
    'dont-know': 'Don’t know',
    'not-relevant': 'Not relevant',
    level: (n, name) => `${n} ${name}`,
  },
  result: {
    for: (label) => `Result: ‘${label}’`,
    print: 'Print or download',
    saveAsFile: 'Save as file',
    emptyTitle: 'No question has a level yet',
    empty: 'The result takes shape as you choose levels.',
    answerMissing: (n) =>
      n === 1 ? 'Answer the remaining question' : `Answer the ${n} remaining questions`,
    goAnswer: 'Go to the questions',
    radarName: (label) => `Radar chart of the six Ps: ‘${label}’`,
    shape: 'The six Ps',
    scores: 'Score for each P',
    score: 'Score',
    coverage: 'With a level',
    coverageOf: (n, total) => `${n} of ${total}`,
    lowest: 'Lowest question',
    lowestMore: (names, n) => `${names} +${n}`,
    lowestAt: (names, level) => `${names} (level ${level})`,
    allEqual: 'all equal',
    tooFew: 'too few answers',
    notRelevant: 'not relevant',
    dimension: 'P',
    dontKnowTitle: 'What we do not know yet',
    dontKnowLead: 'A ‘don’t know’ is a finding too. Find out before the next round.',
    dontKnowNone: 'No question was answered with ‘don’t know’.',
    unansweredTitle: 'Not answered yet',
    notRelevantTitle: 'Not relevant',
    reasonMissing: 'missing',
    questionsTitle: 'Question by question',
    evidence: 'Evidence',
    why: 'Why it has changed',
    reason: 'Reason',
    dissent: 'Dissent',
    overall: (score) =>
      `The mean of the six Ps is ${score}. Use it only to follow your own progress over time.`,
    howCounted: 'How it is counted',
    count: [
      'A P’s score is the mean of its levels. All questions carry the same weight.',
      'A P is scored when at least 60% of its relevant questions, and no fewer than two, have a level. Otherwise the picture has a gap, not a zero.',
      '‘Don’t know’ does not count towards the score. ‘Not relevant’ is left out of the calculation altogether.',
      'The figures are rounded to one decimal.',
    ],
    notALadder: 'A score is there to be talked about. It is not a ranking.',
    unknownTitle: 'Answers without a question',
    unknownLead:
      'The round has answers to questions that are not in the questionnaire. The answers have been kept.',
    sentenceHighest: (names, score, n) =>
      `${names} ${plural('en', n, { one: 'is', other: 'are' })} highest at ${score}.`,
    sentenceLowest: (names, score, n) =>
      `${names} ${plural('en', n, { one: 'is', other: 'are' })} lowest at ${score}.`,
    sentenceEqual: (score) => `All Ps with enough answers have a score of ${score}.`,
    sentenceOne: (name, score) => `${name} has a score of ${score}.`,
    sentenceGaps: (names, n) =>
      `${names} ${plural('en', n, { one: 'is a gap in the picture', other: 'are gaps in the picture' })}: too few answers, or not relevant.`,
    sentenceNone: 'No P has enough answers for a score yet.',
  },
  compare: {
    title: 'Compare',
    heading: (before, after) => `‘${before}’ and ‘${after}’`,
    earlier: 'Earlier round',
    later: 'Later round',
    needTwo: 'It takes two rounds',
    needTwoLead: 'Assess again after a year or a project. This page will then show what has moved.',
    changeTitle: 'Change',
    order: 'Order',
    plot: 'Before and after on the scale from 1 to 5',
    byChange: 'Largest change first',
    byQuestionnaire: 'As in the questionnaire',
    change: 'Change',
    shared: 'Answered in both rounds',
    sharedOf: (n, total) => `${n} of ${total}`,
    tooFew: 'too few answers',
    fromTo: (before, after) => `from ${before} to ${after}`,
    same: (state) => `unchanged: ${state}`,
    onlyShared: (changed) =>
      `The change is worked out from the questions that have a level in both rounds. For ${changed} it is therefore not the difference between the two scores.`,
    untouched: 'None of the questions has an answer in either round.',
    ownScores: (before, after) =>
      `The rounds’ own scores: ${before} and ${after}. Only the questions that have a level in both rounds count here.`,
    noScore: 'no score',
    differentScope: (before, after) =>
      `The rounds are not about the same thing: ‘${before}’ and ‘${after}’. That may be why something has changed.`,
    differentQuestionnaire:
      'The rounds use different versions of the questionnaire. Only questions found in both are compared.',
    reworded: 'the wording has changed',
    rewordedBefore: 'Earlier wording',
    onlyBefore: 'Only in the earlier round',
    onlyAfter: 'Only in the later round',
    learning: 'A drop may be a sign of learning: you know more now than last time.',
    rounding:
      'Because of rounding, a change may differ by 0.1 from the difference between the scores shown.',
    why: 'Why',
    up: {
      only: (name, before, after) => `${name} has risen from ${before} to ${after}.`,
      most: (name, before, after) => `${name} has risen most, from ${before} to ${after}.`,
      together: (names, change) => `${names} have risen most, by ${change} each.`,
    },
    down: {
      only: (name, before, after) => `${name} has fallen from ${before} to ${after}.`,
      most: (name, before, after) => `${name} has fallen most, from ${before} to ${after}.`,
      together: (names, change) => `${names} have fallen most, by ${change} each.`,
    },
    sentenceSame: 'No P has moved.',
    sentenceNoChange: (names) => `${names} cannot be compared: too few answers, or not relevant.`,
    sentenceNone: 'There are too few answers to compare the rounds.',
    radarName: (before, after) => `Radar chart of the six Ps: ‘${before}’ and ‘${after}’`,
    notComparable: 'not compared',
  },
  report: {
    title: 'Report',
    resultTitle: (label) => `Six P: ‘${label}’`,
    compareTitle: (before, after) => `Six P: ‘${before}’ and ‘${after}’`,
    print: 'Print',
    back: 'Back',
    language: 'Language of the report',
    hint: 'This is the report as it will be on paper. Choose ‘Save as PDF’ in the print window if it is to be attached to a proposal.',
    organisation: 'Organisation',
    team: 'Team',
    scope: 'Scope',
    round: 'Round',
    rounds: 'Rounds',
    footer: (organisation) =>
      `${organisation} · Self-assessment with Six P · levels 1–5 · no ranking`,
    responsesTitle: 'The participants’ own answers and the level agreed',
    responsesLead: (n) =>
      `${n} ${plural('en', n, { one: 'response', other: 'responses' })}, shown together in the workshop. The figures are the number of participants at each level.`,
    question: 'Question',
    dontKnow: 'Don’t know',
    agreement: 'Agreement',
    agreed: 'Agreed',
    unknownTitle: 'What we do not know',
    answersTitle: 'Questions and answers',
    answersOf: (label) => `Questions and answers: ‘${label}’`,
    scaleTitle: 'The scale, and how it is counted',
    changesTitle: 'Question by question, before and after',
    questionnaire: (version) =>
      `Questions and levels come from Six P’s own questionnaire, version ${version}. It is inspired by WHO’s Healthy Cities model. It is neither made nor endorsed by WHO or the UN. The link to the SDGs is our own too.`,
    lowestNow: 'Lowest question now',
    exampleLine: 'Example with made-up answers',
  },
  form: {
    title: 'Form on paper',
    hint: 'Print one form for each participant, on both sides of the paper if you can, and staple the sheets. There is no name on them, so they cannot be put together again once they are mixed.',
    language: 'Language of the form',
    heading: 'Six P: form for your own answers',
    entered: 'Entered',
    howToTitle: 'What to do',
    howTo: [
      'Read the statement and the five levels. Tick one box for each question.',
      'Choose the highest level of which the whole text is true and for which you can name an example from the last 12 months.',
      'If you hesitate between two levels, take the lower.',
      'Answer as it was the last time, not as it ought to be.',
      'If you do not know, choose ‘Don’t know’. That is an answer too. Choose ‘Not relevant’ only when the question does not concern you at all.',
      'If you have ticked a wrong box, fill it in completely and tick another.',
    ],
    pace: (seconds, questions, minutes) =>
      `Spend about ${seconds} seconds on each question. There are ${questions}, so it takes about ${minutes} minutes.`,
    we: {
      task: '‘We’ in the questions means everyone who works on the task.',
      department: '‘We’ in the questions means the whole department.',
      municipality: '‘We’ in the questions means the whole municipality.',
    },
    groupTitle: 'Your group',
    groupHint:
      'Tick it if you like. A group’s answers are shown only when at least three people in it have answered.',
    namelessTitle: 'No name',
    nameless:
      'Do not write your name, and do not write about individuals in the comments. Your answers are entered without a name. Whoever enters them may know your handwriting, though.',
    keys: { 'dont-know': 'K', 'not-relevant': 'N' },
    keysHint: 'The numbers and letters beside the boxes are for the person who enters the answers.',
    comment: 'Comment, if any',
    footer: (organisation, label) => `${organisation} · Form for Six P · ${label}`,
    noQuestions: 'The form cannot be shown',
    noQuestionsLead:
      'This version of the app lacks the questionnaire of the round. Reload the page to get the newest version.',
  },
  file: {
    opened: (name) => `‘${name}’ has been opened.`,
    merged: (name) => `The file has been merged into ‘${name}’.`,
    keptBoth: 'The file has been opened as a new assessment.',
    saved: (fileName) =>
      `The file ‘${fileName}’ has been saved, normally in your Downloads folder.`,
    settled: 'What had been deleted or merged can no longer be undone.',
    existsTitle: 'The assessment is here already',
    exists: (name) =>
      `‘${name}’ is in the browser already. Merge the file in, so that the newest answer to each question counts, or keep both.`,
    existsSame: (name) =>
      `‘${name}’ is in the browser already, and the file contains nothing new. You can still keep both.`,
    existsHere: (name) => `‘${name}’ is in the browser already.`,
    goneRounds: (labels, count) =>
      `The ${count === 1 ? 'round' : 'rounds'} ${labels} in the file ${count === 1 ? 'has' : 'have'} been deleted here and will not come back when the file is merged in. Keep both if you want ${count === 1 ? 'it' : 'them'} in a separate assessment.`,
    existsDeleted: (name) =>
      `‘${name}’ has been deleted here. If you merge the file in, the assessment comes back.`,
    merge: 'Merge the file in',
    keepBoth: 'Keep both',
    deletedTitle: 'The assessment was deleted here',
    wasDeleted: (name) =>
      `‘${name}’ was deleted in this browser earlier. The file can be opened as a new assessment.`,
    unreadableHere: (name) =>
      `The copy of ‘${name}’ in the browser cannot be read. The file can be opened as a new assessment beside it.`,
    openAsNew: 'Open as new',
    failed: (name) => `The file ‘${name}’ was not opened.`,
    untouched: 'Nothing that was here has changed.',
    hiddenCharacters: 'Hidden characters in the texts have been removed.',
    tooMuch:
      'The file was not merged in. The assessment would have become too large to open again. Open the file again, and choose ‘Keep both’.',
    onlyOne: 'Nothing was opened. Drop one file at a time.',
    errors: {
      empty: 'The file is empty. Ask for it to be sent again.',
      'too-large': 'The file is too large to be a Six P assessment. Choose another file.',
      'not-json':
        'The file is not a Six P assessment. Choose a file whose name ends in .sixp.json.',
      damaged:
        'The file is damaged, perhaps because part of it did not arrive. Ask for it to be sent again.',
      'other-app':
        'The file comes from another program and cannot be opened here. Choose a file whose name ends in .sixp.json.',
      'other-kind': 'The file is from Six P, but it is not an assessment. Choose another file.',
      'newer-version':
        'The file was made with a newer version of Six P. Reload the page to get the newest version, and try again.',
      'wrong-shape':
        'The file is set out in a way that Six P does not know. Ask whoever made it to save it again.',
      'duplicate-keys':
        'The file contains the same field twice, so it is unclear which one counts. Ask whoever made it to save it again from Six P.',
      'beyond-time':
        'The file contains times from 2099 or later, perhaps because a computer’s clock was wrong. Your new answers would therefore look older than those in the file. Ask whoever made it for a copy from before that happened.',
    },
    errorDetail: (detail) => `Where in the file: ${detail}`,
    purgedFile: 'The file is marked as deleted and no longer holds an assessment.',
  },
  keeping: {
    deleted: (name) => `‘${name}’ was deleted in another tab, so it has been closed here.`,
    allDeleted: 'All assessments were deleted in another tab.',
    cleared: (name) =>
      `The browser’s storage was cleared while ‘${name}’ was open. The assessment has been saved again.`,
    newerVersion: (name) =>
      `‘${name}’ was saved by a newer version of Six P in another tab. It is no longer being saved here.`,
    unreadable: (name) =>
      `The copy of ‘${name}’ in the browser has been changed and cannot be read. It will not be overwritten.`,
    restored: (name) =>
      `Something in ‘${name}’ was missing from the browser’s storage, perhaps because the browser closed unexpectedly. It has been restored from the spare copy.`,
    setAside: (name, n) =>
      `${n} ${plural('en', n, { one: 'part', other: 'parts' })} of ‘${name}’ could not be read and ${plural('en', n, { one: 'has', other: 'have' })} been set aside. You will find ${plural('en', n, { one: 'it', other: 'them' })} on the assessment’s overview. The rest is as it was.`,
    textsKept: (name) =>
      `‘${name}’ was changed in two places at once. Where both wrote in the same field, the later text counts, and the other is shown beside the field.`,
    overruled: (name) =>
      `An answer you gave in ‘${name}’ was changed in another tab. The later answer counts.`,
    overruledAnswer: (question, before, after) => `${question}: was ${before}, now ${after}`,
  },
  linked: {
    title: 'File that is kept up to date',
    lead: 'Choose a file, for example on a shared drive. Everything you write here is then saved in the file too, and what colleagues have saved in it is included here.',
    create: 'Create a new file',
    open: 'Use a file you already have',
    createOther: 'Save to a new file',
    openOther: 'Choose another file',
    resume: 'Continue saving to the file',
    stop: 'Stop saving to the file',
    description: 'Assessment from Six P',
    starting: (name) => `The file ‘${name}’ is being read.`,
    kept: (name) => `The file ‘${name}’ is kept up to date.`,
    saved: (when) => `Saved ${when}`,
    waiting: (name) =>
      `The browser needs your permission to save to the file ‘${name}’. Until then nothing is saved in it.`,
    failing: (name) => `The file ‘${name}’ is not being updated.`,
    refused:
      'The browser does not let this page save to it. Choose the file again, or give permission in the browser’s settings for this page.',
    failures: {
      'no-permission': 'The computer does not let this page read it or save to it.',
      missing:
        'It has been moved, renamed or deleted, or the drive cannot be reached right now. Find it and choose it again, or save to a new file.',
      locked: 'It is in use in another program, or it is read-only.',
      full: 'There is no more room where it is.',
      'not-kept': 'What this page saved was not in it afterwards.',
      failed: 'It could not be read or saved to.',
    },
    retries: 'This page tries again by itself, and you can go on working meanwhile.',
    foreign: {
      'other-assessment': 'It contains another assessment.',
      deleted: 'It is marked as deleted.',
      'too-much': 'Merging it in would make the assessment too large to open again.',
    },
    untouched: 'The file has not been changed. Choose another file, or stop saving to this one.',
    cannotPick:
      'You cannot choose a file in this browser. Your organisation may have decided this. Use ‘Save as file’ instead.',
    overruled: (name) =>
      `An answer you gave in ‘${name}’ has been changed in the file. The later answer counts.`,
  },
  changes: {
    see: 'See what has changed',
    title: (name) => `Changed in ‘${name}’`,
    none: 'The file contains nothing new.',
    willChange: 'What merging will change',
    roundAdded: 'Round added',
    roundRemoved: 'Round deleted',
    roundRemovedForGood: 'Round deleted for good, as in the file',
    closed: 'Round closed',
    reopened: 'Round reopened',
    fromTo: (what, before, after) => `${what}: from ${before} to ${after}`,
    level: (n) => `level ${n}`,
    emptyText: 'nothing',
    quoted: (text) => `‘${text}’`,
    texts: {
      reason: 'Reason',
      evidence: 'Evidence',
      why: 'Why it has changed',
      dissent: 'Dissent',
    },
    textOf: (question, text) => `${question} – ${text}`,
    others: (n) =>
      `${n} ${plural('en', n, { one: 'change', other: 'changes' })} in other parts of the assessment.`,
    choose: 'Choose a text',
    chooseLead:
      'These texts differ. The later one is already selected. Choose the other if that is the one to keep. The one you do not choose will not be kept here.',
    here: 'The text here',
    inFile: 'The text in the file',
    newest: 'the later one',
  },
  aside: {
    title: 'Set aside',
    lead: 'These parts could not be read and do not count. They are kept as they were and are included when you save the assessment as a file.',
    parts: (n) => `${n} ${plural('en', n, { one: 'part', other: 'parts' })}`,
    reasonId: 'The part has a name that Six P does not know.',
    reasonShape: 'The part is set out in a way that Six P does not know.',
    part: (path) => `Where: ${path}`,
    download: 'Download the parts as a file',
    remove: 'Delete the parts for good',
    confirm:
      'The parts will be deleted for good. This cannot be undone. Have you downloaded them as a file?',
    removed: 'The parts have been deleted.',
    fileName: 'Set aside',
  },
  other: {
    title: 'Another text for this field',
    titleFor: (label) => `Another text for ‘${label}’`,
    use: 'Use this text',
    dismiss: 'Remove',
    useFor: (label) => `Use the other text in ‘${label}’`,
    dismissFor: (label) => `Remove the other text for ‘${label}’`,
    dismissed: 'The other text has been removed.',
    cpr: 'This looks like a Danish civil registration (CPR) number. Leave personal data out: anyone who gets the assessment as a file can read it.',
  },
  scanner: {
    start: 'Scan with the camera',
    stop: 'Stop the camera',
    video: 'The picture from the camera',
    asking: 'The browser is asking whether the page may use the camera. Choose ‘Allow’.',
    waiting:
      'The camera is waiting for a QR code. Hold the phone in front of it so that the code is inside the frame.',
    notKept: 'The picture is not kept and does not leave the browser.',
    problems: {
      'no-camera':
        'The page cannot find a camera. The camera works only when the page’s address begins with https.',
      refused:
        'The page is not allowed to use the camera, perhaps because your organisation has switched it off. In Edge: choose the padlock to the left of the address, set ‘Camera’ to ‘Allow’, and try again.',
      failed:
        'The camera could not start, or its picture has gone. Perhaps another program is using the camera, such as Teams. Close the other program, and try again.',
    },
    instead: 'Use a link, a code or a file instead.',
  },
  questionnaire: {
    title: 'All questions',
    lead: 'The 30 questions with all their levels, to read and print before a workshop.',
    print: 'Print',
  },
  guide: {
    contents: 'Contents',
    print: 'Print',
  },
  about: {
    title: 'Method and sources',
    paragraphs: [
      'In 2019 nine Danish municipalities met in a professional network about the Sustainable Development Goals: consultants, centre managers and directors. They tried out parts of the WHO European Healthy Cities model as a way of embedding the goals. The model works across six areas, the six Ps.',
      'Six P builds on the network’s reading of the model. It is often narrower than WHO’s, so each P shows both. The questions, the levels and the link to the SDGs are our own.',
      'The tool is inspired by the model. It is neither made, endorsed nor recommended by WHO or the UN.',
    ],
    scaleTitle: 'The scale',
    countTitle: 'How it is counted',
    changeTitle: 'How two rounds are compared',
    change: [
      'A P is compared only on the questions that have a level in both rounds. How many there are is shown beside it.',
      'The change is shown when at least 60% of the comparable questions have a level in both rounds.',
      'A drop may be a sign of learning: you know more now than last time.',
    ],
    licences: 'Licences of the components included',
    sourcesTitle: 'Sources',
    sources: [
      'WHO European Healthy Cities Network: Copenhagen Consensus of Mayors, 2018 (the six themes).',
      'The UN’s 17 Sustainable Development Goals, 2015.',
      'The Danish Planning Act §§ 23 a and 33 a and the Local Government Act § 17(4) (planning strategy and task committees).',
    ],
  },
  privacy: {
    title: 'Your data',
    paragraphs: [
      'Everything you write stays in this browser on this computer unless you save it in a file yourselves. No server receives your answers, and there is no account, no cookies and no tracking. The page fetches only its own files, from the place where it is hosted.',
      'Others who use the same browser with the same user account can see the assessments. So leave personal data out of them. If anything in an answer or a note looks like a Danish civil registration (CPR) number, the page says so beside the field. That happens in the browser, and nothing is sent.',
    ],
    listTitle: 'What is kept, and where',
    list: [
      [
        'Assessments',
        'Organisation, team, rounds, answers and notes. They are in the browser’s local storage (localStorage).',
      ],
      [
        'A spare copy',
        'The same once more in the browser’s database (IndexedDB), so that you do not lose your work if the browser closes unexpectedly. If you choose a file to keep up to date, the database also remembers which file it is and what it last held.',
      ],
      [
        'Settings',
        'Language, light or dark, keys, where you had got to, and when an assessment was last saved in a file. They are in the same place as the assessments.',
      ],
      [
        'Responses in a workshop',
        'A participant’s answers stay in the participant’s own browser until they are deleted with ‘New participant on this device’ or together with everything else. They are passed on only when the participant hands them in, and then without a name, a time or anything that points to the device. Once the facilitator has taken them in, they are in the assessment: each by itself and without a name.',
      ],
      [
        'Pictures from the camera',
        'The camera is used to read QR codes only. The picture is neither kept nor sent.',
      ],
    ],
    appItself: 'The app itself',
    appItselfWhere:
      'The page’s own files, in the browser’s cache (Cache Storage), so that it works offline. They contain nothing of yours.',
    hasMirror: 'The spare copy works in this browser.',
    noMirror:
      'This browser cannot keep a spare copy. Save the assessment as a file from time to time.',
    longTitle: 'How long it stays there',
    long: [
      'The assessments stay in the browser until you delete them. But some work computers clear the browser when it is closed, a private window forgets everything, and Safari deletes what is stored after seven days without a visit. The page asks the browser to keep what is stored, but the browser decides.',
      'So save the assessment as a file. The file holds the whole assessment and can be read by anyone who gets it.',
    ],
    hostTitle: 'What the web server can see',
    host: 'The web server that hosts the page may, like any other web server, log when the page’s files are fetched, with which browser and from which IP address. It sees neither your answers nor the name of your assessment, not even through the address: what follows the # in the address stays in the browser. Ask those who run the server how long they keep the log.',
    deleteTitle: 'Deleting',
    deleteLead:
      'An assessment or a round that you have deleted is gone for good the next time the page is opened. A deleted round is also gone once the assessment is saved as a file. Until then you can choose ‘Undo’ in the message that says it has been deleted, or press Ctrl+Z (Cmd+Z on a Mac).',
    deleteAllLead:
      'You can also delete all your Six P data in this browser at once: assessments, spare copy and settings. Files you have saved stay where they are.',
    deleteAll: 'Delete all your data',
    deleteAllConfirm: (n) =>
      n === 0
        ? 'The settings and any other Six P data in this browser will be deleted for good. This cannot be undone.'
        : `${n} ${plural('en', n, { one: 'assessment', other: 'assessments' })} will be deleted for good, in other open tabs too, along with the spare copy, the settings and any assessments that cannot be read. This cannot be undone.`,
    lastChance: 'First save what you want to keep',
    saveFileOf: (name) => `Save ‘${name}’ as a file`,
    deleteAllNow: 'Delete everything now',
    deletedAll:
      'All assessments, the spare copy and the settings have been deleted in this browser.',
  },
  notFound: {
    title: 'There is no such page',
    lead: 'The address does not match anything here. Perhaps it was mistyped.',
    assessment: 'The assessment is not in this browser',
    assessmentLead:
      'It may have been deleted, or it is in another browser. If you have it as a file, open the file on the front page.',
    round: 'There is no such round',
    roundLead: 'It may have been deleted. The assessment’s overview lists the rounds there are.',
    home: 'To the front page',
    overview: 'To the overview',
  },
  update: {
    ready: 'A new version of Six P is ready. You can finish your round first.',
    agree: 'Use the new version',
    agreed:
      'The new version will be used once you have chosen it in the other Six P tabs too, or closed them.',
  },
  errors: {
    unexpected:
      'Something went wrong in the app. What was saved is still saved. Reload the page, and try again.',
    chunk:
      'Part of the app could not be loaded. Check the network connection, and try again. What you have written has been kept.',
  },
}
