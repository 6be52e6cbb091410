/** The whole message of texts that were not read; '' when it says nothing more than the text. */
export const wholeMessages = `
ALTER TABLE notifications ADD COLUMN body TEXT NOT NULL DEFAULT '';
`
