package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestStores;
import dev.cairn.planning.ApiKey;
import dev.cairn.planning.KeyText;
import dev.cairn.server.AccessSettings;
import dev.cairn.server.HttpSettings;
import dev.cairn.store.Database;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A site where advisors need a key, and browsers that come there. */
final class AdvisorSite implements AutoCloseable {
    private static final String BOUNDARY = "----boundary7MA4YWxkTrZu0gW";
    private static final Pattern COOKIE = Pattern.compile("cairn-login=([^;]*)");

    private final Database keys = Database.at(TestStores.address());
    private final Site site;

    private AdvisorSite(UnaryOperator<AccessSettings> settings) {
        site = Site.start(HttpSettings.DEFAULT.withAccess(settings.apply(AccessSettings.OPEN.withKeys(keys.keys()))));
    }

    static AdvisorSite start() {
        return start(settings -> settings);
    }

    static AdvisorSite start(UnaryOperator<AccessSettings> settings) {
        return new AdvisorSite(settings);
    }

    Site site() {
        return site;
    }

    KeyText key(String organisation) {
        KeyText text = KeyText.random().get();
        keys.keys().add(new ApiKey(text.id(), organisation, "", Instant.EPOCH, Optional.empty()), text.hash());
        return text;
    }

    void revoke(KeyText key) {
        keys.keys().revoke(key.id(), Instant.EPOCH);
    }

    /** The cookie of somebody who has logged in for an organisation. */
    String logIn(String organisation) {
        return logIn(key(organisation));
    }

    String logIn(KeyText key) {
        HttpResponse<String> answer = site.post("/login", Map.of("key", key.value()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return token(answer);
    }

    static String token(HttpResponse<?> answer) {
        Matcher cookie =
                COOKIE.matcher(answer.headers().firstValue("Set-Cookie").orElseThrow());
        assertThat(cookie.find()).isTrue();
        return cookie.group(1);
    }

    static HttpRequest.Builder with(String token, HttpRequest.Builder request) {
        return request.header("Cookie", "cairn-login=" + token);
    }

    HttpResponse<String> get(String token, String path) {
        return site.send(with(token, site.request(path)));
    }

    /** A form with files in it, as browsers send it. */
    static HttpRequest.Builder form(Site site, String path, Map<String, byte[]> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, bytes) -> {
            String file = name.equals("file") ? "; filename=\"learners.csv\"\r\nContent-Type: text/csv" : "";
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n");
            body.writeBytes(bytes);
            write(body, "\r\n");
        });
        write(body, "--" + BOUNDARY + "--\r\n");
        return site.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, byte[]> texts(String... namesAndTexts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            parts.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return parts;
    }

    /** Stores the plans of a table. */
    void store(String token, String... lines) {
        HttpResponse<String> stored =
                site.send(with(token, form(site, "/cohort/plans", texts("csv", String.join("\n", List.of(lines))))));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(303);
    }

    @Override
    public void close() {
        site.close();
        keys.close();
    }
}
