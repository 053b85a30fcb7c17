// Our pages about regions and elections, set into Cockpit's places: it knows instances by ids only, and forgets those that have ended.

import {contextPath} from '../../../lib/huanjie.js';
import {translateAlso} from '../../../lib/fixed-words.js';

const PAGE = 50;
const REGION = /^\d+$/;
const ELECTION = /^\d+-/;

document.head.append(Object.assign(document.createElement('link'), {
  rel: 'stylesheet',
  href: `${contextPath}/style/board.css`
}));

/** Where an instance is shown, by its business key. */
function pageOf(key) {
  if (ELECTION.test(key)) {
    return `/elections/${key}/course`;
  }
  return REGION.test(key) ? `/dashboard/${key}` : `/campaigns/${key}`;
}

async function show(node, path) {
  node.setAttribute('aria-busy', 'true');
  const answer = await fetch(contextPath + path);
  if (new URL(answer.url).pathname === `${contextPath}/login`) {
    location.reload();
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const content = page.querySelector('main');
  content.removeAttribute('id');
  node.className = 'in-cockpit';
  node.replaceChildren(content);
  node.removeAttribute('aria-busy');
}

/** Links and filters of our lists stay in their place; what leads elsewhere is left to the browser. */
function showFollowing(node, path) {
  node.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    if (link && inPlace(link.href)) {
      event.preventDefault();
      show(node, within(link.href));
    }
  });
  node.addEventListener('submit', event => {
    if (event.target.method === 'get') {
      event.preventDefault();
      show(node, `${within(event.target.action)}?${new URLSearchParams(new FormData(event.target))}`);
    }
  });
  return show(node, path);
}

function within(address) {
  const {pathname, search} = new URL(address);
  return pathname.slice(contextPath.length) + search;
}

function inPlace(address) {
  return new URL(address).origin === location.origin
    && /^\/dashboard|\/course$/.test(within(address))
    && !within(address).includes('.xlsx');
}

async function asked(api, path) {
  const answer = await fetch(`${api.engineApi}/${path}`);
  return answer.json();
}

/** A page of the running instances of a definition, each with the situation of its election. */
async function showInstances(node, api, definition, first) {
  node.setAttribute('aria-busy', 'true');
  const which = `processDefinitionId=${encodeURIComponent(definition)}`;
  const instances = await asked(
    api, `process-instance?${which}&sortBy=businessKey&sortOrder=asc&firstResult=${first}&maxResults=${PAGE}`);
  const {count} = await asked(api, `process-instance/count?${which}`);
  const keys = [...new Set(instances.map(instance => instance.businessKey).filter(key => ELECTION.test(key)))];
  await show(node, `/dashboard/situations?${new URLSearchParams([
    ...keys.map(key => ['election', key]), ['first', first], ['all', count]])}`);
  for (const link of node.querySelectorAll('a[href*="/elections/"]')) {
    const key = decodeURIComponent(link.pathname.split('/').pop());
    link.href = `#/process-instance/${instances.find(instance => instance.businessKey === key).id}/runtime`;
  }
  for (const turn of node.querySelectorAll('[data-first]')) {
    turn.addEventListener('click', () => showInstances(node, api, definition, Number(turn.dataset.first)));
  }
}

export default [
  {
    id: 'region-board',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    render: node => showFollowing(node, '/dashboard')
  },
  {
    id: 'region-board-of-tasks',
    pluginPoint: 'cockpit.tasks.dashboard',
    priority: 100,
    render: node => showFollowing(node, '/dashboard')
  },
  {
    id: 'elections-of-definition',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 100,
    properties: {label: '换届单位'},
    render: (node, {api, processDefinitionId}) => showInstances(node, api, processDefinitionId, 0)
  },
  {
    id: 'course-of-election',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: {label: '换届经过'},
    render: async (node, {api, processInstanceId}) => {
      node.setAttribute('aria-busy', 'true');
      const {businessKey} = await asked(api, `process-instance/${processInstanceId}`);
      await showFollowing(node, pageOf(businessKey));
      translateAlso(processInstanceId, node.querySelector('h1').textContent);
    }
  },
  {
    id: 'ended-elections',
    pluginPoint: 'cockpit.route',
    properties: {path: '/ended'},
    render: node => showFollowing(node, '/dashboard/ended')
  },
  {
    id: 'ended-elections-link',
    pluginPoint: 'cockpit.navigation',
    priority: 15,
    properties: {checkActive: path => path.includes('#/ended')},
    render: node => {
      node.innerHTML = '<a href="#/ended">已结束的换届</a>';
    }
  }
];
