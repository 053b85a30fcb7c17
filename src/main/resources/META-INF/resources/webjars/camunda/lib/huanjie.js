// Shared by the four web applications: they speak Chinese, and signing in happens on our own page.

import './fixed-words.js';

const base = document.querySelector('base');
const applications = base.getAttribute('app-root');
export const contextPath = applications.replace(/\/camunda$/, '');

export const chineseDates = {
  paths: {'chinese-dates': `${applications}/lib/chinese-dates`},
  deps: ['chinese-dates'],
  ngDeps: ['chinese-dates']
};

export const formComponents = {
  paths: {...chineseDates.paths, 'form-components': `${applications}/lib/form-components`},
  deps: [...chineseDates.deps, 'form-components'],
  ngDeps: [...chineseDates.ngDeps, 'huanjie.forms']
};

// On a slow computer the applications' parts may take longer than the 7 seconds after which the page would stay blank.
window.require?.config?.({waitSeconds: 0});

document.documentElement.lang = 'zh-CN';

// Parts of Cockpit that are refused to supervisors, or say nothing to them: they deal with the engine, not with elections.
const onlyForAdministrators = [
  'cockpit.navigation:decisions',
  'cockpit.navigation:batch',
  'cockpit.navigation:deployments',
  'cockpit.navigation:reports',
  'cockpit.navigation:tasks',
  'cockpit.tasks.dashboard:task-dashboard',
  'cockpit.processes.action:*',
  'cockpit.processDefinition.runtime.action:*',
  'cockpit.processDefinition.runtime.tab:process-instances-table',
  'cockpit.processDefinition.runtime.tab:call-process-definitions-table',
  'cockpit.processDefinition.runtime.tab:job-definition-table',
  'cockpit.processInstance.runtime.action:*',
  'cockpit.processInstance.runtime.tab:variables-tab',
  'cockpit.processInstance.runtime.tab:called-process-instances-tab',
  'cockpit.processInstance.runtime.tab:user-tasks-tab',
  'cockpit.processInstance.runtime.tab:jobs-tab',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.incident.action:*',
  'cockpit.jobDefinition.action:*',
  'cockpit.repository.deployment.action:*'
];

followTheClockOfTheHouse();
offerToEachWhatTheyMay();
keepTodaysTexts(`${applications}/app/${base.getAttribute('app-name')}/locales/`);

/** Whether the page is on its way to our login. */
export let leaving = false;
let place = '';
leaveForOurLogin(location.href);
addEventListener('hashchange', () => leaveForOurLogin(location.href));
for (const move of ['pushState', 'replaceState']) {
  const original = history[move];
  history[move] = (state, title, url) => leaveForOurLogin(url) || original.call(history, state, title, url);
}

// Asks for the same place anew: without a session the server leads to our login, and from there back to it. Who has a session and is sent away
// all the same comes to the login at the second time.
function leaveForOurLogin(url) {
  if (/#!?\/login/.test(url)) {
    if (!leaving) {
      leaving = true;
      const again = Date.now() - Number(sessionStorage.getItem('left') ?? 0) < 10000;
      sessionStorage.setItem('left', Date.now());
      location.replace(again ? `${contextPath}/login` : `${location.pathname}?again${place}`);
    }
  } else if (String(url).includes('#')) {
    place = String(url).replace(/^[^#]*/, '');
  }
  return leaving;
}

// An application shows the texts kept in this browser since its last visit, and bare keys while there are none.
function keepTodaysTexts(locales) {
  const texts = answered(`${locales}zh.json`);
  if (texts === null) {
    return;
  }
  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  kept[`${locales}_locales_data_zh_${window.bust}`] = texts;
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}

// What is due in how many days is told by the program's clock: the demonstration's is ahead, and a computer's own may be wrong.
function followTheClockOfTheHouse() {
  const clock = answered(`${contextPath}/api/clock`);
  const ahead = clock === null ? 0 : Date.parse(JSON.parse(clock).now) - Date.now();
  if (Math.abs(ahead) < 60000) {
    return;
  }
  const machine = Date;
  const now = () => machine.now() + ahead;
  window.Date = new Proxy(machine, {
    construct: (date, parts, as) => Reflect.construct(date, parts.length === 0 ? [now()] : parts, as),
    apply: () => new machine(now()).toString(),
    get: (date, name) => name === 'now' ? now : date[name]
  });
}

// Supervisors and administrators look at tasks and answer none; only administrators have failed steps tried again.
function offerToEachWhatTheyMay() {
  const account = JSON.parse(answered(`${contextPath}/api/account`) ?? '{"works": true}');
  document.documentElement.classList.toggle('looks-on', !account.works);
  document.documentElement.classList.toggle('administers', Boolean(account.administers));
  if (!account.administers) {
    base.setAttribute('cam-exclude-plugins', onlyForAdministrators.join(','));
  }
}

// The application must not begin before the answer is there, and older browsers know no await in modules.
function answered(address) {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  try {
    request.send();
  } catch (unreachable) {
    return null;
  }
  const redirected = !request.responseURL.endsWith(address);
  return request.status === 200 && !redirected ? request.responseText : null;
}
