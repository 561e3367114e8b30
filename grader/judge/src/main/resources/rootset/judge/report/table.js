
// Sorts and searches the table of submissions. Without it the table is a plain one.
(() => {
  'use strict';
  const table = document.getElementById('table');
  const headers = [...table.tHead.rows[0].cells];
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

  const key = (body, column) => body.rows[0].cells[column].dataset.key;

  const sort = (column) => {
    const header = headers[column];
    const isText = header.className === '';
    const first = header.className === 'number' ? 'descending' : 'ascending';
    const second = first === 'descending' ? 'ascending' : 'descending';
    const direction = header.getAttribute('aria-sort') === first ? second : first;
    headers.forEach((other) => other.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', direction);
    const sign = direction === 'ascending' ? 1 : -1;
    const compare = isText ? order.compare : (a, b) => a - b;
    [...table.tBodies]
      .sort((a, b) => sign * compare(key(a, column), key(b, column)))
      .forEach((body) => table.append(body));
  };

  headers.forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    button.addEventListener('click', () => sort(column));
    header.append(button);
  });

  const search = document.getElementById('search');
  const found = document.getElementById('found');
  const bodies = [...table.tBodies];
  const texts = bodies.map((body) => body.textContent.toLowerCase());
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase().split(/\s+/);
    let count = 0;
    bodies.forEach((body, i) => {
      body.hidden = !words.every((word) => texts[i].includes(word));
      count += body.hidden ? 0 : 1;
    });
    found.textContent = search.value.trim() === '' ? '' : `${count} of ${bodies.length}`;
  });
  search.parentElement.hidden = false;
})();
