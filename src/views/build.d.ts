/*
 * What this build of the app is: constants that vite.config.ts and vite.single.config.ts put in. Use
 * them by these names, in a script: what stands behind one that is false, dynamic imports too, is then
 * left out of the build. Behind a constant of another name, or in a template, parts of it stay.
 */

/** Whether the app is one HTML file: docs/single-file.md. */
declare const __ONE_FILE__: boolean

/** Whether the exports to Excel, PowerPoint and Word are in the build. */
declare const __WITH_OFFICE__: boolean
