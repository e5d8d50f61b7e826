package masthead.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import masthead.desk.Newsroom;

/** Somebody with a key who says that a body is coming, and then takes time. */
final class SlowSender implements AutoCloseable {

    private final Socket socket;

    SlowSender(int bytes) throws IOException {
        this("Content-Length: " + bytes);
    }

    SlowSender(String header) throws IOException {
        socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port);
        socket.setSoTimeout(30_000);
        send("""
                POST /v1/admin/tags HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                %s

                """.formatted(Newsroom.key(), header).replace("\n", "\r\n"));
    }

    void send(String some) throws IOException {
        socket.getOutputStream().write(some.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Waits for it. */
    String statusLine() throws IOException {
        String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        return line == null ? "" : line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
