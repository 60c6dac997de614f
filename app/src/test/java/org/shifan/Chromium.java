package org.shifan;

import java.io.File;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** How the browser is started, and what it is made to take its screen and its line for. */
final class Chromium {
    private static final String BINARY = System.getProperty("shifan.chromium", "/usr/bin/chromium");
    private static final String DRIVER =
            System.getProperty("shifan.chromedriver", "/usr/bin/chromedriver");

    private Chromium() {}

    static ChromeDriver start() {
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
