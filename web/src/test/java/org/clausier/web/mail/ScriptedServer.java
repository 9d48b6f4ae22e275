package org.clausier.web.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers RCPT as it is told (RFC 5321), and takes what it does not refuse. */
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket door;
  private volatile String recipient = "250 OK";
  final List<String> heard = new CopyOnWriteArrayList<>();

  ScriptedServer() throws IOException {
    this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::listen, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  /** What is answered to a recipient from now on. */
  void answers(String line) {
    recipient = line;
  }

  private void listen() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        talk(caller);
      } catch (SocketException e) {
        if (door.isClosed()) return;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    OutputStream out = caller.getOutputStream();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    say(out, "220 essai");
    boolean data = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      if (data) {
        if (!line.equals(".")) continue;
        data = false;
        say(out, "250 taken");
      } else if (line.startsWith("RCPT")) {
        say(out, recipient);
      } else if (line.equals("DATA")) {
        data = true;
        say(out, "354 go on");
      } else if (line.equals("QUIT")) {
        say(out, "221 bye");
        return;
      } else {
        say(out, "250 OK");
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
