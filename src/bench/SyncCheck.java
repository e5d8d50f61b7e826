import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Proves sync on a running service: writers edit, publish, move, unpublish, kill and restore at random, while copies with random
 * scopes and pages sync, lose answers and begin anew. For half of the time all take turns, so that pages of few changes fall between
 * any two edits; for the other half all do so at once. Whenever a copy is told that it is up to date, it is compared with the
 * manifest of that very commit; at the end with a fresh snapshot, in pages and as a stream.
 *
 * <p>java -cp 'target/quarkus-app/lib/main/*' src/bench/SyncCheck.java http://localhost:8080 KEY [SECONDS [SEED]]
 */
public final class SyncCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITERS = 4;
    private static final int COPIES = 10;
    private static final List<String> ORDER =
            List.of(
                    "section", "media", "tag", "author", "article", "collection", "newsletter", "edition", "campaign",
                    "site");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String key;
    private final long seed;
    private final List<String> sections = new ArrayList<>();
    private final List<String> tags = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authors = new ArrayList<>();
    private final List<String> media = new ArrayList<>();
    private final List<String> collections = new ArrayList<>();
    private final List<String> articles = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger proven = new AtomicInteger();
    private volatile boolean isOver;

    private SyncCheck(String base, String key, long seed) {
        this.base = base;
        this.key = key;
        this.seed = seed;
    }

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
        System.out.printf("seed %d, %d seconds%n", seed, seconds);
        SyncCheck check = new SyncCheck(args[0], args[1], seed);
        check.run(seconds);
        System.out.printf(
                "%d writes, %d refused, %d pages, %d states compared with the manifest of their commit; all copies equal%n",
                check.writes.get(), check.refusals.get(), check.pages.get(), check.proven.get());
        if (check.proven.get() == 0) {
            throw new AssertionError("no state could be compared");
        }
    }

    private void run(int seconds) throws Exception {
        prepare();
        takeTurns(System.nanoTime() + seconds * 500_000_000L);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(seed + i);
                writing.add(threads.submit(() -> write(random)));
            }
            List<Copy> copies = new ArrayList<>();
            List<Future<?>> syncing = new ArrayList<>();
            for (int i = 0; i < COPIES; i++) {
                Copy copy = new Copy(new Random(seed + 1000 + i), i, 40);
                copies.add(copy);
                syncing.add(threads.submit(copy));
            }
            long end = System.nanoTime() + seconds * 500_000_000L;
            while (System.nanoTime() < end) {
                for (List<Future<?>> some : List.of(writing, syncing)) {
                    for (Future<?> one : some) {
                        if (one.isDone()) {
                            isOver = true;
                            one.get();
                        }
                    }
                }
                Thread.sleep(100);
            }
            isOver = true;
            for (Future<?> one : writing) {
                one.get();
            }
            for (Future<?> one : syncing) {
                one.get();
            }
            for (Copy copy : copies) {
                copy.prove();
            }
        }
    }

    private void prepare() throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            media.add(create("media", "{\"url\": \"https://images.example.org/%s.jpg\"}".formatted(word(random))));
        }
        for (int i = 0; i < 3; i++) {
            sections.add(create("sections", "{\"name\": \"%s\"}".formatted(word(random))));
        }
        for (int i = 0; i < 6; i++) {
            tags.add(create("tags", "{\"name\": \"%s\"}".formatted(word(random))));
            authors.add(create("authors", """
                    {"kind": "person", "name": "%s", "portraitId": "%s"}""".formatted(word(random), media.get(i))));
        }
        for (String section : sections) {
            collections.add(create("collections", """
                    {"title": "%s", "rule": {"sectionId": "%s"}}""".formatted(word(random), section)));
        }
    }

    /** One edit after the other, and between any two of them some copies take a page: all orders of edits and pages. */
    private void takeTurns(long end) throws Exception {
        Random random = new Random(seed);
        List<String> own = new ArrayList<>();
        List<Copy> copies = new ArrayList<>();
        for (int i = 1; i <= COPIES; i++) {
            copies.add(new Copy(random, i, 3));
        }
        while (System.nanoTime() < end) {
            edit(own, random, 8);
            for (Copy copy : copies) {
                if (random.nextBoolean()) {
                    copy.step(random.nextInt(20) == 0);
                }
                if (random.nextInt(30) == 0) {
                    copy.catchUp();
                }
            }
        }
    }

    private Object write(Random random) throws Exception {
        List<String> own = new ArrayList<>();
        while (!isOver) {
            edit(own, random, 60);
        }
        return writes;
    }

    private void edit(List<String> own, Random random, int mostArticles) throws Exception {
        int dice = random.nextInt(100);
        if (own.size() < 4 || dice < 8 && own.size() < mostArticles) {
            HttpResponse<byte[]> made = send("POST", "articles", article(random), false);
            if (made.statusCode() == 201) {
                String id = JSON.readTree(made.body()).path("id").textValue();
                own.add(id);
                articles.add(id);
                act("articles/" + id, "publish", "");
            }
        } else if (dice < 55) {
            String path = "articles/" + any(own, random);
            change(path, article(random));
            act(path, "publish", "");
        } else if (dice < 65) {
            act("articles/" + any(own, random), "unpublish", "");
        } else if (dice < 68) {
            act("articles/" + any(own, random), "kill", "{\"reason\": \"Taken back.\"}");
        } else if (dice < 72) {
            send("DELETE", "articles/" + any(own, random), "", true);
        } else if (dice < 78) {
            act("articles/" + any(own, random), "restore", "");
        } else if (dice < 86) {
            change("authors/" + any(authors, random), """
                    {"name": "%s", "portraitId": "%s"}""".formatted(word(random), any(media, random)));
        } else if (dice < 90) {
            change("media/" + any(media, random), """
                    {"alt": "%s", "rightsExpireAt": %s}""".formatted(word(random), random.nextInt(3) == 0 ? "\"2020-01-01T00:00:00Z\"" : "null"));
        } else if (dice < 96) {
            change("collections/" + any(collections, random), """
                    {"title": "%s", "pins": [{"articleId": "%s"}]}""".formatted(word(random), any(own, random)));
        } else if (dice < 98) {
            change("tags/" + any(tags, random), "{\"name\": \"%s\"}".formatted(word(random)));
        } else if (tags.size() > 3) {
            String tag = any(tags, random);
            tags.remove(tag);
            tags.add(create("tags", "{\"name\": \"%s\"}".formatted(word(random))));
            act("tags/" + tag, "merge-into", "{\"targetId\": \"%s\"}".formatted(any(tags, random)));
        }
    }

    private String article(Random random) {
        StringBuilder related = new StringBuilder();
        for (int i = articles.isEmpty() ? 0 : random.nextInt(3); i > 0; i--) {
            related.append(related.isEmpty() ? "" : ",").append('"').append(any(articles, random)).append('"');
        }
        return """
                {"language": "%s", "headline": "%s", "sectionId": "%s", "tagIds": ["%s"], "bylines": [{"authorId": "%s"}],
                 "hero": {"mediaId": "%s"}, "relatedArticleIds": [%s], "publishedAt": "2026-0%d-1%dT08:00:00Z",
                 "visibility": "%s", "body": [{"type": "paragraph", "spans": [{"text": "%s"}]},
                 {"type": "image", "mediaId": "%s"}]}""".formatted(random.nextInt(3) == 0 ? "uk" : "en", word(random), any(sections, random), any(tags, random), any(authors, random), any(media, random), related, 1 + random.nextInt(6), random.nextInt(10), random.nextInt(6) == 0 ? "members" : "public", word(random), any(media, random));
    }

    private static String any(List<String> some, Random random) {
        synchronized (some) {
            return some.get(random.nextInt(some.size()));
        }
    }

    private static String word(Random random) {
        return "w" + Long.toString(random.nextLong() >>> 1, 36);
    }

    private String create(String path, String json) throws Exception {
        HttpResponse<byte[]> answer = send("POST", path, json, false);
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + " " + new String(answer.body()));
        }
        return JSON.readTree(answer.body()).path("id").textValue();
    }

    private void change(String path, String json) throws Exception {
        send("PATCH", path, json, true);
    }

    private void act(String path, String transition, String json) throws Exception {
        send("POST", path + "/" + transition, json, true);
    }

    /** What is not possible just now is refused, and that is fine. */
    private HttpResponse<byte[]> send(String method, String path, String json, boolean isConditional) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/v1/admin/" + path))
                .header("Authorization", "Bearer " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (isConditional) {
            request.header("If-Match", "*");
        }
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
            throw new AssertionError(method + " " + path + " " + new String(answer.body()));
        }
        (answer.statusCode() < 300 ? writes : refusals).incrementAndGet();
        return answer;
    }

    private HttpResponse<byte[]> read(String path, String accept) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** An app's copy. */
    private class Copy implements java.util.concurrent.Callable<Object> {

        private final Random random;
        private final String scope;
        private Map<String, JsonNode> things = new HashMap<>();
        private String cursor = "";
        private long commit;

        Copy(Random random, String scope) {
            this.random = random;
            this.scope = scope;
        }

        Copy(Random random, int number, int largestPage) {
            this.random = random;
            List<String> types = new ArrayList<>(List.of("article"));
            for (String type : List.of("author", "tag", "section", "collection", "newsletter", "campaign", "media", "site")) {
                if (random.nextInt(3) == 0) {
                    types.add(type);
                }
            }
            // Others may write to the same service, so that not all of it is compared by every copy.
            this.scope = (number == 0 ? "limit=50" : "types=" + String.join(",", types) + "&limit=" + (1 + random.nextInt(largestPage)))
                    + (number > 0 && random.nextInt(4) > 0 ? "&sections=" + any(sections, random) : "")
                    + (random.nextInt(3) == 0 ? "&languages=en" : "")
                    + (random.nextInt(3) == 0 ? "&since=2026-03-15" : "")
                    + (random.nextInt(3) == 0 ? "&body=none" : "");
        }

        @Override
        public Object call() throws Exception {
            while (!isOver) {
                int dice = random.nextInt(100);
                if (dice < 2) {
                    things = new HashMap<>();
                    cursor = "";
                    commit = 0;
                }
                if (step(dice < 12)) {
                    compareWithManifest();
                    Thread.sleep(random.nextInt(dice > 95 ? 3000 : 60));
                }
            }
            return pages;
        }

        /** @param isLost whether the answer never arrives @return whether the copy is up to date */
        private boolean step(boolean isLost) throws Exception {
            HttpResponse<byte[]> answer =
                    read("/v1/sync?" + (cursor.isEmpty() ? scope : "cursor=" + cursor), "application/json");
            if (answer.statusCode() == 503 || isLost) {
                return false;
            }
            if (answer.statusCode() != 200) {
                throw new AssertionError(scope + " " + new String(answer.body()));
            }
            pages.incrementAndGet();
            JsonNode page = JSON.readTree(answer.body());
            Set<String> seen = new HashSet<>();
            int rank = 0;
            for (JsonNode change : page.path("changes")) {
                String id = change.path("id").textValue();
                if (!seen.add(id)) {
                    throw new AssertionError("twice on a page: " + change);
                }
                JsonNode had = things.get(id);
                boolean isUpsert = change.path("op").textValue().equals("upsert");
                if (isUpsert && ORDER.indexOf(change.path("type").textValue()) < rank) {
                    throw new AssertionError("too late on its page: " + change);
                }
                rank = isUpsert ? ORDER.indexOf(change.path("type").textValue()) : rank;
                if (had == null || had.path("commit").longValue() <= change.path("commit").longValue()) {
                    if (isUpsert) {
                        things.put(id, change);
                    } else {
                        things.remove(id);
                    }
                }
            }
            cursor = page.path("cursor").textValue();
            commit = page.path("commit").longValue();
            return page.path("upToDate").booleanValue();
        }

        private void compareWithManifest() throws Exception {
            HttpResponse<byte[]> answer = read("/v1/sync/manifest?cursor=" + cursor, "application/json");
            if (answer.statusCode() != 200) {
                return;
            }
            JsonNode manifest = JSON.readTree(answer.body());
            if (manifest.path("commit").longValue() == commit) {
                Map<String, String> wanted = new TreeMap<>();
                manifest.path("documents").forEach(one -> wanted.put(
                        one.path("id").textValue(), one.path("form").textValue() + " " + one.path("revision")));
                Map<String, String> held = new TreeMap<>();
                things.forEach((id, change) -> held.put(
                        id, change.at("/document/form").textValue() + " " + change.path("revision")));
                same("at commit " + commit, wanted, held);
                proven.incrementAndGet();
            }
        }

        private void same(String when, Map<String, String> wanted, Map<String, String> held) {
            if (!wanted.equals(held)) {
                Map<String, String> missing = new TreeMap<>(wanted);
                missing.entrySet().removeAll(held.entrySet());
                Map<String, String> over = new TreeMap<>(held);
                over.entrySet().removeAll(wanted.entrySet());
                throw new AssertionError("seed %d, scope %s, %s: wanted %s, held %s".formatted(seed, scope, when, missing, over));
            }
        }

        private void catchUp() throws Exception {
            while (!step(false)) {
                // until it is up to date
            }
            compareWithManifest();
        }

        void prove() throws Exception {
            catchUp();
            Copy fresh = new Copy(random, scope);
            HttpResponse<byte[]> stream = read("/v1/sync?" + scope, "application/x-ndjson");
            for (String line : new String(stream.body(), java.nio.charset.StandardCharsets.UTF_8).split("\n")) {
                JsonNode change = JSON.readTree(line);
                if (change.path("op").textValue().equals("upsert") && fresh.things.put(change.path("id").textValue(), change) != null) {
                    throw new AssertionError("twice in a stream: " + change);
                }
            }
            same("at the end, against a stream", content(fresh.things), content(things));
            Copy paged = new Copy(random, scope);
            paged.catchUp();
            same("at the end, against a snapshot", content(paged.things), content(things));
        }

        private Map<String, String> content(Map<String, JsonNode> of) {
            Map<String, String> content = new TreeMap<>();
            of.forEach((id, change) -> content.put(id, change.path("revision") + " " + change.path("document")));
            return content;
        }
    }
}
