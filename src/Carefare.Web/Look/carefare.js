// Every page works without this. It only saves clicks: other plans come in below the plan, and figures of "what if" are worked out
// while they are typed.
"use strict";
(() => {
    const summary = document.getElementById("summary");
    if (summary) summary.focus();
    const page = async (address, options) => {
        const answer = await fetch(address, { credentials: "same-origin", ...options });
        return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    };
    const more = document.querySelector("a[data-more]");
    if (more && window.fetch) {
        page(more.href).then(
            found => {
                const fresh = found && found.getElementById("more");
                if (fresh) document.getElementById("more").replaceChildren(...fresh.childNodes);
            },
            () => {} // The link still works.
        );
    }
    const form = document.querySelector("form.live");
    const result = document.getElementById("result");
    if (!form || !result || !window.fetch) return;
    let waiting = 0, asked = 0;
    const ask = async () => {
        const turn = ++asked;
        try {
            const found = await page(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
            const fresh = found && found.getElementById("result");
            // An earlier question may be answered after a later one.
            if (fresh && turn === asked) result.replaceChildren(...fresh.childNodes);
        } catch {
            // The button still works.
        }
    };
    form.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(ask, 350);
    });
})();
