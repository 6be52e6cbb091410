/**
 * CSS pixels of one module so that `modules` of them fit into `maxSize` and each is a whole number of
 * device pixels (at least one): scanners misread modules of uneven width.
 */
export function moduleSize(maxSize: number, modules: number, pixelRatio: number): number {
  return Math.max(1, Math.floor((maxSize * pixelRatio) / modules)) / pixelRatio
}
