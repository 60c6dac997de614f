package org.shifan;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends forms over HTTP as a browser does, from an address of its own, without drawing pages. */
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|value=\"([^\"]+)\" name=\"_csrf\"");

    private final HttpClient client;
    private final String site;

    /**
     * @param address a loopback address such as 127.0.0.7, which the server sees as the sender's
     */
    public Visitor(int port, String address) throws IOException {
        site = "http://127.0.0.1:" + port;
        client =
                HttpClient.newBuilder()
                        .localAddress(InetAddress.getByName(address))
                        .cookieHandler(new CookieManager())
                        .build();
    }

    /** The page. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path, "text/html").build(), BodyHandlers.ofString());
    }

    /** Sends the form of a page, whose token it takes from there. */
    public HttpResponse<String> send(
            String page,
            String action,
            Map<String, String> fields,
            String accept,
            String... headers)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        var all = new java.util.TreeMap<>(fields);
        all.put("_csrf", token.group(1) == null ? token.group(2) : token.group(1));
        var body =
                all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                request(action, accept)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Accept", accept);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
