package org.shifan;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.JavascriptExecutor;

/** What axe-core holds against a page that is open: the rule, and where it is broken. */
final class Barriers {
    private static final String AXE = axe();

    private Barriers() {}

    static List<String> of(JavascriptExecutor page) {
        if (!Boolean.TRUE.equals(page.executeScript("return 'axe' in window"))) {
            page.executeScript(AXE);
        }
        // Axe's own wrapper for this driver takes three times as long.
        var broken =
                page.executeAsyncScript(
                        """
                        const done = arguments[0];
                        axe.run(document, { resultTypes: ['violations'] }).then(
                            ({ violations }) => done(violations.flatMap(
                                ({ id, nodes }) => nodes.map(node => id + ' ' + node.target))),
                            failed => done(['axe failed: ' + failed]));
                        """);
        return ((List<?>) Objects.requireNonNull(broken)).stream().map(String::valueOf).toList();
    }

    /**
     * English words that are broken though their box has room for them, labels of cells that are
     * too narrow for theirs, and short names at the head of a row that a wide screen breaks.
     */
    static List<String> words(JavascriptExecutor page) {
        var broken =
                page.executeScript(
                        """
                        const held = [], range = document.createRange();
                        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                        for (let text; text = texts.nextNode();) {
                          const box = text.parentElement;
                          if (box.closest('code, pre, script, svg')) continue;
                          for (const word of text.data.matchAll(/(?<![^\\s(“])[A-Za-z’]{3,}(?=[,;:!?)”]|\\.?(\\s|$))/g)) {
                            range.setStart(text, word.index);
                            range.setEnd(text, word.index + word[0].length);
                            const lines = [...range.getClientRects()].filter(one => one.width > 0);
                            const width = lines.reduce((sum, one) => sum + one.width, 0);
                            if (new Set(lines.map(one => Math.round(one.top))).size > 1
                                && width < box.parentElement.clientWidth) {
                              held.push(word[0]);
                            }
                          }
                        }
                        const pen = document.createElement('canvas').getContext('2d');
                        for (const cell of document.querySelectorAll('.sf-rows [data-label]')) {
                          const label = getComputedStyle(cell, '::before');
                          if (label.float !== 'left') continue;
                          pen.font = `${label.fontSize} ${label.fontFamily}`;
                          held.push(...cell.dataset.label.split(/[ -]+/)
                              .filter(word => /^[A-Za-z’]+$/.test(word)
                                  && pen.measureText(word).width > parseFloat(label.width) + 1));
                        }
                        for (const head of document.querySelectorAll('.sf-rows th[scope=row] > a')) {
                          const name = head.textContent.trim();
                          range.selectNodeContents(head);
                          const tops = [...range.getClientRects()].map(one => Math.round(one.top));
                          if (name.length <= 6 && innerWidth > 991
                              && Math.max(...tops) - Math.min(...tops) > 12) {
                            held.push(name);
                          }
                        }
                        return [...new Set(held)].map(word => 'breaks the word ' + word);
                        """);
        return ((List<?>) Objects.requireNonNull(broken)).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (IOException | OperationNotSupportedException missing) {
            throw new IllegalStateException("axe-core is not on the class path", missing);
        }
    }
}
