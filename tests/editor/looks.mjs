// How pages of the extension are looked at: in which themes, in which frame, and what is wrong with them for some.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Themes of VS Code, each with the class by which the workbench shows that it is used. */
export const themes = [
  { name: 'light', label: 'Light Modern', mark: '.vs' },
  { name: 'dark', label: 'Dark Modern', mark: '.vs-dark' },
  { name: 'high-contrast', label: 'Default High Contrast', mark: '.hc-black' },
];

/** Resolves to the frame of the panel that is shown, which VS Code keeps within another. */
export async function panelFrame(page) {
  const outer = await page.waitForSelector('iframe.webview.ready');
  const inner = await (await outer.contentFrame()).waitForSelector('iframe#active-frame');
  return inner.contentFrame();
}

/** Selectors of all that is well take axe as long as looking does. */
const faultsAlone = { resultTypes: ['violations'], selectors: false };

/** Returns what axe finds wrong with a page, one line a fault. */
export async function accessibilityFaults(page) {
  await page.evaluate(axe);
  return page.evaluate(faultsAround, { options: faultsAlone });
}

/** The same of what is shown alone: of a long form that is most of the time. */
export async function faultsInSight(page) {
  await page.evaluate(axe);
  return page.evaluate(faultsAround, { options: faultsAlone, isInSight: true });
}

async function faultsAround({ options, isInSight = false }) {
  const isTop = (element) => !element.checkVisibility() && element.parentElement.checkVisibility();
  const exclude = isInSight ? [...document.querySelectorAll('main *')].filter(isTop) : [];
  const { violations } = await globalThis.axe.run({ include: [document], exclude }, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
