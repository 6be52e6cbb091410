import { registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// Runs a built desktop.js, given by its path, with the fake Electron; prints the addresses of its windows as
// one line and quits when stdin ends.

const standIn = pathToFileURL(join(import.meta.dirname, 'fake-electron.ts')).href

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') return { url: standIn, shortCircuit: true }
    return next(specifier, context)
  },
})

const { app, BrowserWindow, resetElectron, seen } = await import('./fake-electron.ts')
resetElectron()
app.on('left', () => process.exit(seen.exits[0]))
await import(pathToFileURL(resolve(process.argv[2] ?? '')).href)

const waiting = setInterval(() => {
  if (BrowserWindow.open.length < 2) return
  clearInterval(waiting)
  console.log(JSON.stringify(BrowserWindow.open.map(({ addresses: [first] }) => first)))
}, 20)
process.stdin.resume().on('end', () => app.quit())
