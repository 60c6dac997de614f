/* Counts what is chosen in a consultation and shows the field of a reason only where one is needed.
   Without this file every row has its field, and the server says what is missing. */
(() => {
  const count = document.getElementById('consult-count');
  if (!count) return;
  const boxes = [...document.querySelectorAll('input[name=chosen]')];
  const row = box => box.closest('tr');
  const side = box => row(box).dataset.side;
  const departs = box => side(box) === (box.checked ? 'BELOW' : 'ABOVE');

  const look = () => {
    boxes.forEach(box => {
      const field = row(box).querySelector('input[name^="reason-"]');
      if (!field) return;
      field.hidden = !departs(box);
      field.disabled = field.hidden;
    });
    const chosen = boxes.filter(box => box.checked).length;
    count.textContent = count.dataset.words
      .replace('%c', chosen).replace('%p', count.dataset.places).replace('%d', boxes.filter(departs).length);
    count.classList.toggle('t-bad', chosen > Number(count.dataset.places));
  };

  boxes.forEach(box => box.addEventListener('change', look));
  look();
})();
