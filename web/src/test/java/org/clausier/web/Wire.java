package org.clausier.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The wire between the application and its database, which a test may cut and mend. */
public final class Wire implements AutoCloseable {

  private final int target;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket listening;

  public Wire(int target) {
    this.target = target;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      port = listening.getLocalPort();
      serve(listening);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** From now on nobody answers. */
  public synchronized void cut() {
    if (listening != null) close(listening);
    listening = null;
    ends.forEach(Wire::close);
    ends.clear();
  }

  public synchronized void mend() {
    try {
      ServerSocket again = new ServerSocket();
      again.setReuseAddress(true);
      again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      listening = again;
      serve(again);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(ServerSocket server) {
    run(
        () -> {
          while (!server.isClosed()) {
            Socket here = server.accept();
            Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(here);
            ends.add(there);
            run(() -> copy(here, there));
            run(() -> copy(there, here));
          }
        });
  }

  private interface Job {
    void run() throws IOException;
  }

  private static void run(Job job) {
    Thread thread =
        new Thread(
            () -> {
              try {
                job.run();
              } catch (IOException e) {
                // cut: that is what it is for
              }
            },
            "wire");
    thread.setDaemon(true);
    thread.start();
  }

  private static void copy(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    }
  }

  private static void close(AutoCloseable end) {
    try {
      end.close();
    } catch (Exception e) {
      // it is closed
    }
  }

  @Override
  public void close() {
    cut();
  }
}
