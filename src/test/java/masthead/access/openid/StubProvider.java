package masthead.access.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.Key;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider with as many issuers as are asked for, on the loopback interface: discovery, keys, and, as no real one has,
 * {@code POST /<issuer>/sign} for whatever claims a test wants signed, {@code /rotate} and {@code /away?it=true}.
 */
public final class StubProvider implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, RsaJsonWebKey> keys = new ConcurrentHashMap<>();
    private final Map<String, Boolean> away = new ConcurrentHashMap<>();

    private StubProvider(HttpServer server) {
        this.server = server;
    }

    public static StubProvider start() {
        try {
            StubProvider stub = new StubProvider(
                    HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0));
            stub.server.createContext("/", stub::answer);
            stub.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.split("/", -1)[1];
        String asked = path.substring(name.length() + 1);
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String answer = switch (asked) {
            case "/.well-known/openid-configuration" -> """
                            {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                             "authorization_endpoint": "%1$s/authorize"}""".formatted(issuer(name));
            case "/keys" -> "{\"keys\": [%s]}".formatted(key(name).toJson(OutputControlLevel.PUBLIC_ONLY));
            case "/sign" -> sign(name, query, body);
            case "/rotate" -> {
                keys.put(name, generate());
                yield "";
            }
            case "/away" -> {
                away.put(name, query.equals("it=true"));
                yield "";
            }
            default -> throw new IOException("no such address: " + path);
        };
        boolean fails = away.getOrDefault(name, false) && (asked.startsWith("/.well-known") || asked.equals("/keys"));
        byte[] bytes = fails ? new byte[0] : answer.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(fails ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** @param how the algorithm, or {@code forged} for a key that is not the provider's under the id of the one that is */
    private String sign(String name, String how, String claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(how.equals("forged") ? "RS256" : how);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(key(name).getKeyId());
        signature.setDoKeyValidation(false);
        Key key = switch (how) {
            case "none" -> null;
            case "HS256" -> new HmacKey(key(name).getRsaPublicKey().getEncoded());
            case "forged" -> generate().getPrivateKey();
            default -> key(name).getPrivateKey();
        };
        if (key != null) {
            signature.setKey(key);
        }
        signature.setPayload(claims);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private RsaJsonWebKey key(String name) {
        return keys.computeIfAbsent(name, any -> generate());
    }

    private static RsaJsonWebKey generate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("key-" + System.nanoTime());
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
