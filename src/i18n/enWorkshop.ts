import type { daWorkshop } from './daWorkshop'
import { plural } from './plural'

/** The texts of the workshop in English. */
export const enWorkshop: typeof daWorkshop = {
  collect: {
    toReveal: 'On to the reveal',
    waiting: (n) =>
      n === 0
        ? 'The answers have been shown. What comes in now waits until at least three new responses are in.'
        : `${n} ${plural('en', n, { one: 'response has', other: 'responses have' })} come in since the answers were shown. ${n < 3 ? 'New responses can be shown when at least three are in.' : 'See under ‘Reveal’ whether they can be shown now.'}`,
    closed: 'The round is closed and takes no more responses. Reopen it on the overview.',
    pasteTitle: 'Links and codes',
    pasteLabel: 'Paste or type',
    pasteHint: 'One link, one code or a whole chat at once. Six P finds what it needs by itself.',
    take: 'Take in',
    scanTitle: 'QR codes',
    othersTitle: 'Files and paper',
    filesLead: 'Responses as files, several at a time if you like, and pictures of QR codes.',
    openFiles: 'Open files',
    paperLead: 'Entering a completed form takes about a minute.',
    enter: 'Enter a form',
    form: 'Print blank forms',
    listTitle: 'Responses that are in',
    listLead:
      'The numbers are on the participants’ own screens too. They say nothing about who answered, or when.',
    none: 'There are no responses yet. Once the participants have answered and handed in, take their responses in on this page.',
    shown: 'shown',
    remove: 'Remove',
    removed: (number) => `Response ${number} has been removed.`,
    fileNote:
      'Answers are always shown for at least three responses together. But the assessment’s file holds every single response, without names.',
    nothingFound: 'There is neither a link nor a code in the text.',
    counted: {
      new: (n) =>
        `${n} ${plural('en', n, { one: 'new response has been taken in.', other: 'new responses have been taken in.' })}`,
      completed: (n) =>
        `The comments of ${n} ${plural('en', n, { one: 'response', other: 'responses' })} have been added.`,
      replaced: (n) =>
        `${n} ${plural('en', n, { one: 'response has been replaced by a newer one.', other: 'responses have been replaced by newer ones.' })}`,
      known: (n) =>
        `${n} ${plural('en', n, { one: 'response was here already.', other: 'responses were here already.' })}`,
    },
    outcome: {
      new: 'A new response has been taken in.',
      completed: 'The comments of the response have been added.',
      replaced: 'The response has been replaced by a newer one.',
      known: 'The response was here already.',
      refused: 'The response has not been taken in.',
      invitation:
        'This is the invitation and not a response. The participant must open it, answer and then hand in.',
      'bad-link':
        'A link cannot be read. It has probably been cut off. Ask for it again, or use a code or a file.',
      'newer-version':
        'A response comes from a newer version of Six P. Reload the page, and try again.',
      'too-much': 'That is too much text at once. Paste less at a time.',
      'bad-code': 'The code cannot be read.',
      'bad-file': 'The file is not a response.',
    },
    refused: {
      'other-round': 'A response belongs to another round and has not been taken in.',
      'other-questionnaire':
        'A response belongs to another questionnaire and has not been taken in.',
      closed: 'The round is closed. A response has not been taken in.',
      removed: 'A response was removed here earlier and has not been taken in.',
      revealed:
        'A response has been shown already and can no longer be changed. Otherwise one could see what the participant changed.',
      full: 'The round has no room for more responses.',
    },
    otherRound: (label) =>
      `A response belongs to the round ‘${label}’ and has not been taken in here.`,
    badCode: (text, fault) => `‘${text}’: ${fault}`,
    badFile: (name) => `‘${name}’ is not a response, and there is no QR code in it.`,
    code: {
      empty: 'There is no code here.',
      letters: (letters) => `These characters do not occur in a code: ${letters}`,
      length: (found, expected) => `The code has ${found} characters and must have ${expected}.`,
      check: 'A character is wrong, or two have been swapped. Read the code again.',
      version: 'The code comes from a newer version of Six P. Reload the page, and try again.',
    },
  },
  invite: {
    addressTitle: 'Where can the participants find Six P?',
    addressLead:
      'This page is on your own computer only, so the participants’ phones cannot reach it. Enter the address of Six P on the web, or use paper or one screen.',
    address: 'Public address',
    addressError: 'Enter a full address that others can reach, such as https://sixp.example.org/',
    addressSave: 'Make the invitation',
    changeAddress: 'Use another address',
    scan: 'Scan and answer',
    qrLabel: 'QR code with the invitation',
    noQr: 'The invitation is too long for a QR code. Use the link.',
    anonymous: 'No names. Your answers stay on your phone until you hand them in yourselves.',
    linkTitle: 'Link',
    link: 'The invitation’s link',
    mailTitle: 'Text for Outlook or Teams',
    mail: 'Text that can be edited once it is pasted',
    mailText: (title, link) =>
      `Hello

You are invited to answer the questions in ‘${title}’ before we meet.

Open the link on a phone or a computer. It takes about 25 minutes, and you can take breaks. You do not give your name, and your answers stay on your own device until you hand them in to me.

${link}

Kind regards`,
    print: 'Print the invitation',
    toCollect: 'Collect responses',
    groupsNote:
      'The invitation holds the names of the groups. If you change the groups, the participants need the new invitation.',
  },
  handIn: {
    title: 'A link with a response',
    lead: 'The link is one participant’s response. Send it to the facilitator in the chat or in an email.',
    facilitator:
      'If you are the facilitator, open it in the browser that holds the assessment, or paste it under ‘Collect’ in the workshop.',
  },
  reveal: {
    lead: 'The answers are hidden on the screen until you show them here. Do it together when everyone has handed in. What has been shown cannot be changed afterwards.',
    waits: (n) =>
      `The answers can be shown when ${n} more ${plural('en', n, { one: 'response is', other: 'responses are' })} in. With fewer than three, one could guess who answered what.`,
    waitsNew: (n) =>
      `New responses can be shown when ${n} more ${plural('en', n, { one: 'is', other: 'are' })} in. Otherwise the difference would show what one person answered.`,
    unsafe:
      'One or two of the responses shown have since been removed or changed. The new ones cannot be shown, because the difference would show what was in the old ones.',
    newOnes: 'At least three new responses have come in since.',
    show: 'Reveal the answers',
    showNew: 'Reveal the new ones too',
    toCollect: 'Back to collecting',
    shown: (n) => `${n} ${plural('en', n, { one: 'response is', other: 'responses are' })} shown`,
    agenda: (n) =>
      `${n} ${plural('en', n, { one: 'question has been chosen', other: 'questions have been chosen' })} to talk about. Change the choice with the ‘Talk about it’ boxes.`,
    order: 'Order',
    orders: {
      disagreement: 'Least agreement',
      dimension: 'By P',
      lowest: 'Lowest first',
    },
    toAgree: 'On to agreeing on levels',
    talk: 'Talk about it',
    levelCount: (level, n) => `level ${level}: ${n}`,
    words: { high: 'high', medium: 'medium', low: 'low' },
    agreement: (word, value) => `Agreement: ${word} (${value})`,
    noAgreement: 'Agreement: too few chose a level',
    median: (value) => `middle answer ${value}`,
    dontKnow: (n) => `${n} don’t know`,
    notRelevant: (n) => `${n} not relevant`,
    comments: (n) => `${n} ${plural('en', n, { one: 'comment', other: 'comments' })}`,
    byGroup: 'By group',
  },
  band: {
    name: 'Participants’ own scores: the middle half',
    nameOfThree: 'Participants’ own scores: from lowest to highest',
    column: 'Participants’ band',
    range: (low, high) => `${low}–${high}`,
    sentence:
      'The band shows where the middle half of the participants’ own scores lie, from before you agreed on a level.',
    sentenceOfThree:
      'The band runs from the lowest to the highest of the three participants’ own scores, from before you agreed on a level.',
    title: 'What you agreed, and the participants’ own answers',
  },
  finish: {
    agreedCount: (n, of) => `You have agreed on a level for ${n} of ${of} questions.`,
    agreed: 'Agreed',
    noneAgreed: 'You have not agreed on any levels yet.',
    notReached: 'Not reached',
    chosenReached: 'You got to all the questions you had chosen.',
    allReached: 'You got through everything.',
    unknown: 'Nobody knew',
    noneUnknown: 'No question was answered with ‘don’t know’.',
    level: (n) => `level ${n}`,
    dissent: (text) => `Dissent: ${text}`,
    restTitle: (n) =>
      `${n} ${plural('en', n, { one: 'question has', other: 'questions have' })} no answer yet`,
    restLead:
      'A P gets a score when at least 60% of its questions have a level. If you agree on the rest, the keys 1–5 make short work of it.',
    goThroughRest: (n) =>
      plural('en', n, {
        one: 'Agree on the one that is left',
        other: `Agree on the ${n} that are left`,
      }),
    toPlan: 'Make the plan',
    nextTitle: 'What comes next',
    nextLead:
      'Say whether it is good enough, choose three to five priorities, and agree actions. Print for the case file, and save the assessment as a file. Set a date for next time.',
    toResult: 'See the result',
    singlesTitle: 'The individual responses',
    singles: (n) =>
      `The file holds ${n} individual ${plural('en', n, { one: 'response', other: 'responses' })}, without names. You can remove ${plural('en', n, { one: 'it', other: 'them' })} now. The distribution of the answers shown stays, but the comments go.`,
    singlesUnseen: (n) =>
      `The file holds ${n} ${plural('en', n, { one: 'response that has', other: 'responses that have' })} not been shown. If you remove ${plural('en', n, { one: 'it now, nothing is left of it', other: 'them now, nothing is left of them' })}.`,
    removeSingles: 'Remove the individual responses and keep the distributions',
    removeUnseen: 'Remove the responses',
    removed: 'The individual responses have been removed.',
  },
  copy: {
    copy: 'Copy',
    copied: 'Copied',
    refused:
      'The browser does not allow copying. The text is selected. Copy it with Ctrl+C, or on a phone by touching and holding it.',
  },
  respond: {
    title: 'Response',
    language: 'Language',
    invitedTo: 'You are invited to answer',
    lead: (n) =>
      `${n} questions on how far you have got. For each, choose the level that you see yourself in everyday work. Allow about 50 seconds a question.`,
    privacy:
      'Your answers stay on this device until you hand them in yourself. They are handed in without a name, without a time and without anything that points to the device.',
    group: 'Which group do you belong to?',
    groupHint:
      'You do not have to say. A group’s answers are shown only when at least three people in it have answered.',
    noGroup: 'No group',
    begin: 'Begin',
    goOn: 'Continue',
    answeredHere: (n, of) => `${n} of ${of} questions have been answered on this device.`,
    place: (n, of) => `${n} of ${of}`,
    choose: 'Choose an answer',
    comment: 'Comment',
    commentHint: 'Leave out names and anything else by which someone could be recognised.',
    back: 'Back',
    next: 'Next',
    toHandIn: 'Go to hand-in',
    handInTitle: 'Hand in your answers',
    answered: (n, of) => `You have answered ${n} of ${of} questions.`,
    again:
      'You have changed something since you were last here. Hand in again: the newest response counts until the answers have been shown.',
    toMissing: (n) =>
      n === 1 ? 'Answer the remaining question' : `Answer the ${n} remaining questions`,
    handInLead: 'Choose whichever way suits you. One is enough.',
    withoutComments: (n) =>
      `The QR code and the hand-in code hold no comments. Your ${plural('en', n, { one: 'comment is', other: `${n} comments are` })} included only when you hand in by link or file.`,
    qrTitle: 'Show the QR code',
    qrLead: 'Hold the screen up to the facilitator’s camera.',
    qrLabel: 'QR code with your response',
    noQr: 'The QR code cannot be shown here. Use the code below.',
    codeTitle: 'Read out the code',
    codeLead:
      'The facilitator types it in. It makes no difference whether letters are capital or small.',
    linkTitle: 'Send the link',
    linkLead: 'Paste it into the chat or into an email to the facilitator.',
    linkLabel: 'Link with your response',
    fileTitle: 'Save a file',
    fileLead: 'Send the file to the facilitator if the link is too long for the chat.',
    saveFile: 'Save as file',
    fileWord: 'Response',
    nameLine: (name) =>
      `Your response has the number ${name}. The facilitator can see the number. It says nothing about who you are.`,
    change: 'Change your answers',
    newParticipant: 'New participant on this device',
    anewHandedIn:
      'The answers on this device will be deleted so that the next participant can begin. This cannot be undone. What has been handed in is not affected.',
    anewNotHandedIn:
      'The answers on this device have not been handed in. If a new participant begins now, they are lost. This cannot be undone.',
    anewUnreadable: 'The earlier answers on this device will be deleted. This cannot be undone.',
    anewDo: 'Delete the answers and start afresh',
    anewCancel: 'Keep the answers',
    notKept:
      'The browser does not keep your answers. Leave the page open until you have handed in.',
    unreadableTitle: 'Your earlier answers cannot be read',
    unreadable:
      'They are still on the device. Save them as a file if a colleague is to look at them, or start afresh.',
    saveUnreadable: 'Save what is here',
    startOver: 'Start afresh',
    badLinkTitle: 'The link cannot be used',
    badLink:
      'The mail or the chat may have cut it off. Copy the whole link, or scan the QR code again.',
    newerLink: 'It comes from a newer version of Six P. Reload the page, and try again.',
  },
  workshop: {
    open: 'Workshop',
    openFor: (label) => `Workshop for the round ${label}`,
    stepsLabel: 'The steps of the workshop',
    steps: {
      plan: 'Plan',
      invite: 'Invite',
      collect: 'Collect',
      reveal: 'Reveal',
      agree: 'Agree',
      finish: 'Finish',
    },
    headings: {
      plan: 'Plan for the workshop',
      invite: 'Invite the participants',
      collect: 'Collect the responses',
      reveal: 'Reveal the answers',
      agree: 'Agree on levels',
      finish: 'Finish the workshop',
    },
    round: (label, organisation) => `The round ‘${label}’ · ${organisation}`,
    inOf: (n, expected) => `${n} of ${expected} are in`,
    in: (n) => `${n} ${plural('en', n, { one: 'response is', other: 'responses are' })} in`,
  },
  agree: {
    title: (short) => `Agree: ${short}`,
    place: (n, total) => `${n} of ${total}`,
    answers: (n) => `${n} ${plural('en', n, { one: 'answer', other: 'answers' })}`,
    dontKnow: (n) => `${n} don’t know`,
    notRelevant: (n) => `${n} not relevant`,
    median: (value) => `middle answer ${value}`,
    agreement: {
      high: (value) => `agreement: high (${value})`,
      medium: (value) => `agreement: medium (${value})`,
      low: (value) => `agreement: low (${value})`,
    },
    chosenBy: (n) => (n === 0 ? 'Nobody chose it' : `${n} chose it`),
    levels: 'Choose the agreed level',
    agreed: (state) => `Agreed level: ${state}`,
    agreedOther: (state) => `Agreed answer: ${state}`,
    open: 'No level has been agreed yet',
    clear: 'Remove',
    clearName: 'Remove the agreed answer',
    changed: (short, before, after) => `‘${short}’ has been changed from ${before} to ${after}.`,
    cleared: (short) => `The agreed answer to ‘${short}’ has been removed.`,
    evidence: 'Evidence',
    dissent: 'Dissent',
    reason: 'Reason',
    talkTime: 'Time for the question',
    clock: (minutes, seconds) => `${minutes}:${seconds}`,
    timeUp: 'Time is up',
    start: 'Start',
    pause: 'Pause',
    startAgain: 'Start again',
    startName: 'Start the time',
    pauseName: 'Pause the time',
    startAgainName: 'Start again from five minutes',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    previous: 'Previous',
    next: 'Next',
    finish: 'Finish the workshop',
    steps: 'To the steps',
    ways: 'On from here',
    list: (place) => `${place}: see all`,
    listNone: 'not agreed',
    goThroughAll: (n) => `Go through all ${n} questions`,
    goThroughAgenda: (n) =>
      `Go through only the ${plural('en', n, { one: 'chosen question', other: `${n} chosen questions` })}`,
    keys: { evidence: 'e', dissent: 'd', dontKnow: 'k', notRelevant: 'n' },
    keysHint: {
      answer: '1–5 level · K don’t know · N not relevant · E evidence · D dissent',
      move: '← → move · T timer · F full screen',
    },
  },
  plan: {
    teach:
      'First choose how you will answer. The rest of the plan can be made now or changed along the way, and none of it is needed to get started.',
    modeTitle: 'How will you answer?',
    modes: {
      'first-alone': {
        name: 'Alone first, then together',
        size: '5 to 25 people',
        text: 'Everyone answers alone and without a name, on a phone or on paper. When at least three responses are in, you can show the distribution. Then you talk about what you agree on least, and agree on levels.',
      },
      together: {
        name: 'Together on one screen',
        size: '3 to 5 people',
        text: 'You take one question at a time on the big screen, talk your way to a level and choose it at once. Nobody answers alone first.',
      },
    },
    goInvite: 'On to the invitation',
    goAgree: 'On to the questions',
    expectedTitle: 'Participants',
    expected: 'How many participants do you expect?',
    expectedHint: 'Then everyone can see how many are missing. Leave it empty if you do not know.',
    expectedWrong: (most) => `Enter a whole number from 0 to ${most}.`,
    groupsTitle: 'Groups',
    groupsHint:
      'You can let participants choose a group, such as their directorate. A group is shown only when it has at least three responses and the rest together have at least three, or none at all. Otherwise somebody could be recognised.',
    groupsLater:
      'Responses are in already. A new name applies to them too. If you remove a group, its responses are counted among the rest. Invitations already sent show the groups as they were.',
    groupNumber: (n) => `Group ${n}`,
    groupNew: 'New group',
    groupAdd: 'Add group',
    groupNameMissing: 'Give the group a name.',
    groupNameTaken: 'There is already a group with that name.',
    groupsFull: (most) => `There can be no more than ${most} groups.`,
    groupsNoRoom: 'There is no room for more groups in this round.',
    groupRemoved: (name) => `The group ‘${name}’ has been removed.`,
    remove: 'Remove',
    sheetTitle: 'Run-sheet',
    sheetProposal:
      'A proposal. It is saved when you change it or choose a length. If you choose 90 minutes, the participants must have answered before the workshop.',
    sheetProposalTogether: 'A proposal. It is saved when you change it or choose a length.',
    sheetHint:
      'All your changes are saved. If you choose a length again, the proposal replaces them.',
    sheetReplaced: (minutes) => `The ${minutes}-minute run-sheet has been chosen.`,
    template: (minutes) => `${minutes} minutes`,
    parts: {
      intro: 'Welcome and scope',
      alone: 'Everyone answers alone',
      reveal: 'The answers are shown',
      discuss: 'Discuss and agree on levels',
      score: 'Agree on levels together',
      priorities: 'Choose priorities and actions',
      closing: 'Set targets and save the file',
    },
    partTitle: (n) => `Part ${n}: what is to happen`,
    partMinutes: (n) => `Part ${n}: minutes`,
    partNew: 'New part',
    partAdd: 'Add part',
    partRemoved: (title) => `‘${title}’ has been removed from the run-sheet.`,
    titleMissing: 'Enter what is to happen.',
    minutesWrong: (most) => `Enter a whole number from 1 to ${most}.`,
    minutesShort: 'min',
    sum: (n) => `${n} ${plural('en', n, { one: 'minute', other: 'minutes' })} in all`,
    moveUp: (title) => `Move ‘${title}’ up`,
    moveDown: (title) => `Move ‘${title}’ down`,
    clockTitle: 'Clock',
    clockHint: 'The clock follows the run-sheet and can be paused. It remembers where you are.',
    timer: 'The time in this part',
    partOf: (n, of) => `Part ${n} of ${of}`,
    left: 'left',
    over: 'over time',
    paused: 'paused',
    then: (title, minutes) => `Then: ${title} (${minutes} min)`,
    lastPart: 'This is the last part.',
    endsAt: (time) => `Ends at ${time} if the rest keeps to time`,
    start: 'Start the clock',
    pause: 'Pause',
    goOn: 'Continue',
    nextPart: 'Next part',
    previousPart: 'Previous part',
    restart: 'Reset the clock',
    restarted: 'The clock has been reset.',
    large: 'Show on the big screen',
    smaller: 'Close the big screen',
  },
  enter: {
    title: 'Enter paper forms',
    lead: 'Type one character for each answer. The cursor then moves on by itself.',
    keys: 'The keys',
    keyList: [
      '1–5: level',
      'K: don’t know',
      'N: not relevant',
      'Space: no answer, move on',
      'Arrow keys: up and down',
      'Ctrl + Enter: save and enter the next one',
    ],
    back: 'Back to collecting',
    print: 'Print blank forms',
    overview: 'To the overview',
    closed: 'The round is closed and takes no more responses. Reopen it on the overview.',
    waits: (n) =>
      n === 0
        ? 'The answers have been shown. New responses wait and are shown only once at least three new ones are in.'
        : `The answers have been shown. New responses wait and are shown only once at least three new ones are in. ${n} ${plural('en', n, { one: 'is', other: 'are' })} waiting now.`,
    noRoom: 'The round has no room for more responses.',
    group: 'Group',
    noGroup: 'No group',
    progress: (n, of) => `${n} of ${of}`,
    invalid: (key) => `‘${key}’ is not an answer. Use 1–5, K or N.`,
    comment: 'Comment',
    commentTo: (n) => `Comment on question ${n}`,
    save: 'Save the response and enter the next one',
    empty: 'The form is empty. Enter at least one answer before saving it.',
    saved: (n) =>
      `The response has been saved. ${n} ${plural('en', n, { one: 'is', other: 'are' })} in.`,
  },
}
