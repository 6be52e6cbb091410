import type { HealthRules } from '../../platform/storage/health-rule.ts'

/** The health rules over digital goods and the payments that carry them. */
export const DIGITAL_GOODS_HEALTH = {
  attachedGoodsMatch: {
    name: 'a payment carries the goods that were asked for, of its own merchant',
    sql: `SELECT payments.id FROM payment_goods
          JOIN payments ON payments.number = payment_goods.payment_number
          LEFT JOIN goods AS files ON files.kind = 'file' AND files.number = file_number
          LEFT JOIN goods AS contents ON contents.kind = 'content' AND contents.number = content_number
          LEFT JOIN goods AS images ON images.kind = 'image' AND images.number = image_number
          WHERE file_number IS NOT details ->> '$.fileId'
             OR content_number IS NOT details ->> '$.contentId'
             OR image_number IS NOT details ->> '$.imageId'
             OR files.merchant_id <> payments.merchant_id
             OR contents.merchant_id <> payments.merchant_id
             OR images.merchant_id <> payments.merchant_id`,
  },
} as const satisfies HealthRules
