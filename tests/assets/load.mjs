// Scripts of assets/ without a browser: what is pure in them needs no more than the names they are put under.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const ASSETS = new URL('../../assets/', import.meta.url);

/** Runs the hub and some scripts in their order, and gives what they share. */
export function load(...scripts) {
  globalThis.window = { location: { search: '', pathname: '/', hash: '', href: '' } };
  globalThis.document = { documentElement: { lang: 'nl' }, addEventListener: () => {} };
  for (const script of ['kansen.js', ...scripts]) {
    const file = new URL(script, ASSETS);
    runInThisContext(readFileSync(file, 'utf-8'), { filename: file.pathname });
  }
  return globalThis.window.kansen;
}

/** The language of the page from now on: 'nl' or 'en'. */
export function speak(lang) {
  globalThis.document.documentElement.lang = lang;
}
