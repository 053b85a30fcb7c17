// Shared by the four web applications: they speak Chinese, and signing in happens on our own page.

import './fixed-words.js';

const base = document.querySelector('base');
const applications = base.getAttribute('app-root');

export const chineseDates = {
  paths: {'chinese-dates': `${applications}/lib/chinese-dates`},
  deps: ['chinese-dates'],
  ngDeps: ['chinese-dates']
};

// On a slow computer the applications' parts may take longer than the 7 seconds after which the page would stay blank.
window.require?.config?.({waitSeconds: 0});

document.documentElement.lang = 'zh-CN';

await keepTodaysTexts(`${applications}/app/${base.getAttribute('app-name')}/locales/`);

let leaving = false;
leaveForOurLogin(location.href);
addEventListener('hashchange', () => leaveForOurLogin(location.href));
for (const move of ['pushState', 'replaceState']) {
  const original = history[move];
  history[move] = (state, title, url) => leaveForOurLogin(url) || original.call(history, state, title, url);
}

function leaveForOurLogin(url) {
  if (!leaving && /#!?\/login/.test(url)) {
    leaving = true;
    location.replace('/login');
  }
  return leaving;
}

// An application shows the texts kept in this browser since its last visit, and bare keys while there are none.
async function keepTodaysTexts(locales) {
  const texts = await fetch(`${locales}zh.json`);
  if (!texts.ok || texts.redirected) {
    return;
  }
  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  kept[`${locales}_locales_data_zh_${window.bust}`] = await texts.text();
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}
