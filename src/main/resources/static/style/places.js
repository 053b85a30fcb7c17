// Proposes places for what is typed; without it the field takes a name or a code as it is.

document.querySelectorAll('input[data-places]').forEach(input => {
    const choices = document.createElement('datalist');
    choices.id = input.id + '-places';
    input.after(choices);
    input.setAttribute('list', choices.id);
    input.setAttribute('autocomplete', 'off');
    let waiting = 0;
    let asked = '';

    async function propose() {
        const typed = input.value.trim();
        if (typed === asked || typed === '' || Array.from(choices.options).some(option => option.value === typed)) {
            return;
        }
        asked = typed;
        const address = input.dataset.places + '?size=12&q=' + encodeURIComponent(typed.slice(0, 40));
        const answer = await fetch(address, {headers: {Accept: 'application/json'}});
        if (!answer.ok || asked !== typed) {
            return;
        }
        const found = await answer.json();
        choices.replaceChildren(...found.map(place => new Option('', place.code + ' ' + place.fullName)));
    }

    input.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(propose, 200);
    });
});
