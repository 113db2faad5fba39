// What pages do beside htmx: dialogs, the menu, the panel, copying, and telling what happened.
// No page has inline scripts: elements say by data attributes what they want.
"use strict";

const byId = (id) => document.getElementById(id);

// Where the keyboard goes when a dialog, a menu or the panel is done.
let opener = null;

function remember(element) {
  if (element && element.id && !element.closest("#menu, dialog")) opener = element.id;
}

function goBack() {
  const heading = document.querySelector("h1[tabindex]");
  (byId(opener) || byId("create") || heading || document.body).focus();
}

function tell(message) {
  const toast = byId("toast");
  toast.textContent = message;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { toast.textContent = ""; }, 6000);
}

// Dialogs

const isGuarded = (dialog) => dialog.dataset.guarded === "true";

function openDialog() {
  const dialog = byId("dialogs").querySelector("dialog");
  if (!dialog) return;
  dialog.addEventListener("close", () => closed(dialog));
  dialog.addEventListener("cancel", (event) => { if (isGuarded(dialog)) event.preventDefault(); });
  dialog.showModal();
  const first = dialog.querySelector("[aria-invalid='true']") || dialog.querySelector("[autofocus]");
  if (first) first.focus();
  checkTyped(dialog.querySelector("[data-must-be]"));
}

function closed(dialog) {
  if (isGuarded(dialog)) { // a browser may insist on Escape: then it opens again
    dialog.showModal();
    return;
  }
  if (dialog.contains(byId("notice"))) {
    byId("notice").replaceChildren();
    document.querySelector(".page").prepend(byId("notice"));
  }
  dialog.remove();
  goBack();
}

function release(dialog) {
  dialog.dataset.guarded = "false";
  dialog.querySelector("[data-close]").disabled = false;
}

function checkTyped(input) {
  if (!input) return;
  const button = input.form.querySelector("[data-when-typed]");
  button.disabled = input.value.trim() !== input.dataset.mustBe;
}

async function copy(button) {
  const source = byId(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.textContent);
  } catch { // not allowed, or no https: the old way
    getSelection().selectAllChildren(source);
    if (!document.execCommand("copy")) {
      tell("Copying is not allowed here. Select the text and copy it.");
      return;
    }
  }
  button.textContent = "Copied";
  tell("Copied to the clipboard.");
  const dialog = button.closest("dialog");
  if (dialog && isGuarded(dialog)) release(dialog);
}

// The menu

function openMenu() {
  const menu = byId("menu");
  const button = byId(opener);
  if (!button || !menu.firstElementChild) return;
  menu.showPopover();
  const at = button.getBoundingClientRect();
  const below = at.bottom + menu.offsetHeight + 8 < innerHeight;
  menu.style.top = (below ? at.bottom + 4 : Math.max(8, at.top - menu.offsetHeight - 4)) + "px";
  menu.style.left = Math.max(8, at.right - menu.offsetWidth) + "px";
  button.setAttribute("aria-expanded", "true");
  menu.querySelector("[role=menuitem]").focus();
}

function moveInMenu(event) {
  const items = [...byId("menu").querySelectorAll("[role=menuitem]")];
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items[(next + items.length) % items.length].focus();
  } else if (event.key === "Tab") {
    byId("menu").hidePopover();
  }
}

// The panel

function openPanel() {
  const panel = byId("panel");
  panel.hidden = false;
  const heading = panel.querySelector("h2");
  if (heading) heading.focus();
}

function closePanel() {
  const panel = byId("panel");
  if (panel.hidden) return;
  panel.hidden = true;
  panel.replaceChildren();
  goBack();
}

// Times go on counting, by the rules of Times.java

function relative(seconds, date) {
  const ago = (count, unit) => count + " " + unit + (count === 1 ? "" : "s") + " ago";
  const minutes = Math.floor(seconds / 60), hours = Math.floor(minutes / 60), days = Math.floor(hours / 24);
  if (seconds < 45) return "just now";
  if (minutes < 60) return ago(Math.max(1, minutes), "minute");
  if (hours < 24) return ago(hours, "hour");
  if (days === 1) return "yesterday";
  if (days < 7) return ago(days, "day");
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

function tick() {
  for (const element of document.querySelectorAll("[data-relative]")) {
    const date = new Date(element.parentElement.dateTime);
    const seconds = (Date.now() - date) / 1000;
    if (seconds > -45) element.textContent = relative(seconds, date);
  }
}
setInterval(tick, 30000);

// What people do

document.addEventListener("click", (event) => {
  const element = event.target.closest("button, a, dialog");
  if (!element) return;
  if (element.matches("[aria-haspopup], [hx-target='#panel']")) remember(element);
  if (element.matches("[role=menuitem]")) byId("menu").hidePopover();
  if (element.matches("[data-close]")) element.closest("dialog").close();
  if (element.matches("[data-close-panel]")) closePanel();
  if (element.matches("[data-dismiss]")) byId("notice").replaceChildren();
  if (element.matches("[data-copy]")) copy(element);
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-stored]")) {
    const dialog = event.target.closest("dialog");
    dialog.dataset.guarded = String(!event.target.checked);
    dialog.querySelector("[data-close]").disabled = !event.target.checked;
  }
});

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-must-be]")) checkTyped(event.target);
});

document.addEventListener("keydown", (event) => {
  const dialog = document.querySelector("dialog[open]");
  if (event.key === "Escape" && dialog && isGuarded(dialog)) event.preventDefault();
  else if (event.key === "Escape" && !dialog && !byId("menu").matches(":popover-open")) closePanel();
  if (byId("menu").matches(":popover-open")) moveInMenu(event);
  if (event.key === "/" && !dialog && !event.target.matches("input, textarea, select") && byId("search")) {
    event.preventDefault();
    byId("search").focus();
  }
});

byId("menu").addEventListener("toggle", (event) => {
  if (event.newState !== "closed") return;
  const button = byId(opener);
  if (button) button.setAttribute("aria-expanded", "false");
  const lost = byId("menu").contains(document.activeElement) || document.activeElement === document.body;
  byId("menu").replaceChildren();
  if (lost && !document.querySelector("dialog[open]")) goBack();
});

// What htmx does

document.addEventListener("htmx:afterSwap", (event) => {
  const target = event.detail.target.id;
  if (target === "dialogs") openDialog();
  if (target === "menu") openMenu();
  if (target === "panel") openPanel();
  byId("offline").hidden = true;
});

document.addEventListener("htmx:afterSettle", (event) => {
  const trigger = event.detail.requestConfig && event.detail.requestConfig.elt;
  if (trigger && trigger.matches("[data-to-top]")) scrollTo({ top: 0 });
  if (trigger && document.activeElement === document.body && !document.querySelector("dialog[open]")) {
    if (trigger.closest("main, dialog, #menu") || !trigger.isConnected) goBack();
  }
});

document.addEventListener("dialog-done", (event) => {
  const dialog = document.querySelector("dialog[open]");
  if (dialog) dialog.close();
  tell(event.detail.value);
});

// The row that the keyboard came from is about to go: its neighbour is next.
document.addEventListener("row-deleted", () => {
  const button = byId(opener);
  const row = button && button.closest("tr");
  const next = row && (row.nextElementSibling || row.previousElementSibling);
  const other = next && next.querySelector("[data-menu]");
  opener = other ? other.id : "create";
});

// What others change: #refresh asks again for the list that #shown names, at the place where the person is by then.
const shown = () => byId("shown") && byId("shown").dataset.url;

document.addEventListener("htmx:configRequest", (event) => {
  const { elt, headers, triggeringEvent } = event.detail;
  // What a page does by itself keeps nobody signed in.
  if (triggeringEvent && /^(sse:|live-lost)/.test(triggeringEvent.type)) headers["Keyledger-Unattended"] = "true";
  if (elt.id !== "refresh") return;
  if (shown()) event.detail.path = shown();
  else event.preventDefault();
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const { elt, path } = event.detail.requestConfig;
  if (elt.id === "refresh" && path !== shown()) event.detail.shouldSwap = false;
});

// Nothing is replaced between the two halves of a click, which would then hit nothing: it is asked for again after it.
let pressed = false;
const missed = new Map();
addEventListener("pointerdown", () => { pressed = true; }, true);
for (const end of ["pointerup", "pointercancel"]) {
  addEventListener(end, () => setTimeout(() => {
    pressed = false;
    for (const [element, type] of missed) htmx.trigger(element, type);
    missed.clear();
  }), true);
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { elt, triggeringEvent } = event.detail.requestConfig;
  if (!pressed || !triggeringEvent || triggeringEvent.isTrusted) return;
  event.detail.shouldSwap = false;
  missed.set(elt, triggeringEvent.type);
});

// Without the stream, the list is asked for now and then; the answer tells if the session is over or the server away.
let lost = null;
document.addEventListener("htmx:sseError", () => {
  clearTimeout(lost);
  lost = setTimeout(() => htmx.trigger("#refresh", "live-lost"), 3000);
});
document.addEventListener("htmx:sseOpen", () => {
  clearTimeout(lost);
  byId("offline").hidden = true;
});

// A pasted secret stays nowhere.
document.addEventListener("secret-searched", () => { byId("search").value = ""; });

document.addEventListener("htmx:sendError", () => { byId("offline").hidden = false; });
document.addEventListener("htmx:timeout", () => { byId("offline").hidden = false; });
addEventListener("offline", () => { byId("offline").hidden = false; });
addEventListener("online", () => { byId("offline").hidden = true; });

// An error is shown at the top of what the person works with: the dialog, if one is open.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!event.detail.isError) byId("notice").replaceChildren();
});
document.addEventListener("htmx:responseError", () => {
  const dialog = document.querySelector("dialog[open]");
  if (dialog && !isGuarded(dialog)) dialog.prepend(byId("notice"));
});
