/** Where a site's redirect led, and failing addresses by their whole URL. */
export const webhookAddresses = `
ALTER TABLE delivery_attempts ADD COLUMN redirect_url TEXT;

-- The rows of before name a host and port; those of now a URL, so that one URL says nothing of another.
DELETE FROM failing_endpoints;
`
