// Says that a file is too large before it is sent.

document.querySelectorAll('input[type="file"][data-largest]').forEach(input =>
    input.addEventListener('change', () => {
        const largest = Number(input.dataset.largest);
        const tooLarge = Array.from(input.files).some(file => file.size > largest);
        input.setCustomValidity(tooLarge ? '文件超过' + Math.floor(largest / 1048576) + 'MB，请换一个小一些的文件' : '');
        input.reportValidity();
    }));
