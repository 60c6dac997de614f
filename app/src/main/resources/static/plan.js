/* Saves a section of the plan while somebody writes: after three seconds of pause, and when the page is left.
   What the server has not answered for stays in this browser and is offered again. Without this file the button saves. */
(() => {
  const form = document.querySelector('form[data-plan-text]');
  if (!form) return;
  const area = form.elements.text;
  const base = form.elements.base;
  const status = form.querySelector('[role=status]');
  const words = form.dataset;
  const key = 'shifan.plan.' + words.planText;
  const PAUSE = 3000;
  const RETRY = 15000;
  const KEEPALIVE = 60000; // Browsers refuse to send more than 64 KiB after the page has gone.
  let kept = area.value; // what the server has, as far as this page knows
  let busy = false;
  let stopped = false; // a conflict is shown by the button, never decided by a script
  let timer;

  const say = text => { status.textContent = text; };
  const fill = (text, time, revision) => text.replace('%t', time).replace('%r', revision);
  const store = sent => {
    try { localStorage.setItem(key, JSON.stringify({ text: area.value, base: base.value, at: Date.now(), sent })); } catch { /* full or forbidden: the server is still asked */ }
  };
  const forget = () => { try { localStorage.removeItem(key); } catch { /* as above */ } };
  const later = pause => { clearTimeout(timer); timer = setTimeout(save, pause); };

  const body = () => {
    const data = new URLSearchParams();
    new FormData(form).forEach((value, name) => data.append(name, value));
    data.set('auto', 'true');
    return data;
  };
  const send = keepalive => fetch(form.action, {
    method: 'POST', body: body(), keepalive, credentials: 'same-origin', headers: { Accept: 'application/json' },
  });

  const answered = (answer, sent) => {
    if (!answer.saved) {
      stopped = true;
      return say(words.conflict);
    }
    const untouched = area.value === sent;
    if (answer.text === null || answer.text === undefined) {
      base.value = answer.revision;
      kept = sent;
      say(fill(words.saved, answer.at, answer.revision));
    } else if (untouched) {
      const caret = area.selectionStart;
      area.value = answer.text;
      area.setSelectionRange(caret, caret);
      base.value = answer.revision;
      kept = area.value;
      say(fill(words.joined, answer.at, answer.revision));
    } // Else the text here lacks what was joined: the old base stays, so that the server joins again.
    if (untouched) forget(); else later(PAUSE);
  };

  const save = async () => {
    if (busy) return later(PAUSE);
    if (stopped || area.value === kept) return;
    busy = true;
    const sent = area.value;
    try {
      const response = await send(false);
      const json = (response.headers.get('Content-Type') || '').includes('application/json');
      if (json && (response.ok || response.status === 422)) {
        answered(await response.json(), sent);
      } else if (response.status >= 500) {
        say(words.failed);
        later(RETRY);
      } else { // signed out, or no longer to be edited: what was written stays in this browser
        stopped = true;
        say(words.signedout);
      }
    } catch {
      say(words.failed);
      later(RETRY);
    } finally {
      busy = false;
    }
  };

  area.addEventListener('input', () => {
    store(false);
    if (!stopped) say(words.typing);
    later(PAUSE);
  });
  window.addEventListener('online', () => later(0));
  window.addEventListener('pagehide', () => {
    if (stopped || area.value === kept) return;
    store(false);
    if (new Blob([body().toString()]).size < KEEPALIVE) send(true).catch(() => {});
  });
  form.addEventListener('submit', () => {
    store(true); // until a page has come back that shows this text as saved
    stopped = true;
    clearTimeout(timer);
  });
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  let left = null;
  try { left = JSON.parse(localStorage.getItem(key)); } catch { /* nothing that could be read */ }
  const asked = new URLSearchParams(location.search);
  const settled = left && left.sent && (asked.has('joined') || asked.has('settled'));
  if (left && (settled || left.text === area.value)) forget();
  else if (left) {
    const box = document.createElement('div');
    box.className = 'alert alert-warning';
    box.setAttribute('role', 'alert');
    const line = document.createElement('p');
    line.textContent = words.found.replace('%t', new Date(left.at).toLocaleString(document.documentElement.lang));
    const mine = document.createElement('textarea');
    mine.className = 'form-control mb-2';
    mine.readOnly = true;
    mine.rows = 6;
    mine.value = left.text;
    mine.setAttribute('aria-label', line.textContent);
    const button = (text, act) => {
      const one = document.createElement('button');
      one.type = 'button';
      one.className = 'btn me-2';
      one.textContent = text;
      one.addEventListener('click', () => { act(); box.remove(); area.focus(); });
      return one;
    };
    const inner = document.createElement('div');
    inner.append(line, mine,
      button(words.restore, () => { // on the revision it began from, so that the server joins or shows both
        area.value = left.text;
        base.value = left.base;
        later(0);
      }),
      button(words.discard, forget));
    box.append(inner);
    area.before(box);
  }
})();
