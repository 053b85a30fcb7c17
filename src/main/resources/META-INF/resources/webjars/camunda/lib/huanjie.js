// Shared by the four web applications: they speak Chinese, and signing in happens on our own page.

document.documentElement.lang = 'zh-CN';

for (const move of ['pushState', 'replaceState']) {
  const original = history[move];

  history[move] = function (state, title, url) {
    if (String(url).includes('#/login')) {
      location.assign('/login');
    } else {
      original.call(history, state, title, url);
    }
  };
}
