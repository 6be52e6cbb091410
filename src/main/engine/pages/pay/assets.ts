import { builtAsset } from '../base/assets.ts'

export const PAY_STYLE = builtAsset('pay.css', '/pay-page/page')
export const PAY_SCRIPT = builtAsset('pay.js', '/pay-page/page')
