// Whoever followed a link to a task opens it after signing in: what stands behind the # is known to the browser only.

document.querySelector('form').action += location.hash;
