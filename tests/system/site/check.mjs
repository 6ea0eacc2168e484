// Opens a built site in Chromium: node check.mjs SITE [page …]
import { createServer } from 'node:http'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join, relative, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const site = resolve(process.argv[2])
const chosen = process.argv.slice(3)
const whole = chosen.length === 0 || chosen.includes('search.html')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png' }
// Of the atlas, some pages of each kind; of everything else, every page.
const SAMPLE = ['index', 'countries/kazakhstan', 'countries/armenia', 'corridors/titr', 'corridors/btc', 'organisations/sco', 'organisations/eu']
// In dark colours, one page of each make.
const LOOKED_AT = /^(index|tutorial|glossary|how-to\/(meetings|ways|frames)|reference\/(functions|relations|words)|reference\/types\/event|reference\/tables\/event|design\/time|gallery\/\w+|atlas\/(index|countries\/kazakhstan|corridors\/titr))\.html$/
const SEARCHES = { Kashagan: /Kazakhstan|Kashagan/, routes: /Functions|Ways|routes/, membership: /Membership|Organisation/, Türkiye: /Türkiye/ }

function pages(folder = site) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name.startsWith('_') || name === 'jupyter_execute') return []
    if (statSync(path).isDirectory()) return pages(path)
    return name.endsWith('.html') ? [relative(site, path)] : []
  })
}

function wanted(page) {
  return !page.startsWith('atlas/') || SAMPLE.includes(page.slice('atlas/'.length, -'.html'.length))
}

const server = createServer((request, response) => {
  try {
    const path = join(site, decodeURIComponent(new URL(request.url, 'http://site').pathname))
    const body = readFileSync(path)
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(0, '127.0.0.1')
await new Promise((ready) => server.on('listening', ready))
const home = `http://127.0.0.1:${server.address().port}/`

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const faults = new Set()
const say = (text) => { if (!faults.has(text)) console.log(text); faults.add(text) }
let opened = 0

async function look(scheme, width, list) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } })
  const tab = await context.newPage()
  let here = ''
  const fault = (text) => say(`${here} (${scheme}, ${width}): ${text}`)
  tab.on('console', (said) => ['error', 'warning'].includes(said.type()) && fault(`console: ${said.text()}`))
  tab.on('pageerror', (error) => fault(`error: ${error.message}`))
  tab.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) fault(`asks ${request.url()}`)
  })
  for (const page of list) {
    here = page
    await tab.goto(home + page, { waitUntil: 'load' })
    opened += 1
    const wider = await tab.evaluate(overflow)
    if (wider) fault(wider)
    if (width > 1000) for (const each of await contrast(tab)) fault(each)
  }
  if (width > 1000 && scheme === 'light' && whole) {
    for (const [word, expected] of Object.entries(SEARCHES)) {
      here = `search.html?q=${word}`
      await tab.goto(home + here)
      await tab.waitForFunction(() => /found|did not match/.test(document.querySelector('.search-summary')?.innerText ?? ''), null, { timeout: 30000 })
      await tab.waitForTimeout(300)
      const found = await tab.evaluate(() => [...document.querySelectorAll('ul.search li a')].map((a) => a.innerText).join('\n'))
      if (!expected.test(found)) fault(`no fitting answer among: ${found.slice(0, 300)}`)
    }
  }
  await context.close()
}

function overflow() {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > width + 1) {
    const wide = [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > width + 1)
    const last = wide.at(-1)
    return `is ${document.documentElement.scrollWidth} wide: ${last?.outerHTML.slice(0, 160)}`
  }
  const cut = [...document.querySelectorAll('article table, article pre, article svg')].find((e) => {
    const scroller = e.closest('.cell_output, .pst-scrollable-table-container, pre, .caspian, article')
    return scroller.scrollWidth > scroller.clientWidth + 2
  })
  return cut ? `cut by a scroll bar: ${cut.outerHTML.slice(0, 160)}` : ''
}

async function contrast(tab) {
  await tab.evaluate(axe)
  const found = await tab.evaluate(() => globalThis.axe.run('main', { runOnly: ['color-contrast'], resultTypes: ['violations'] }))
  return found.violations.flatMap((each) =>
    each.nodes.slice(0, 3).map((node) => `contrast: ${node.html.slice(0, 120)} ${node.any[0]?.message.slice(0, 140)}`),
  )
}

const list = chosen.length ? chosen : pages().filter(wanted)
const some = chosen.length ? chosen : list.filter((page) => LOOKED_AT.test(page))
await look('light', 1400, list)
await look('light', 400, list)
await look('dark', 1400, some)
await look('dark', 400, some)
await browser.close()
server.close()
console.log(`${list.length} pages, opened ${opened} times, ${faults.size} faults`)
process.exit(faults.size ? 1 : 0)
