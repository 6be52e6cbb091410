import type { Page } from 'playwright/test'

/** Smallest control that a thumb hits, in CSS pixels. */
const SMALLEST_CONTROL = 48

/**
 * What a person would complain about when looking at the page: text that is cut off or spills out of
 * its box, controls too small for a thumb or lying on one another, and text too faint to read. Only
 * the topmost dialog counts while one is open.
 */
export function pageFaults(page: Page): Promise<string[]> {
  // The functions below run inside the page, so they travel as text, and only know one another.
  const checks = [allFaults, clippedTexts, clippedBy, isCutOnPurpose, smallControls, overlaps]
  const shapes = [shownTexts, shownControls, targetOf, coreOf, isShown, textBox, frameOf, cutOut]
  const colours = [faintTexts, backgroundAt, colourOf, groupOpacity, blend, contrast, luminance]
  const source = [...checks, ...shapes, ...colours, quoted, topLayer]
  return page.evaluate(`(() => {
    ${source.map(String).join('\n')}
    return allFaults(${SMALLEST_CONTROL})
  })()`)
}

interface ShownText {
  element: Element
  text: string
  colour: string
  box: DOMRect
}

type Colour = [red: number, green: number, blue: number, alpha: number]

function allFaults(smallest: number): string[] {
  return [...clippedTexts(), ...smallControls(smallest), ...overlaps(), ...faintTexts()]
}

function topLayer(): Element {
  return [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body
}

function clippedTexts(): string[] {
  return shownTexts().flatMap(({ element, text, box }) => {
    const why = clippedBy(element, box)
    return why ? [`cut off by ${why}: ${quoted(text)}`] : []
  })
}

/** Which ancestor hides a part of the box without saying so, or is too narrow for it. */
function clippedBy(element: Element, box: DOMRect): string | null {
  // Glyph boxes are higher than tight lines; that hides nothing.
  const slack = 0.3 * Number.parseFloat(getComputedStyle(element).fontSize)
  let [mayBeWide, mayBeHigh] = [false, false]
  for (let each: Element | null = element; each && !(mayBeWide && mayBeHigh); ) {
    const { overflowX, overflowY, display } = getComputedStyle(each)
    const frame = each.getBoundingClientRect()
    mayBeWide ||= overflowX === 'auto' || overflowX === 'scroll'
    mayBeHigh ||= overflowY === 'auto' || overflowY === 'scroll'
    const isWide = !mayBeWide && (box.right > frame.right + 1 || box.left < frame.left - 1)
    const isHigh = !mayBeHigh && (box.bottom > frame.bottom + slack || box.top < frame.top - slack)
    // What has no edge of its own may be narrower than its text; the text's own box may not.
    const isEdgeX = overflowX !== 'visible' || (each === element && display !== 'inline')
    if ((isWide && isEdgeX) || (isHigh && overflowY !== 'visible')) {
      return isCutOnPurpose(each) ? null : each.className || each.tagName
    }
    each = each.parentElement
  }
  mayBeHigh ||= getComputedStyle(document.body).overflowY === 'visible'
  const { innerWidth: width, innerHeight: height } = window
  if (!mayBeWide && (box.right > width + 1 || box.left < -1)) return 'the window'
  return !mayBeHigh && (box.bottom > height + 1 || box.top < -1) ? 'the window' : null
}

function isCutOnPurpose(element: Element): boolean {
  const { textOverflow, webkitLineClamp, maskImage } = getComputedStyle(element)
  return textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || maskImage !== 'none'
}

function smallControls(smallest: number): string[] {
  return shownControls().flatMap(({ name, box }) =>
    box.width < smallest - 0.5 || box.height < smallest - 0.5
      ? [`only ${Math.round(box.width)} x ${Math.round(box.height)} px: ${quoted(name)}`]
      : [],
  )
}

function overlaps(): string[] {
  const controls = shownControls()
  return controls.flatMap((one, index) =>
    controls.slice(index + 1).flatMap((other) => {
      if (one.element.contains(other.element) || other.element.contains(one.element)) return []
      const shared = cutOut(cutOut(one.core, one.frame), cutOut(other.core, other.frame))
      const isShared = shared.width > 1 && shared.height > 1
      return isShared ? [`${quoted(one.name)} lies on ${quoted(other.name)}`] : []
    }),
  )
}

function faintTexts(): string[] {
  return shownTexts().flatMap(({ element, text, colour, box }) => {
    if (element.closest(':disabled, [aria-disabled="true"]')) return []
    const background = backgroundAt(element, box)
    if (!background) return []
    const [red, green, blue, alpha] = colourOf(colour)
    const ink = blend([red, green, blue, alpha * groupOpacity(element)], background)
    const ratio = contrast(ink, background)
    const wanted = Number.parseFloat(getComputedStyle(element).fontSize) >= 28 ? 3 : 4.5
    return ratio < wanted - 0.05
      ? [
          `contrast ${ratio.toFixed(2)} of ${quoted(text)} ${ink.join(' ')} on ${background.join(' ')}`,
        ]
      : []
  })
}

/** Every visible piece of text, also the values of fields. */
function shownTexts(): ShownText[] {
  const found: ShownText[] = []
  const walker = document.createTreeWalker(topLayer(), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!
    const text = walker.currentNode.textContent!.trim()
    if (text === '' || !isShown(element)) continue
    const box = textBox(walker.currentNode)
    const seen = cutOut(box, frameOf(element))
    if (seen.width < 2 || seen.height < 2) continue
    found.push({ element, text, box, colour: getComputedStyle(element).color })
  }
  for (const field of topLayer().querySelectorAll<HTMLInputElement>('input, textarea')) {
    const text = field.value || field.placeholder
    if (text === '' || !isShown(field)) continue
    const part = field.value ? null : '::placeholder'
    const colour = getComputedStyle(field, part).color
    found.push({ element: field, text, box: field.getBoundingClientRect(), colour })
  }
  return found
}

function shownControls() {
  const selector = 'button, a[href], input, select, textarea, summary, [role="button"]'
  return [...topLayer().querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
    const target = targetOf(element)
    if (!target || !isShown(target)) return []
    const name = element.getAttribute('aria-label') ?? target.textContent ?? ''
    const box = target.getBoundingClientRect()
    return [{ element, name, box, core: coreOf(element), frame: frameOf(target) }]
  })
}

/** Without its padding: a field leaves room there for a button of its own. */
function coreOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect()
  if (!(element instanceof HTMLInputElement)) return box
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  const [left, right] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)]
  return new DOMRect(box.left + left, box.top, box.width - left - right, box.height)
}

/** What a finger has to hit: a label drawn around a field counts, and the edge drawn around it. */
function targetOf(element: HTMLElement): HTMLElement | null {
  if (!(element instanceof HTMLInputElement)) return element
  if (element.type === 'hidden') return null
  const label = element.closest('label') ?? element.labels?.[0]
  if (!isShown(element)) return label ?? null
  const around = element.closest('label')
  if (around && around.offsetHeight > element.offsetHeight) return around
  return getComputedStyle(element).borderTopWidth === '0px' ? element.parentElement : element
}

function isShown(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  for (let each: Element | null = element; each; each = each.parentElement) {
    const { clipPath, position, width } = getComputedStyle(each)
    if (clipPath.startsWith('inset(50%') || (position === 'absolute' && width === '1px'))
      return false
  }
  return true
}

function textBox(node: Node): DOMRect {
  const range = document.createRange()
  range.selectNodeContents(node)
  return range.getBoundingClientRect()
}

/** The part of the window in which the element can be seen: what its scrolling ancestors leave of it. */
function frameOf(element: Element): DOMRect {
  let frame = new DOMRect(0, 0, innerWidth, innerHeight)
  for (let each = element.parentElement; each; each = each.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(each)
    if (`${overflowX}${overflowY}`.includes('visible') || each === document.body) continue
    frame = cutOut(frame, each.getBoundingClientRect())
  }
  return frame
}

function cutOut(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left)
  const top = Math.max(one.top, other.top)
  const width = Math.max(0, Math.min(one.right, other.right) - left)
  return new DOMRect(left, top, width, Math.max(0, Math.min(one.bottom, other.bottom) - top))
}

/** The colour that is really painted behind a text; null when something unrelated covers it. */
function backgroundAt(element: Element, box: DOMRect): Colour | null {
  const seen = cutOut(box, frameOf(element))
  const x = seen.left + seen.width / 2
  const stack = document.elementsFromPoint(x, seen.top + seen.height / 2)
  const position = stack.indexOf(element)
  if (position === -1) return null
  const layers: Colour[] = []
  for (const each of stack.slice(position)) {
    layers.push(colourOf(getComputedStyle(each).backgroundColor))
    if (layers.at(-1)![3] === 1) break
  }
  return layers.reduceRight((below, layer) => blend(layer, below), [255, 255, 255, 1] as Colour)
}

/** Any notation of a colour as numbers, by letting the browser paint it. */
function colourOf(text: string): Colour {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  pen.fillStyle = text
  pen.fillRect(0, 0, 1, 1)
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data
  return [red!, green!, blue!, alpha! / 255]
}

function groupOpacity(element: Element): number {
  const { opacity } = getComputedStyle(element)
  return Number(opacity) * (element.parentElement ? groupOpacity(element.parentElement) : 1)
}

function blend(above: Colour, below: Colour): Colour {
  const mix = (index: 0 | 1 | 2) =>
    Math.round(above[index] * above[3] + below[index] * (1 - above[3]))
  return [mix(0), mix(1), mix(2), 1]
}

function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

/** WCAG 2, relative luminance. */
function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function quoted(text: string): string {
  return `"${text.replace(/\s+/g, ' ').slice(0, 60)}"`
}
