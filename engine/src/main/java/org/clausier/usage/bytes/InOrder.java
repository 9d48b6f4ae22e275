package org.clausier.usage.bytes;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Chunks worked on by all the cores and told in their order: whoever listens sees one thread and
 * one sequence, whatever the cut.
 */
public final class InOrder {

  private static final int AHEAD = 3;

  private InOrder() {}

  /**
   * Works on every chunk, until the listener has had enough.
   *
   * @param worker made once for each thread, used by one at a time
   * @param listener true to go on; what it gave back true for is not read again
   * @return the chunks that were cut and not told, in their order; empty when all were told
   */
  public static <R> List<Chunk> tell(
      Chunks chunks,
      int threads,
      Supplier<? extends Function<Chunk, R>> worker,
      Predicate<? super R> listener)
      throws IOException {
    ConcurrentLinkedQueue<Function<Chunk, R>> idle = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < threads; i++) idle.add(worker.get());
    ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::daemon);
    Deque<Pending<R>> pending = new ArrayDeque<>();
    try {
      Optional<Chunk> next = chunks.next();
      while (next.isPresent() || !pending.isEmpty()) {
        while (next.isPresent() && pending.size() < threads + AHEAD) {
          Chunk chunk = next.get();
          pending.add(new Pending<>(chunk, pool.submit(() -> work(idle, chunk))));
          next = chunks.next();
        }
        Pending<R> first = pending.remove();
        if (!listener.test(result(first.result()))) return untold(first, pending, next);
        chunks.release(first.chunk());
      }
      return List.of();
    } finally {
      pool.shutdownNow();
    }
  }

  private record Pending<R>(Chunk chunk, Future<R> result) {}

  private static <R> List<Chunk> untold(
      Pending<R> first, Deque<Pending<R>> pending, Optional<Chunk> next) {
    List<Chunk> untold = new ArrayList<>(List.of(first.chunk()));
    for (Pending<R> p : pending) {
      p.result().cancel(false);
      untold.add(p.chunk());
    }
    next.ifPresent(untold::add);
    return untold;
  }

  private static <R> R work(ConcurrentLinkedQueue<Function<Chunk, R>> idle, Chunk chunk) {
    Function<Chunk, R> mine = java.util.Objects.requireNonNull(idle.poll(), "a worker each");
    try {
      return mine.apply(chunk);
    } finally {
      idle.add(mine);
    }
  }

  private static <R> R result(Future<R> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "reading");
    thread.setDaemon(true);
    return thread;
  }
}
