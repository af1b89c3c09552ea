import type { daOneFile } from './daOneFile'

/** What the app says in English when it is one file that was opened from a disk. */
export const enOneFile: typeof daOneFile = {
  note: 'You have opened Six P as a file. What you write is kept in this browser on this computer and not in the file. Colleagues who open the file from a shared drive cannot see it. Choose ‘Save as file’ to move or share an assessment.',
  more: 'Read what the browser keeps',
  title: 'When Six P is opened as a file',
  paragraphs: [
    'The file holds the app itself and not your assessments. It fetches nothing from anywhere else. The assessments are in the browser on the computer you are sitting at.',
    'So a shared drive shares the app, but not your data. On another computer, in another browser or with another user account Six P begins without assessments, even though the file is the same.',
  ],
  browsers: [
    [
      'Edge and Chrome',
      'Pages opened from a disk or a drive share one storage. So the assessments are normally still there when you move, rename or replace the file. But any other HTML file that is opened from disk in the same browser can read and change them. Open only HTML files that you trust.',
    ],
    [
      'Firefox',
      'Each file has a storage of its own, which belongs to the file’s name and place. If you move or rename the file, it begins without assessments. They are back when the file has its old name and its old place again. Save them as files before you move it.',
    ],
    [
      'Other browsers',
      'They have not been tried. If the browser does not let a file store anything, a message at the top of the page says so. You can go on working then, but must save as a file before you close it.',
    ],
  ],
  share:
    'To move or share an assessment, choose ‘Save as file’, and choose ‘Open file’ on the other computer. In Edge and Chrome you can also choose, on the assessment’s overview, a file on a shared drive that is kept up to date.',
  waysTitle: 'The participants’ phones cannot open this file',
  waysLead:
    'You have opened Six P as a file. A link or a QR code to a file on your computer or drive does not work on a phone. Do this instead:',
  ways: [
    'Paper: print a form for each participant, and type in the answers afterwards.',
    'One computer: pass it round, so that the participants type in their own answers, one at a time.',
  ],
  addressTitle: 'Is Six P on a web server too?',
  addressLead:
    'Then enter the address. The invitation leads the participants there, and you can take in the links, codes and files that they hand in here in the file.',
  withoutOffice:
    'Here Six P is one file. To keep it small, exports to Excel, PowerPoint and Word are left out.',
}
