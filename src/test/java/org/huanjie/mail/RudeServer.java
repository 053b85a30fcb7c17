package org.huanjie.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that behaves badly when it is told to. */
final class RudeServer {

    /** How it behaves. */
    enum Manner {
        POLITE,
        /** Takes the call and never says a word. */
        SILENT,
        /** Never takes mail for recipients called {@code nobody}. */
        CHOOSY,
        /** The mailbox of {@code nobody} is full. */
        FULL,
        /** Takes the whole mail for {@code nobody} and then says nothing any more. */
        STALLING,
        /** Takes the whole mail for {@code nobody} and then drops the connection. */
        ABRUPT,
        /** Takes the mail for {@code nobody} and never says goodbye. */
        LINGERING,
        /** Takes no call at all. */
        CLOSED
    }

    /** What {@link #refuse} calls the text of a mail. */
    static final String TEXT = "text";

    private static final String NOBODY = "nobody";

    /** A mail that it has taken, with its headers. */
    record Taken(String recipient, String content) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<String> contents = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Manner manner = Manner.POLITE;
    private volatile ServerSocket socket;

    RudeServer(int port) {
        open(port);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whose mail it has taken. */
    List<String> recipients() {
        return recipients;
    }

    /** All mails for which it has taken responsibility. */
    List<Taken> taken() {
        return taken;
    }

    /** The headers and bodies of all mails of which it has read the last line, whatever it said or did not say then. */
    List<String> contents() {
        return contents;
    }

    /** Answers a command, such as {@code MAIL FROM}, in these words, whomever it is about; the text is refused at its last line. */
    void refuse(String command, String reply) {
        refusals.put(command, reply);
    }

    /** How often it has refused a command. */
    int refused() {
        return refused.get();
    }

    /** Behaves like this from now on, and refuses no command any more. */
    void behave(Manner how) {
        refusals.clear();
        refused.set(0);
        manner = how;
        if (how == Manner.CLOSED) {
            close();
        } else if (socket.isClosed()) {
            open(socket.getLocalPort());
        }
    }

    private void open(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::takeCalls);
    }

    private void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeCalls() {
        ServerSocket open = socket;
        while (!open.isClosed()) {
            try {
                Socket call = open.accept();
                if (open.isClosed()) {
                    call.close();
                } else {
                    daemon(() -> answer(call));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void answer(Socket call) {
        if (manner == Manner.SILENT) {
            return;
        }
        try (call) {
            talk(
                    call,
                    new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8)),
                    call.getOutputStream());
        } catch (IOException hungUp) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket call, BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 huanjie.example");
        String recipient = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(java.util.Locale.ROOT);
            if (refusal(command).isPresent()) {
                say(out, refusal(command).orElseThrow());
                refused.incrementAndGet();
            } else if (command.startsWith("RCPT") && manner == Manner.CHOOSY && line.contains(NOBODY)) {
                say(out, "550 No such user here");
            } else if (command.startsWith("RCPT") && manner == Manner.FULL && line.contains(NOBODY)) {
                say(out, "452 4.2.2 The mailbox is over quota");
            } else if (command.startsWith("RCPT")) {
                recipient = line.replaceAll(".*<(.*)>.*", "$1");
                say(out, "250 OK");
            } else if (command.startsWith("DATA")) {
                say(out, "354 Go on");
                String content = content(in);
                contents.add(content);
                if (refusals.containsKey(TEXT)) {
                    say(out, refusals.get(TEXT));
                    refused.incrementAndGet();
                    continue;
                }
                if (manner == Manner.ABRUPT && recipient.startsWith(NOBODY)) {
                    call.setSoLinger(true, 0);
                    return;
                }
                if (manner == Manner.STALLING && recipient.startsWith(NOBODY)) {
                    in.lines().forEach(unanswered -> Thread.onSpinWait());
                    return;
                }
                recipients.add(recipient);
                taken.add(new Taken(recipient, content));
                say(out, "250 OK");
            } else if (!(command.startsWith("QUIT") && manner == Manner.LINGERING && recipient.startsWith(NOBODY))) {
                say(out, command.startsWith("QUIT") ? "221 Bye" : "250 OK");
            }
        }
    }

    private Optional<String> refusal(String command) {
        return refusals.entrySet().stream()
                .filter(refusal -> command.startsWith(refusal.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            content.append(line).append("\r\n");
        }
        return content.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
