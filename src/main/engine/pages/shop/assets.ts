import { builtAsset } from '../base/assets.ts'

export const SHOP_STYLE = builtAsset('shop.css', '/toko/store')
export const SHOP_SCRIPT = builtAsset('shop.js', '/toko/store')
