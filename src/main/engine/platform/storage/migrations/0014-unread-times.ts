/**
 * What a sender said about a time that could not be read. Money with its payment asked for is found by amount
 * whatever the reason it waits for.
 */
export const unreadTimes = `
ALTER TABLE notifications ADD COLUMN unread_time TEXT;

DROP INDEX proposals_by_amount;
CREATE INDEX unmatched_by_amount ON notifications (amount_rupiah, number)
  WHERE disposition = 'unmatched';
`
