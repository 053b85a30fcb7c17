// The clock of the demonstration: shows its time and moves it forward.

const box = document.getElementById('clock');
const now = document.getElementById('now');
const says = document.getElementById('clock-says');

const shown = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'short', hour12: false
});

function show(clock) {
    now.textContent = shown.format(new Date(clock.now));
}

async function ask(move) {
    const answer = await fetch(box.dataset.address, move === undefined ? {} : {
        method: 'POST',
        headers: {'Content-Type': 'application/json', 'X-Requested-With': 'huanjie'},
        body: JSON.stringify(move)
    });
    const clock = await answer.json();
    if (!answer.ok) {
        throw new Error(clock.detail);
    }
    return clock;
}

async function advance(move) {
    const controls = box.querySelectorAll('button, input');
    controls.forEach(control => control.disabled = true);
    says.textContent = '正在拨时钟……';
    try {
        const clock = await ask(move);
        show(clock);
        const failed = clock.failed.length ? '，' + clock.failed.length + '项未能完成' : '';
        says.textContent = '时钟已拨动，自动办理了' + clock.jobsRun + '项到期事项' + failed + '。';
    } catch (fault) {
        says.textContent = fault.message;
    } finally {
        controls.forEach(control => control.disabled = false);
    }
}

box.querySelectorAll('button[data-advance]').forEach(button =>
    button.addEventListener('click', () => advance({advance: button.dataset.advance})));

document.getElementById('move').addEventListener('submit', event => {
    event.preventDefault();
    advance({to: document.getElementById('to').value + ':00+08:00'});
});

ask().then(show).catch(fault => says.textContent = fault.message);
