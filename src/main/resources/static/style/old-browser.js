// Tells whoever comes with a browser older than 2020 what is needed. Written so that such a browser can read it.

(function () {
    if (Element.prototype.replaceChildren) {
        return;
    }
    var says = document.createElement('div');
    says.className = 'faults';
    says.setAttribute('role', 'alert');
    says.appendChild(document.createTextNode('您的浏览器版本太旧，表单可能无法使用。请使用内核为Chromium 86或更新版本的浏览器' +
        '（如Edge 86、360安全浏览器13.5、奇安信可信浏览器的“极速模式”），或Firefox 78、Safari 14及以上版本；不要使用IE或“兼容模式”。'));
    var content = document.getElementById('content') || document.body;
    content.insertBefore(says, content.firstChild);
}());
