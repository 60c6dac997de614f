package org.shifan;

import java.io.File;
import java.net.URI;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * How the browser is started, and what it is made to take its screen and its line for. To start one
 * takes more time than many a story; so whoever has told one hands its browser on, with nothing in
 * it of what was.
 */
final class Chromium {
    private static final String BINARY = System.getProperty("shifan.chromium", "/usr/bin/chromium");
    private static final String DRIVER =
            System.getProperty("shifan.chromedriver", "/usr/bin/chromedriver");

    private static final Deque<ChromeDriver> IDLE = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(ChromeDriver::quit)));
    }

    private Chromium() {}

    /** A browser that nobody uses, as if it had just been started. */
    static ChromeDriver take() {
        var idle = IDLE.poll();
        return idle == null ? start() : idle;
    }

    /** Hands the browser on; one that cannot be emptied ends. */
    static void give(ChromeDriver driver) {
        try {
            empty(driver);
            IDLE.add(driver);
        } catch (WebDriverException broken) {
            driver.quit();
        }
    }

    private static void empty(ChromeDriver driver) {
        connect(driver, true);
        script(driver, true);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        var page = URI.create(driver.getCurrentUrl());
        if (page.getAuthority() != null) {
            driver.executeCdpCommand(
                    "Storage.clearDataForOrigin",
                    Map.of(
                            "origin",
                            page.getScheme() + "://" + page.getAuthority(),
                            "storageTypes",
                            "all"));
        }
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        var kept = driver.getWindowHandle();
        for (var window : driver.getWindowHandles()) {
            if (!window.equals(kept)) {
                driver.switchTo().window(window).close();
            }
        }
        driver.switchTo().window(kept);
        driver.get("about:blank");
    }

    private static ChromeDriver start() {
        // The last four keep the browser from calling its maker.
        var options =
                new ChromeOptions()
                        .setBinary(BINARY)
                        .addArguments(
                                "--headless",
                                // Pages scroll at once, or a click would miss what still moves.
                                "--force-prefers-reduced-motion",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync");
        var service =
                new ChromeDriverService.Builder().usingDriverExecutable(new File(DRIVER)).build();
        return new ChromeDriver(service, options);
    }

    /** As wide as that, and a phone below 500 points. */
    static void widen(ChromeDriver driver, int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        900,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 500));
    }

    /** Runs scripts of pages, or none. */
    static void script(ChromeDriver driver, boolean runs) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !runs));
    }

    /** With a line or without. */
    static void connect(ChromeDriver driver, boolean connected) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        !connected,
                        "latency",
                        0,
                        "downloadThroughput",
                        -1,
                        "uploadThroughput",
                        -1));
    }
}
