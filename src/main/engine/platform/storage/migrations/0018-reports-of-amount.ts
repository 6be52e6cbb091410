/** The reports of one amount by their time: a day of a common price is read without all other days. */
export const reportsOfAmount = `
CREATE INDEX reports_of_amount ON notifications (amount_rupiah, received_at_ms)
  WHERE amount_rupiah IS NOT NULL;
`
