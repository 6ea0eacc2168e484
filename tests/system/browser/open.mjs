// Opens every page of a folder in Chromium, light and dark, narrow and wide:
//     node open.mjs FOLDER [CHROMIUM]
// A page must not scroll sideways, report an error, fetch anything, or have what axe-core finds hard to read or use.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [folder, executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-quic"] });
const faults = [];
let seen = 0;
for (const name of readdirSync(folder).filter((each) => each.endsWith(".html")).sort()) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [400, 1400]) {
      const where = `${name}, ${colorScheme}, ${width} px`;
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && faults.push(`${where}: ${message.text()}`));
      page.on("pageerror", (error) => faults.push(`${where}: ${error.message}`));
      await page.route(/^https?:/, (route) => {
        faults.push(`${where}: fetches ${route.request().url()}`);
        return route.abort();
      });
      await page.goto(pathToFileURL(resolve(join(folder, name))).href);
      const [inner, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      if (inner > room) faults.push(`${where}: ${inner} px wide in ${room} px`);
      await page.evaluate(axe);
      // Of a notebook only what caspian wrote is looked at: the rest is nbconvert's.
      const within = name.startsWith("notebook") ? { include: [[".caspian"]] } : null;
      const rules =
        name.startsWith("notebook")
          ? { runOnly: ["color-contrast", "svg-img-alt", "td-headers-attr", "link-name", "table-duplicate-name"] }
          : { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"] } };
      const { violations } = await page.evaluate(([a, b]) => axe.run(a ?? document, b), [within, rules]);
      for (const each of violations) {
        const first = each.nodes[0];
        faults.push(`${where}: ${each.id} (${each.nodes.length}): ${first.html.slice(0, 160)}`);
      }
      seen += 1;
      await context.close();
    }
  }
}
await browser.close();
console.log(faults.length ? faults.join("\n") : `${seen} views without a fault`);
process.exit(faults.length || !seen ? 1 : 0);
